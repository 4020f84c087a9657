internal import Tables

/// What contributors that know their own records can work out of others from what is published.
///
/// For each contributor the release is one of the others' people: the same sums, its own part taken
/// out. A small group of others that follows from the published sums, or is the rest of some, is found.
/// The linear algebra is done anew, without what elimination kept.
struct InsiderCheck: Sendable {
  /// Something that a contributor can work out.
  struct Finding: Sendable, Equatable {
    /// Who can.
    var contributor: Int
    /// The figure of which it learns how many the others are; or of which it learns how many are left
    /// when other figures are taken away.
    var cell: Int
    /// Whether it is the second.
    var isRest: Bool
  }

  /// By contributor, then by cell.
  let findings: [Finding]

  /// Most contributors times ones in the sums that are looked at.
  static let mostWork = 20_000_000

  /// Whether the check is not too much work.
  static func fits(_ system: SuppressionSystem, _ parts: [[ContributorPart]]) -> Bool {
    fits(ones: system.cells.reduce(0) { $0 + $1.rows.count }, parts)
  }

  /// The same for a system of which only the size is known.
  static func fits(ones: Int, _ parts: [[ContributorPart]]) -> Bool {
    Set(parts.joined().lazy.map(\.contributor)).count * ones <= mostWork
  }

  /// - Parameters:
  ///   - system: the figures first, then groups that no figure shows.
  ///   - isPublished: whether each figure is.
  ///   - parts: what each contributor adds to each inner cell.
  init(
    _ system: SuppressionSystem, isPublished: [Bool], parts: [[ContributorPart]],
    rules: SuppressionRules
  ) {
    let rows = ContributorRows(parts)
    let suspects = Self.suspects(system, isPublished: isPublished, rows, rules: rules)
    findings = Concurrent.map(suspects.count) { index in
      let contributor = suspects[index]
      let view = InsiderView(
        system.without(rows.rows(of: contributor)), rules: rules.forInsiders)
      return view.findings(isPublished).map {
        Finding(contributor: contributor, cell: $0.cell, isRest: $0.isRest)
      }
    }.flatMap { $0 }
  }

  /// Contributors that may be able to work something out, ascending; of the others it is sure that they
  /// cannot.
  static func suspects(
    _ system: SuppressionSystem, isPublished: [Bool], _ rows: ContributorRows,
    rules: SuppressionRules
  ) -> [Int] {
    let screen = InsiderScreen(
      system, isPublished: isPublished, rows, rules: rules.forInsiders)
    guard let screen else { return rows.contributors }
    let isSuspect = Concurrent.map(rows.contributors.count) {
      screen.isSuspect(system, rows.rows(of: rows.contributors[$0]))
    }
    return zip(rows.contributors, isSuspect).filter(\.1).map(\.0)
  }
}

extension SuppressionRules {
  /// What protects others from a contributor: that nobody else is somewhere is no secret to those who
  /// are.
  var forInsiders: SuppressionRules {
    SuppressionRules(
      threshold: threshold, zeros: .publish, findsRemainders: findsRemainders, minimumRange: 1)
  }
}

/// The release as one contributor sees it.
struct InsiderView {
  let problem: SuppressionProblem
  let remainders: Remainders
  private let figures: [[Int]]

  init(_ system: SuppressionSystem, rules: SuppressionRules) {
    problem = SuppressionProblem(system, rules: rules)
    remainders = Remainders(problem, relations: system.relations)
    figures = problem.groups.map(\.cells)
  }

  /// Whether the others' part of each group follows at once from a published figure.
  func isPublished(_ figures: [Bool]) -> [Bool] {
    self.figures.map { $0.contains { $0 < figures.count && figures[$0] } }
  }

  /// What follows from the published figures.
  func findings(_ figures: [Bool]) -> [(cell: Int, isRest: Bool)] {
    let isPublished = isPublished(figures)
    let targets = problem.groups.indices.filter { problem.groups[$0].isPrimary }
    var rests: [Int] = []
    if problem.rules.findsRemainders {
      rests = restsOfTotals(isPublished) + restsOfPairs(isPublished)
    }
    guard !targets.isEmpty || !rests.isEmpty else { return [] }
    var found: [(cell: Int, isRest: Bool)] = []
    var echelon: Echelon?
    for target in targets {
      if !isPublished[target] {
        if echelon == nil { echelon = Self.echelon(problem, isPublished) }
        // What cannot be worked out within 64 bits is taken for known.
        let open = echelon?.reduce(SparseColumn(ones: problem.groups[target].rows))
        guard open?.isEmpty ?? true else { continue }
      }
      for cell in problem.groups[target].cells where cell < figures.count {
        found.append((cell, false))
      }
      // A group without a figure of its own is the rest of the smallest one around it.
      if problem.groups[target].cells.allSatisfy({ $0 >= figures.count }),
        let around = around(problem.groups[target].rows, isPublished)
      {
        found.append((around, true))
      }
    }
    found += rests.map { ($0, true) }
    var seen: Set<[Int]> = []
    return found.sorted { ($0.cell, $0.isRest ? 1 : 0) < ($1.cell, $1.isRest ? 1 : 0) }
      .filter { seen.insert([$0.cell, $0.isRest ? 1 : 0]).inserted }
  }

  /// Totals of which the withheld parts are few others.
  private func restsOfTotals(_ isPublished: [Bool]) -> [Int] {
    remainders.totalsWithSmallRest(isPublished).compactMap { total in
      problem.groups[total].cells.first { $0 < figures.count }
    }
  }

  /// Figures that differ from one within them by few others.
  private func restsOfPairs(_ isPublished: [Bool]) -> [Int] {
    Set(remainders.ofNestedPairs(isPublished)).compactMap { around($0, isPublished) }
  }

  /// First cell of the smallest published group that has all of some rows.
  private func around(_ rows: [Int32], _ isPublished: [Bool]) -> Int? {
    // Every group around has the rarest row too; of several as small the first is taken.
    let rarest = rows.min { one, other in
      problem.groupsByRow[Int(one)].count < problem.groupsByRow[Int(other)].count
    }
    guard let rarest else { return nil }
    var best: Int?
    for group in problem.groupsByRow[Int(rarest)].lazy.map({ Int($0) }) where isPublished[group] {
      let count = problem.groups[group].rows.count
      guard count >= rows.count, best.map({ count < problem.groups[$0].rows.count }) ?? true,
        RestScreen.contains(problem.groups[group].rows, rows)
      else { continue }
      best = group
    }
    return best.map { problem.groups[$0].cells[0] }
  }

  /// The published sums as pivots; `nil` when one of them outgrows 64 bits.
  private static func echelon(_ problem: SuppressionProblem, _ isPublished: [Bool]) -> Echelon? {
    var echelon = Echelon(rows: problem.counts.count)
    let published = problem.groups.indices.filter { isPublished[$0] }
      .sorted { (problem.groups[$0].rows.count, $0) < (problem.groups[$1].rows.count, $1) }
    for group in published {
      guard let column = echelon.reduce(SparseColumn(ones: problem.groups[group].rows)) else {
        return nil
      }
      echelon.add(column)
    }
    return echelon
  }
}
