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

  /// Whether the bytes of a file are its text in UTF-8 as they stand.
  var isVerbatim: Bool { self == .utf8 || self == .unknown }

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// Most bytes of UTF-8 that one byte of a file can become.
  var largestExpansion: Int {
    switch self {
    case .utf8, .unknown: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .windows1252: 3
    }
  }

  /// How many bytes a text takes in the file, counted and not remembered.
  ///
  /// One byte per character in windows-1252; two in UTF-16, and four for a character that takes
  /// four bytes in UTF-8 as well.
  func rawLength(of text: UnsafeRawBufferPointer) -> Int {
    switch self {
    case .utf8, .unknown: text.count
    case .windows1252: unsafe ByteScan.countCharacters(in: text)
    case .utf16LittleEndian, .utf16BigEndian:
      unsafe 2 * (ByteScan.countCharacters(in: text) + ByteScan.countLongCharacters(in: text))
    }
  }
}
