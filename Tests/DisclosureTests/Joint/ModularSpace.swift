/// Linear combinations with fractions, worked out modulo a large prime: exact but for one chance in 10¹⁸.
struct ModularSpace {
  static let prime: UInt64 = (1 << 61) - 1

  /// Reduced rows by the position of their first entry, which is 1.
  private var rows: [Int: [UInt64]] = [:]

  /// A number as the space counts it; negative ones wrap around.
  static func residue(_ number: Int64) -> UInt64 {
    let rest = number.magnitude % prime
    return number < 0 && rest > 0 ? prime - rest : rest
  }

  static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return prime.dividingFullWidth((high, low)).remainder
  }

  static func difference(_ one: UInt64, _ other: UInt64) -> UInt64 {
    one >= other ? one - other : one + prime - other
  }

  static func inverse(_ number: UInt64) -> UInt64 {
    var (result, base, exponent) = (UInt64(1), number, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }

  mutating func insert(_ row: [UInt64]) {
    let rest = reduce(row)
    guard let first = rest.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.inverse(rest[first])
    rows[first] = rest.map { Self.product($0, inverse) }
  }

  /// Whether a row is a combination of those that were inserted.
  func contains(_ row: [UInt64]) -> Bool { reduce(row).allSatisfy { $0 == 0 } }

  private func reduce(_ row: [UInt64]) -> [UInt64] {
    var rest = row
    for position in rest.indices where rest[position] != 0 {
      guard let pivot = rows[position] else { continue }
      let factor = rest[position]
      for index in position..<rest.count {
        rest[index] = Self.difference(rest[index], Self.product(factor, pivot[index]))
      }
    }
    return rest
  }
}
