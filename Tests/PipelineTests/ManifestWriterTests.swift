import Testing

@testable import Pipeline

/// The manifest as we write it, against Foundation's encoder.
@Suite struct ManifestWriterTests {
  private static let entry = Manifest.Entry(
    path: "a/b c_d-1.csv", size: 12_345_678_901, sha256: "00ff", licences: ["CC0", "CC BY 4.0"],
    sources: ["CBS"], role: "regions")
  private static let bare = Manifest.Entry(path: "x.csv", size: 0, sha256: "")

  private static func manifest(
    options: [String: String] = [:], inputs: [Manifest.Entry] = [], outputs: [Manifest.Entry] = [],
    epoch: Int? = nil
  ) -> Manifest {
    Manifest(
      program: "impact", version: "0.1.0", sourceDateEpoch: epoch, options: options, inputs: inputs,
      outputs: outputs)
  }

  static let plain = [
    manifest(), manifest(epoch: 0),
    manifest(inputs: [bare], outputs: [entry], epoch: 1_700_000_000),
    manifest(
      options: ["by": "gender", "minimum_base": "20", "a": "/x/", "period_2": "", "period10": "#"],
      inputs: [entry, bare, entry]),
    manifest(inputs: [Manifest.Entry(path: "y", size: -1, sha256: "", licences: [], sources: [])]),
  ]

  @Test(arguments: plain)
  func equalsFoundation(manifest: Manifest) throws {
    let bytes = try #require(ManifestWriter.bytes(of: manifest))
    let (ours, theirs) = (
      String(decoding: bytes, as: UTF8.self),
      String(decoding: manifest.encodedByFoundation(), as: UTF8.self)
    )
    #expect(ours == theirs)
    #expect(Manifest.decoded(manifest.encoded()) == manifest)
  }

  @Test(arguments: ["é.csv", "a\"b", "a\\b", "a\nb", "\u{7F}", "😀"])
  func leavesOtherTextToFoundation(name: String) {
    let manifest = Self.manifest(
      outputs: [Manifest.Entry(path: name, size: 1, sha256: "", licences: [name])])
    #expect(ManifestWriter.bytes(of: manifest) == nil)
    #expect(manifest.encoded() == manifest.encodedByFoundation() + [0x0A])
    #expect(Manifest.decoded(manifest.encoded()) == manifest)
  }
}
