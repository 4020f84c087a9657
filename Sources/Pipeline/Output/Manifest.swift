#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What was read and written, so that anyone can check that nothing changed.
public struct Manifest: Sendable, Equatable, Codable {
  /// Where the manifest stands below the output folder.
  public static let path = "intern/manifest.json"

  /// Always `impact`.
  public var program: String
  /// Version of the program.
  public var version: String
  /// Time of the run, only when `SOURCE_DATE_EPOCH` gives one: seconds since 1970.
  public var sourceDateEpoch: Int?
  /// Options that decide what the outputs say.
  public var options: [String: String]
  /// Files that were read.
  public var inputs: [Entry]
  /// Files that were written, without the manifest itself.
  public var outputs: [Entry]

  /// A file with its size in bytes and its checksum.
  public struct Entry: Sendable, Equatable, Codable {
    /// Path as outputs name it.
    public var path: String
    /// Size in bytes.
    public var size: Int64
    /// SHA-256, hexadecimal.
    public var sha256: String
    /// Licences of a file that was read, where a descriptor names them.
    public var licences: [String]?
    /// Sources of a file that was read, where a descriptor names them.
    public var sources: [String]?
    /// `regions` for a file of `--regions`; none for an export.
    public var role: String?

    /// Role of a file that says something of the regions.
    static let regionsRole = "regions"
  }

  /// The files with the manifest behind them.
  func added(to files: [OutputFile]) -> [OutputFile] {
    files + [OutputFile(path: Self.path, bytes: encoded())]
  }

  /// The manifest as JSON, keys in order, with a line end.
  func encoded() -> [UInt8] {
    (ManifestWriter.bytes(of: self) ?? encodedByFoundation()) + [0x0A]
  }

  /// The same by Foundation's encoder, without a line end.
  func encodedByFoundation() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data)
  }

  /// Reads a manifest; `nil` when the bytes are none of ours.
  static func decoded(_ bytes: [UInt8]) -> Manifest? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let manifest = try? decoder.decode(Manifest.self, from: Data(bytes)),
      manifest.program == "impact"
    else { return nil }
    return manifest
  }
}

extension Manifest.Entry {
  /// What the manifest says of a file that is written.
  init(_ file: OutputFile) {
    self.init(
      path: file.path, size: Int64(file.bytes.count),
      sha256: SHA256Digest.hexadecimal(of: file.bytes))
  }
}
