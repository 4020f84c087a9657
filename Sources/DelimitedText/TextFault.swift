/// Why bytes are no text in UTF-8.
public enum TextFault: Sendable, Equatable {
  /// There is a NUL byte: `CarefulReader` finds the lines that can be read nevertheless.
  case nulByte
  /// The bytes are not valid UTF-8.
  case invalidUTF8

  /// What is wrong with the bytes; `nil` when they are text.
  init?(in bytes: UnsafeRawBufferPointer, noting mojibake: inout Mojibake) {
    if unsafe ByteScan.first(0, in: bytes, from: 0) != nil {
      self = .nulByte
    } else if unsafe UTF8Check.firstInvalid(in: bytes, noting: &mojibake) != nil {
      self = .invalidUTF8
    } else {
      return nil
    }
  }
}
