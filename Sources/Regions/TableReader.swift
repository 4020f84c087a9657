/// Walks over the lines and fields of an embedded table.
///
/// The form is simpler than CSV on purpose (no quotes, no escapes): reading all municipalities takes
/// microseconds. A missing field reads as empty, a number that is none as nil.
struct TableReader {
  private let bytes: [UInt8]
  private var position = 0
  private var fields: [Range<Int>] = []

  init(_ table: String) {
    bytes = Array(table.utf8)
    fields.reserveCapacity(16)
  }

  /// Moves to the next line; false at the end.
  mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    var start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if bytes[position] == UInt8(ascii: "|") {
        fields.append(start..<position)
        start = position + 1
      }
      position += 1
    }
    fields.append(start..<position)
    position += 1
    return true
  }

  func text(_ field: Int) -> String {
    String(decoding: bytes[range(field)], as: UTF8.self)
  }

  func key(_ field: Int) -> NameKey {
    NameKey(bytes.span.extracting(range(field)))
  }

  /// The number that a field holds, after some letters: 150 of `GM0150` when two are skipped.
  func number(_ field: Int, skipping letters: Int = 0) -> Int? {
    let digits = range(field).dropFirst(letters)
    guard !digits.isEmpty else { return nil }
    var number = 0
    for position in digits {
      let digit = Int(bytes[position]) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit), number < 1_000_000_000 else { return nil }
      number = 10 * number + digit
    }
    return number
  }

  /// Calls `body` with the key of every name in a field of names separated by semicolons.
  func forEachKey(in field: Int, _ body: (NameKey) -> Void) {
    let range = range(field)
    var start = range.lowerBound
    for position in range where bytes[position] == UInt8(ascii: ";") {
      body(NameKey(bytes.span.extracting(start..<position)))
      start = position + 1
    }
    body(NameKey(bytes.span.extracting(start..<range.upperBound)))
  }

  private func range(_ field: Int) -> Range<Int> {
    field < fields.count ? fields[field] : 0..<0
  }
}
