import Disclosure
import Tables

/// Persons found back by their identifiers: who returned, and who takes part and helps.
struct PersonsBlocks {
  let rows: [PersonsRow]
  let wording: any Wording

  /// The last row of each indicator that has something to tell; no blocks without any.
  func blocks() -> [Block] {
    let last = PersonsIndicator.allCases.compactMap { indicator in
      rows.filter { $0.indicator == indicator && $0.isTold }.max { $0.period < $1.period }
    }
    guard !last.isEmpty else { return [] }
    let heading = wording.personsHeading(isSynthetic: last.contains(where: \.isSynthetic))
    return [.subheading(heading), .list(last.map { wording.person($0) })]
  }
}

extension PersonsRow {
  /// Whether there is a number, its bounds, or a number that is withheld.
  fileprivate var isTold: Bool {
    value != nil || (low != nil && high != nil) || status == .suppressed
  }
}

extension Wording {
  /// A count of persons, or the bounds between which it lies.
  func number(_ row: PersonsRow, between: String, and: String) -> Prose {
    if row.status == .suppressed { return "\(.symbol(.suppressed))" }
    if let value = row.value { return "\(.number(value))" }
    guard let low = row.low, let high = row.high else { return "\(.symbol(.missing))" }
    return "\(between) \(.number(low)) \(and) \(.number(high))"
  }
}
