internal import Tables

/// What the identifiers of a column tell of what they really are.
struct IdentifierEvidence: Sendable, Equatable {
  /// Identifiers read.
  var count = 0
  /// Those that pass the eleven-test of citizen service numbers.
  var citizenNumbers = 0
}

/// Turns identifiers of people and meetings into fingerprints of 64 bits.
///
/// The text itself is never stored: these are records of vulnerable people, and to tell them apart
/// a fingerprint is enough. Two of ten million different identifiers share one by chance in three
/// of a million such files.
struct IdentifierDecoder {
  var evidence = IdentifierEvidence()

  @inline(__always)
  mutating func decode(_ text: FieldText) -> Decoded {
    if text.isScientific { return .problem(.scientificNotation) }
    if text.isNullWord { return .null }
    evidence.count += 1
    if (8...9).contains(text.count), CitizenNumber.isValid(text) { evidence.citizenNumbers += 1 }
    let print = unsafe Int64(bitPattern: Fingerprint(text.start, text.count).hash)
    return .value(print == Column.null ? 0 : print)
  }
}

/// The eleven-test of Dutch citizen service numbers (burgerservicenummer).
enum CitizenNumber {
  private static let weights = 9

  /// Whether eight or nine digits pass: 9·a + 8·b + … + 2·h − i is a multiple of 11.
  static func isValid(_ text: FieldText) -> Bool {
    let missing = weights - text.count
    guard (0...1).contains(missing) else { return false }
    var sum = 0
    var largest: UInt8 = 0
    for index in 0..<text.count {
      let digit = text[index] &- 48
      guard digit <= 9 else { return false }
      largest = max(largest, digit)
      let weight = weights - missing - index
      sum += Int(digit) * (weight == 1 ? -1 : weight)
    }
    return largest > 0 && sum.isMultiple(of: 11)
  }
}
