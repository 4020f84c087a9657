internal import Regions

/// Guesses which name was meant.
enum NearestName {
  /// The name that is most like a word; `nil` when none is.
  static func of(_ word: String, in names: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    // Half a dozen letters may hold two mistakes: "programma" is meant as "programme".
    return nearest(word, names, bound: (word.utf8.count + 2) / 3)
  }

  /// The file name that is most like another one; names with other numbers are other files.
  static func ofFile(_ name: String, in names: [String]) -> String? {
    let number = name.filter(\.isNumber)
    return nearest(name, names.filter { $0.filter(\.isNumber) == number }, bound: 2)
  }

  private static func nearest(_ word: String, _ names: [String], bound: Int) -> String? {
    var best: (name: String, distance: Int)?
    for name in names {
      guard let distance = NameDistance.between(word, name, bound: bound) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }
}
