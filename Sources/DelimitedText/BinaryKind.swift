/// What a file is that is no text.
public enum BinaryKind: String, Sendable, CaseIterable {
  /// A workbook: Excel old and new, OpenDocument.
  case spreadsheet
  /// A text document or a PDF.
  case document
  /// A picture.
  case image
  /// A packed file.
  case archive
  /// Something else that holds no text.
  case other

  private static let magicNumbers: [(bytes: [UInt8], kind: BinaryKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .archive),
    ([0x50, 0x4B, 0x05, 0x06], .archive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .spreadsheet),
    (Array("%PDF-".utf8), .document),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF87a".utf8), .image),
    (Array("GIF89a".utf8), .image),
    ([0x1F, 0x8B], .archive),
  ]

  /// Names of parts within a zip file that tell which program wrote it.
  private static let parts: [(name: [UInt8], kind: BinaryKind)] = [
    (Array("word/".utf8), .document),
    (Array("opendocument.text".utf8), .document),
    (Array("xl/".utf8), .spreadsheet),
    (Array("opendocument.spreadsheet".utf8), .spreadsheet),
    // A workbook may name its sheets only after what was looked at.
    (Array("[Content_Types].xml".utf8), .spreadsheet),
  ]

  /// The kind of a file that begins with a known magic number.
  init?(startOf bytes: UnsafeRawBufferPointer) {
    let found = Self.magicNumbers.first { unsafe bytes.starts(with: $0.bytes) }
    guard let found else { return nil }
    self = found.kind
    guard found.bytes[0] == 0x50 else { return }
    let part = Self.parts.first { unsafe ByteScan.contains($0.name, in: bytes) }
    if let part { self = part.kind }
  }
}
