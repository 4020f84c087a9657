/// How a file writes its characters.
public enum Encoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte-order mark; pure ASCII is UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, least significant byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows code page 1252: what a file is that is no valid UTF-8.
  case windows1252 = "windows-1252"
  /// No text at all.
  case unknown = "unknown"

  /// The bytes that may open a UTF-8 file and are no data.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
