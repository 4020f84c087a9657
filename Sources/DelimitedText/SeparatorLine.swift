/// A first line such as `sep=;`, by which a spreadsheet is told the delimiter: it is no data.
struct SeparatorLine: Equatable {
  /// The delimiter it names.
  var delimiter: UInt8
  /// Offset after its line end.
  var end: Int

  /// Bytes among which the equals sign stands.
  private static let longestStart = 8

  /// The line at the start of a text, if it is one: also in quotes, in capitals, or with delimiters
  /// behind it that a spreadsheet added when it saved the file again.
  ///
  /// - Parameter isWholeFile: whether a line without an end is whole.
  init?(startOf text: UnsafeRawBufferPointer, isWholeFile: Bool) {
    guard unsafe text.prefix(Self.longestStart).contains(UInt8(ascii: "=")) else { return nil }
    let end = unsafe ByteScan.lineEnd(in: text, from: 0)
    var line = unsafe Array(text[..<end])
    let hasEnd = line.last == 0x0A || line.last == 0x0D
    guard hasEnd || isWholeFile else { return nil }
    while line.last == 0x0A || line.last == 0x0D { line.removeLast() }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where line.first == quote {
      guard let closing = line.lastIndex(of: quote), closing > 0 else { return nil }
      line.remove(at: closing)
      line.removeFirst()
    }
    let name = line.prefix(4).map { $0 | 0x20 }
    guard name == Array("sep=".utf8).map({ $0 | 0x20 }), line.count > 4 else { return nil }
    var rest = line[4...]
    if rest.starts(with: Array("\\t".utf8)) { rest = [0x09] + rest.dropFirst(2) }
    guard let delimiter = rest.first, Self.canDelimit(delimiter),
      rest.allSatisfy({ $0 == delimiter || $0 == 0x20 })
    else { return nil }
    self.delimiter = delimiter
    self.end = end
  }

  private static func canDelimit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      false
    default: byte == 0x09 || (byte > 0x20 && byte < 0x7F)
    }
  }
}
