/// How a file writes its characters.
public enum Encoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte-order mark; pure ASCII is UTF-8.
  case utf8 = "utf-8"
  /// Anything else: such a file is not read yet, and says so.
  case unknown = "unknown"

  /// The bytes that may open a UTF-8 file and are no data.
  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
