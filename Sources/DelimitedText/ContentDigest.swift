/// A running checksum over the bytes of a file, in the order in which they stand in it.
public protocol ContentDigest: Sendable {
  /// Adds the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer)
  /// The checksum as lower-case hexadecimal text.
  func hexadecimal() -> String
}
