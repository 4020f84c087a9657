/// What one contributor adds to an inner cell, and knows whatever is published.
public struct ContributorPart: Sendable, Equatable {
  /// Who it is; any number.
  public var contributor: Int
  /// Its part of the value.
  public var count: Int64
  /// Its part of the people.
  public var people: Int64

  /// What one contributor adds.
  public init(contributor: Int, count: Int64, people: Int64) {
    self.contributor = contributor
    self.count = count
    self.people = people
  }
}

extension SuppressionSystem {
  /// What a contributor sees: a release of the others' people alone.
  ///
  /// It subtracts its own part from every number, so the same sums remain, over what others add. Where
  /// nobody else is, nothing is left to find out: that nobody is there is taken for known, which is on
  /// the safe side.
  ///
  /// - Parameter own: its part of each inner cell that it adds to.
  func without(_ own: [(row: Int, part: ContributorPart)]) -> SuppressionSystem {
    var system = self
    var isEmpty = inner.map { $0.count == 0 && $0.people == 0 }
    for (row, part) in own {
      system.inner[row].count -= part.count
      if let people = inner[row].contributors {
        system.inner[row].contributors = people - part.people
      }
      isEmpty[row] = system.inner[row].count == 0 && system.inner[row].people == 0
    }
    for cell in cells.indices {
      system.cells[cell].rows.removeAll { isEmpty[Int($0)] }
      // A sum that is zero tells of nobody, however few they are.
      system.cells[cell].isPrimary = system.count(of: cell) == 0 ? false : nil
    }
    return system
  }
}

/// The inner cells of each contributor.
struct ContributorRows {
  /// Contributors, ascending.
  let contributors: [Int]
  private var rows: [Int: [(row: Int, part: ContributorPart)]] = [:]

  init(_ parts: [[ContributorPart]]) {
    for (row, parts) in parts.enumerated() {
      for part in parts {
        var own = rows.removeValue(forKey: part.contributor) ?? []
        // Several parts of the same row are one.
        if let last = own.indices.last, own[last].row == row {
          own[last].part.count += part.count
          own[last].part.people += part.people
        } else {
          own.append((row, part))
        }
        rows[part.contributor] = own
      }
    }
    contributors = rows.keys.sorted()
  }

  func rows(of contributor: Int) -> [(row: Int, part: ContributorPart)] { rows[contributor] ?? [] }
}
