import Regions

/// Stems of the files of charts: safe on every system, and different for each programme.
struct ChartNames {
  /// Characters of a programme in a name at most.
  private static let longest = 40

  private var stems: [String: String] = [:]
  private var taken: Set<String> = []

  /// The beginning of the names of a programme's charts; a number tells those apart that look alike.
  mutating func stem(for programme: String) -> String {
    if let known = stems[programme] { return known }
    let safe = Self.safe(programme)
    var stem = safe
    var number = 1
    while !taken.insert(stem).inserted {
      number += 1
      stem = "\(safe)-\(number)"
    }
    stems[programme] = stem
    return stem
  }

  /// Only a–z, 0–9 and `-`, which neither begins nor ends it.
  static func safe(_ name: String) -> String {
    let plain =
      name.unicodeScalars.allSatisfy(\.isASCII) ? name.lowercased() : NameFolding.fold(name)
    let words = plain.unicodeScalars.split { !("a"..."z" ~= $0) && !("0"..."9" ~= $0) }
    var stem = ""
    for word in words {
      let next = (stem.isEmpty ? "" : "-") + String(String.UnicodeScalarView(word))
      stem += next.prefix(longest - stem.count)
    }
    while stem.hasSuffix("-") { stem.removeLast() }
    return stem.isEmpty ? "programma" : stem
  }
}
