/// A file to write, by its path below the output folder.
public struct OutputFile: Sendable {
  /// Path below the output folder, for instance `intern/files.csv`.
  public let path: String
  /// Content.
  public let bytes: [UInt8]

  /// SHA-256 of the content, hexadecimal.
  public var sha256: String { SHA256Digest.hexadecimal(of: bytes) }

  /// A file to write.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
