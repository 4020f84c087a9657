/// Groups of ages, each from a first age up to the next group.
public struct AgeGroups: Sendable, Equatable {
  /// First age of each group, ascending from 0.
  public let starts: [Int]

  /// The groups of the contract.
  public static let standard = AgeGroups(starts: [0, 12, 18, 27, 40, 55, 67])

  private init(starts: [Int]) { self.starts = starts }

  /// Name of each group, for instance `18-26`; the last is open, for instance `67+`.
  public var names: [String] {
    starts.indices.map { index in
      index + 1 < starts.count ? "\(starts[index])-\(starts[index + 1] - 1)" : "\(starts[index])+"
    }
  }

  /// Position of an age among the groups, from 1; 0 when the age is none.
  public func position(of age: Int) -> Int {
    guard age >= 0 else { return 0 }
    return starts.lastIndex { $0 <= age }.map { $0 + 1 } ?? 0
  }
}
