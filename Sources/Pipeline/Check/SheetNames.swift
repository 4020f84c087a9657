internal import Regions

/// Names of files for organisations: safe on every system, and different for each.
struct SheetNames {
  /// The folder of the sheets, below the output folder.
  static let folder = "intern/terugkoppeling/"

  /// Whether `check` alone writes a file of this path.
  static func isOfCheck(_ path: String) -> Bool {
    path.hasPrefix(folder) || path == "intern/checks.csv" || path == "intern/check.txt"
  }

  /// Characters of a name at most; systems take 255 bytes, some of them the whole path.
  private static let longest = 80

  private var taken: Set<String> = []

  /// A new path for an organisation; which number a collision gets depends on the order of calls.
  mutating func path(for identifier: String) -> String {
    let stem = Self.safe(identifier)
    var name = stem
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return Self.folder + name + ".txt"
  }

  /// Only a–z, 0–9, `-`, `_` and `.`, never beginning with a full stop.
  static func safe(_ identifier: String) -> String {
    // Letters with an accent become letters without one, as when names are compared.
    let plain =
      identifier.unicodeScalars.allSatisfy(\.isASCII)
      ? identifier.lowercased() : NameFolding.fold(identifier)
    var name = ""
    for character in plain.utf8.prefix(longest) {
      switch character {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        name.unicodeScalars.append(Unicode.Scalar(character))
      default: name += "-"
      }
    }
    if name.isEmpty { return "organisatie" }
    return name.hasPrefix(".") ? "-" + name.dropFirst() : name
  }
}
