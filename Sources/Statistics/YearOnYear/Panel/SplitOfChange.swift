public import Tables

/// A change of a total split into more or fewer organisations and larger or smaller ones.
///
/// Source: Kitagawa (1955) and Das Gupta (1993) for a total that is number × mean size: the change
/// in the number times the mean of both sizes, plus the change in size times the mean of both
/// numbers. The two add up to the difference exactly.
public struct SplitOfChange: Sendable, Equatable {
  /// What the change in the number of organisations accounts for.
  public let numberEffect: Quantity
  /// What the change in their mean size accounts for.
  public let sizeEffect: Quantity

  /// Splits the change of a total.
  ///
  /// - Parameters:
  ///   - previous: earlier total.
  ///   - previousOrganisations: organisations behind it.
  ///   - current: later total.
  ///   - organisations: organisations behind it.
  /// - Returns: `nil` when nobody delivered in one of the periods: there is no mean size then.
  public init?(
    previous: Int64, previousOrganisations: Int64, current: Int64, organisations: Int64
  ) {
    guard previousOrganisations > 0, organisations > 0 else { return nil }
    let (n0, n1) = (Int128(previousOrganisations), Int128(organisations))
    let (t0, t1) = (Int128(previous), Int128(current))
    // Both means over the common denominator n0·n1.
    guard let number = Quantity((n1 - n0) * (t0 * n1 + t1 * n0), over: 2 * n0 * n1),
      let size = Quantity((t1 * n0 - t0 * n1) * (n0 + n1), over: 2 * n0 * n1)
    else { return nil }
    numberEffect = number
    sizeEffect = size
  }
}
