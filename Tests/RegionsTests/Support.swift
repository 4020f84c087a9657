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
