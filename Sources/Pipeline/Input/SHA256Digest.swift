internal import Crypto
internal import DelimitedText

/// SHA-256 as the running checksum of a file.
struct SHA256Digest: ContentDigest {
  private var hash = SHA256()

  mutating func update(_ bytes: UnsafeRawBufferPointer) { unsafe hash.update(bufferPointer: bytes) }

  func hexadecimal() -> String { Self.text(hash.finalize()) }

  /// The checksum of bytes at hand.
  static func hexadecimal(of bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  private static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
