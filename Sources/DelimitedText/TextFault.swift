/// Why bytes are no text in UTF-8.
public enum TextFault: Sendable, Equatable {
  /// There is a NUL byte: a picture, a spreadsheet file or UTF-16.
  case nulByte
  /// The bytes are not valid UTF-8.
  case invalidUTF8

  /// What is wrong with the bytes; `nil` when they are text.
  init?(in bytes: UnsafeRawBufferPointer) {
    if unsafe ByteScan.first(0, in: bytes, from: 0) != nil {
      self = .nulByte
    } else if unsafe UTF8Check.firstInvalid(in: bytes) != nil {
      self = .invalidUTF8
    } else {
      return nil
    }
  }
}
