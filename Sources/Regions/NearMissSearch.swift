/// Finds the names that a misspelt one may have meant.
///
/// A name counts as near when one mistake (keys under five bytes) or two turn it into the other;
/// keys under three bytes have no near names, for nearly everything would be near to them.
/// Lengths and letter sets rule most names out before they are compared.
struct NearMissSearch {
  /// How many municipalities are named at most.
  static let limit = 3

  private struct Miss {
    let distance: Int
    let rank: Int
    let municipality: Int
  }

  private let key: NameKey
  private let letters: LetterSet
  private let bound: Int
  private var measure: EditDistance
  private var misses: [Miss] = []

  init(for key: NameKey) {
    self.key = key
    letters = LetterSet(key.bytes.span)
    bound =
      switch key.bytes.count {
      case ..<3: 0
      case 3..<5: 1
      default: 2
      }
    measure = EditDistance(longest: key.bytes.count)
  }

  /// Whether a key of this length and these letters can be within the bound.
  func mayReach(length: Int, letters other: LetterSet) -> Bool {
    bound > 0 && abs(length - key.bytes.count) <= bound && letters.fewestEdits(to: other) <= bound
  }

  /// Looks through an index; of names equally near, those of a lower rank come first.
  mutating func look(in index: NameIndex, rank: Int) {
    var measure = measure
    var found: [Miss] = []
    index.forEachCandidate(of: self) { candidate, match in
      guard let distance = measure.between(candidate, key.bytes.span, bound: bound) else { return }
      for municipality in match.all {
        found.append(Miss(distance: distance, rank: rank, municipality: municipality))
      }
    }
    self.measure = measure
    misses.append(contentsOf: found)
  }

  /// The municipalities found, nearest first, then by rank and code, each once.
  var nearest: [MunicipalityIndex] {
    let ordered = misses.sorted {
      ($0.distance, $0.rank, $0.municipality) < ($1.distance, $1.rank, $1.municipality)
    }
    var result: [MunicipalityIndex] = []
    for miss in ordered where result.count < Self.limit {
      let municipality = MunicipalityIndex(rawValue: miss.municipality)
      if !result.contains(municipality) { result.append(municipality) }
    }
    return result
  }
}
