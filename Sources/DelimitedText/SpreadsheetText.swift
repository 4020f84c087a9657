/// `="00123"`, by which a spreadsheet is told that digits are text.
public enum SpreadsheetText {
  /// Where the content stands in a cell that is written so; `nil` when it is not.
  ///
  /// - Parameter cell: the bytes of a cell, without blanks around them.
  public static func content(of cell: UnsafeRawBufferPointer) -> Range<Int>? {
    let quote = UInt8(ascii: "\"")
    guard cell.count >= 3, unsafe cell[0] == UInt8(ascii: "="), unsafe cell[1] == quote,
      unsafe ByteScan.first(quote, in: cell, from: 2) == cell.count - 1
    else { return nil }
    return 2..<cell.count - 1
  }

  /// The content of a cell that is written so, and every other cell as it is.
  public static func unwrapped(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "=") else { return cell }
    var cell = cell
    return cell.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      guard let content = unsafe content(of: bytes) else {
        return unsafe String(decoding: bytes, as: UTF8.self)
      }
      return unsafe String(decoding: bytes[content], as: UTF8.self)
    }
  }
}
