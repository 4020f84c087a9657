internal import RealModule

/// A part of a whole together with what is left, both to full precision.
///
/// 1 − x loses every digit of the rest when x is close to 1; splits of large counts come close.
struct Share: Sendable, Equatable {
  /// The part, from 0 to 1.
  let value: Double
  /// What is left: 1 − `value`.
  let rest: Double

  /// Part and rest as they are known; they sum to 1.
  init(value: Double, rest: Double) {
    self.value = value
    self.rest = rest
  }

  /// The share whose odds are e to the power `logOdds`.
  init(logOdds: Double) {
    value = 1 / (1 + .exp(-logOdds))
    rest = 1 / (1 + .exp(logOdds))
  }

  /// value / rest.
  var odds: Double { value / rest }

  /// The same split seen from the other side.
  var reversed: Share { Share(value: rest, rest: value) }
}
