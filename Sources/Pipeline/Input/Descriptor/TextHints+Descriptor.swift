internal import DelimitedText

extension TextHints {
  /// Names of encodings as descriptors write them; `utf-16` leaves the order of bytes to the file.
  private static let encodings: [(name: String, encoding: Encoding?)] = [
    ("utf-8", .utf8), ("utf-16", nil), ("utf-16le", .utf16LittleEndian),
    ("utf-16be", .utf16BigEndian), ("windows-1252", .windows1252), ("cp1252", .windows1252),
    // What calls itself Latin 1 is Windows-1252 in practice, as browsers know (WHATWG Encoding).
    ("iso-8859-1", .windows1252), ("latin1", .windows1252),
  ]

  private static let otherSpellings = [
    "utf8": "utf-8", "utf16": "utf-16", "utf16le": "utf-16le", "utf-16-le": "utf-16le",
    "utf16be": "utf-16be", "utf-16-be": "utf-16be", "windows1252": "windows-1252",
    "cp-1252": "cp1252", "iso8859-1": "iso-8859-1", "latin-1": "latin1",
  ]

  /// Takes over the encoding of a resource.
  ///
  /// - Parameter node: the value of `encoding`.
  mutating func read(encoding node: DescriptorNode) throws(PipelineError) {
    let text = try node.text()
    let name = text.lowercased().replacing("_", with: "-")
    let usual = Self.otherSpellings[name] ?? name
    guard let found = Self.encodings.first(where: { $0.name == usual }) else {
      throw node.fail(.unknownValue(nearest: nil, allowed: Self.encodings.map(\.name)))
    }
    encoding = found.encoding
  }

  /// Takes over the marks of a dialect, in the names that v1 and v2 share.
  ///
  /// - Parameter node: the object, in the descriptor or in a file of its own.
  mutating func read(dialect node: DescriptorNode) throws(PipelineError) {
    let members = try node.members(known: ["delimiter", "quoteChar", "header"])
    if let header = members["header"], try !header.flag() { throw header.fail(.noHeader) }
    if let found = members["delimiter"] { delimiter = try found.mark() }
    if let found = members["quoteChar"] {
      quote = try found.mark()
      // Around any cell there may be blanks: they cannot enclose it.
      guard quote != 0x20, quote != 0x09 else { throw found.fail(.noMark) }
      guard quote != delimiter else { throw found.fail(.sameMarks) }
    }
  }
}

extension DescriptorNode {
  /// One character of one byte that can separate or enclose cells.
  fileprivate func mark() throws(PipelineError) -> UInt8 {
    // Not `text()`: a blank or a tab may be the mark.
    guard case .text(let text) = value.content else { throw wrongType(.text) }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, !Self.isNoMark(byte)
    else { throw fail(.noMark) }
    return byte
  }

  /// Control characters but the tab, letters and digits.
  private static func isNoMark(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return byte != 0x09 && (byte < 0x20 || byte == 0x7F) || Character(scalar).isLetter
      || Character(scalar).isNumber
  }
}
