import Disclosure
import Tables

/// What of two compared figures counts only because it began earlier and has no end, and what is
/// left of their difference without it.
///
/// The figures of the first months of a year hold all of it too: it began in an earlier year.
struct CarryOver {
  /// The rows of the figures that hold any, the earlier one first.
  let rows: [OpenEndsRow]
  /// Both figures without it; `nil` without an earlier figure, or where any part is withheld.
  let without: (previous: Quantity, current: Quantity)?
  /// Whether the figures cannot be told without it.
  let isWithheld: Bool
  /// Whether the change would be gone, be the opposite, or not be half of what it is without it, or
  /// whether nobody can tell.
  let decides: Bool

  /// What goes on in the later figure, and in the earlier one; `nil` when nothing does in either.
  init?(
    _ evidence: Evidence, current: (period: Period, value: Quantity),
    previous: (period: Period, value: Quantity)?
  ) {
    let before = previous.flatMap { evidence.openEnds[$0.period] }
    let now = evidence.openEnds[current.period]
    rows = [before, now].compactMap { $0 }
    guard !rows.isEmpty else { return nil }
    isWithheld = rows.contains { $0.openEnded == nil }
    func left(_ value: Quantity, _ row: OpenEndsRow?) -> Quantity? {
      guard let row else { return value }
      return row.openEnded.flatMap { value.subtracting($0) }
    }
    guard let previous, let less = left(previous.value, before),
      let rest = left(current.value, now), let change = rest.subtracting(less),
      let difference = current.value.subtracting(previous.value)
    else {
      without = nil
      decides = isWithheld
      return
    }
    without = (less, rest)
    let isSmall =
      Int128(2) * Int128(change.numerator.magnitude) * Int128(difference.denominator)
      < Int128(difference.numerator.magnitude) * Int128(change.denominator)
    decides = change.sign != difference.sign || isSmall
  }
}
