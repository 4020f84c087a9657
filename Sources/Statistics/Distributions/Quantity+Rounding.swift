internal import Tables

extension Quantity {
  /// A computed number in 6 decimals, rounded half away from zero: what is left of it is the same
  /// on every machine.
  ///
  /// - Returns: `nil` for what is no number or does not fit, from about 9 · 10¹² on.
  init?(rounding number: Double) {
    let scaled = (number * 1_000_000).rounded(.toNearestOrAwayFromZero)
    guard let whole = Int64(exactly: scaled) else { return nil }
    self.init(whole, over: 1_000_000)
  }
}
