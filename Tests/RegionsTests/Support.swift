@testable import Regions

let country = Gazetteer.netherlands

/// The municipality of a code of today; nil when there is none, so that a wrong code fails a test.
func municipality(_ code: String) -> MunicipalityIndex? {
  country.region(code: code, at: .municipality).map(MunicipalityIndex.init)
}

func code(of municipality: MunicipalityIndex) -> String {
  country.regions(at: .municipality)[municipality.rawValue].code
}

/// A resolution in one word for tables of expectations: `GM0150`, `GM0405!` with a notice,
/// `GM0373?GM0893` when ambiguous, `~GM1900` unknown with near misses, `^Curaçao` outside.
func word(_ resolution: PlaceResolution) -> String {
  switch resolution {
  case .municipality(let found): code(of: found)
  case .municipalityWithNotice(let found): code(of: found) + "!"
  case .outside(let name): "^" + name
  case .ambiguous(let candidates): candidates.map(code(of:)).joined(separator: "?")
  case .unknown(let nearest): "~" + nearest.map(code(of:)).joined(separator: "~")
  }
}

/// A generator with a fixed seed (SplitMix64), so that every run tests the same cases.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The lines of an embedded table, read the plain way and not by the reader under test.
func rows(of table: String) -> [[String]] {
  table.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }
}

/// `code, name` for every name of an embedded table of the form `code|name;name;…`.
func groupedNames(of table: String) -> [(code: String, name: String)] {
  rows(of: table).flatMap { row in row[1].split(separator: ";").map { (row[0], String($0)) } }
}
