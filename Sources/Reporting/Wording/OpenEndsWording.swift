import Disclosure
import Tables

/// Words for what counts only because it began earlier and has no end, and for what means per
/// organisation are divided by.
protocol OpenEndsWording: Sendable {
  /// In a line, for what stands under the title.
  func openEndsInBrief(_ row: OpenEndsRow, programme: String) -> Prose
  /// How much of a figure it is, what is left without it, and what to do.
  func openEnds(_ row: OpenEndsRow) -> Prose
  /// Both figures and their difference without it.
  func withoutOpenEnds(
    _ measure: String, _ previous: Cell, _ current: Cell, _ difference: Cell
  ) -> Prose
  /// What stands behind a sentence of which the figures hold it, or leave it out.
  func clause(_ carryOver: CarryOver, isLeftOut: Bool, _ measure: String) -> Prose
  /// Of how many persons found back only such a record tells.
  func perhapsBack(_ row: PersonsRow, _ perhaps: Quantity) -> Prose
  /// That fewer or other organisations delivered than are listed.
  func dividedByDeliverers(_ measure: String, _ deliverers: [Deliverers]) -> Prose
}

/// The organisations that delivered in a period, and those that are listed.
struct Deliverers {
  var period: Period
  var delivered: Int64
  var listed: Quantity
}
