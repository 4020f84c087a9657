/// Writes delimited text: one record after the other into one growing buffer of UTF-8.
public struct CSVWriter: Sendable {
  /// What stands between two fields.
  public let delimiter: UInt8
  /// Whether text is made safe for spreadsheets and terminals; see `guarded`.
  public let guardsText: Bool
  /// Whether records end in CR LF, as spreadsheets write them, and not in LF.
  public let endsInCarriageReturn: Bool
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private var isAtRecordStart = true

  /// A writer of UTF-8 with as few quotes as possible.
  ///
  /// - Parameters:
  ///   - delimiter: one ASCII byte, a comma by default.
  ///   - guardsText: see `guardsText`; on by default.
  ///   - endsInCarriageReturn: see `endsInCarriageReturn`; off by default.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), guardsText: Bool = true,
    endsInCarriageReturn: Bool = false
  ) {
    self.endsInCarriageReturn = endsInCarriageReturn
    self.delimiter = delimiter
    self.guardsText = guardsText
  }

  /// Writes a text field, quoted when its content needs that.
  public mutating func write(text: String) {
    startField()
    if appendPlain(text) { return }
    let text = guardsText ? Self.guarded(text) : text
    let field = text.utf8
    let isQuoted =
      Self.isBlank(field.first) || Self.isBlank(field.last)
      || field.contains { byte in
        byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
      }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Writes text that stands in a table as it is, which most of it does; `false` for other text.
  private mutating func appendPlain(_ text: String) -> Bool {
    let field = text.utf8.span
    guard !field.isEmpty else { return true }
    guard field[0] != 0x20, field[field.count - 1] != 0x20, !Self.looksLikeFormula(field[0])
    else { return false }
    for index in field.indices {
      let byte = field[index]
      guard (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "\""), byte != delimiter else {
        return false
      }
    }
    unsafe field.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    return true
  }

  /// Text as a table holds it: on one line, with an apostrophe before what a spreadsheet would take
  /// for a formula.
  public static func guarded(_ text: String) -> String {
    let line = PlainText.oneLine(text)
    return looksLikeFormula(text.utf8.first) ? "'" + line : line
  }

  /// Writes a number, already formatted, as it stands.
  public mutating func write(number: String) {
    startField()
    bytes.append(contentsOf: number.utf8)
  }

  /// Writes an empty field.
  public mutating func writeEmpty() { startField() }

  /// Ends the record.
  public mutating func endRecord() {
    if endsInCarriageReturn { bytes.append(0x0D) }
    bytes.append(0x0A)
    isAtRecordStart = true
  }

  /// Hands over what was written so far and goes on with an empty buffer, so that a long table
  /// needs no more memory than its parts.
  public mutating func takeBytes() -> [UInt8] {
    let written = bytes
    bytes = []
    bytes.reserveCapacity(written.count)
    return written
  }

  private mutating func startField() {
    if !isAtRecordStart { bytes.append(delimiter) }
    isAtRecordStart = false
  }

  private static func looksLikeFormula(_ first: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
}
