/// Decides from the first bytes of a file how it writes its characters.
struct EncodingDetector {
  /// What the bytes show.
  struct Finding: Equatable {
    var encoding: Encoding
    /// Bytes of the byte-order mark, 0 without one.
    var markLength = 0
    /// What the file is when it is no text.
    var binaryKind: BinaryKind?
    /// What the file was said to be, when it is not that.
    var ignoredHint: Encoding?
  }

  private static let marks: [(bytes: [UInt8], encoding: Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// Finds out how the bytes are written: a mark wins over what is said of them, and what is said
  /// wins where the bytes may be that.
  ///
  /// - Parameters:
  ///   - isWholeFile: when not, the bytes may end within a character.
  ///   - hints: what is said of the encoding.
  static func detect(
    _ bytes: UnsafeRawBufferPointer, isWholeFile: Bool, hints: TextHints
  ) -> Finding {
    if let kind = unsafe BinaryKind(startOf: bytes) {
      return Finding(encoding: .unknown, binaryKind: kind)
    }
    let mark = marks.first { unsafe bytes.starts(with: $0.bytes) }
    let markLength = mark?.bytes.count ?? 0
    let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[markLength...])
    let encoding = unsafe encoding(
      of: content, mark: mark?.encoding, isWhole: isWholeFile, hints: hints)
    let claim = hints.encoding == .unknown ? nil : hints.encoding
    return Finding(
      encoding: encoding, markLength: markLength, ignoredHint: claim == encoding ? nil : claim)
  }

  private static func encoding(
    of content: UnsafeRawBufferPointer, mark: Encoding?, isWhole: Bool, hints: TextHints
  ) -> Encoding {
    if let mark, mark != .utf8 { return mark }
    let isUTF8 = unsafe !hints.isUTF8RuledOut && isValidUTF8(content, isWhole: isWhole)
    if mark == .utf8, isUTF8 { return .utf8 }
    let units = unsafe UTF16Check(content)
    if let claim = hints.encoding, claim.isUTF16, units.mayBe(claim),
      unsafe UTF16Check.isValid(content, claim, isWhole: isWhole)
    {
      return claim
    }
    if mark == nil, let obvious = units.obvious { return obvious }
    return isUTF8 && hints.encoding != .windows1252 ? .utf8 : .windows1252
  }

  private static func isValidUTF8(_ content: UnsafeRawBufferPointer, isWhole: Bool) -> Bool {
    let end = unsafe isWhole ? content.count : UTF8Check.lastWholeCharacter(in: content)
    let whole = unsafe UnsafeRawBufferPointer(rebasing: content[0..<end])
    return unsafe UTF8Check.firstInvalid(in: whole) == nil
  }

  /// Whether bytes with NULs in them are no text, rather than a text with a few spoilt lines.
  ///
  /// - Parameters:
  ///   - text: the bytes in UTF-8.
  ///   - isUTF8: whether they were that; then characters that no text holds prove nothing.
  static func isBinary(_ text: UnsafeRawBufferPointer, isUTF8: Bool) -> Bool {
    guard unsafe ByteScan.first(0, in: text, from: 0) != nil else { return false }
    if unsafe isMostlyNUL(text) { return true }
    guard !isUTF8 else { return false }
    let controls = unsafe text.count { byte in
      switch byte {
      case 0x01...0x08, 0x0E...0x19, 0x1C...0x1F: true
      default: false
      }
    }
    return controls * 100 > text.count
  }

  /// Whether so many lines hold a NUL that the bytes are no text.
  private static func isMostlyNUL(_ text: UnsafeRawBufferPointer) -> Bool {
    var lines = 0
    var spoilt = 0
    var start = 0
    while start < text.count {
      let end = unsafe ByteScan.lineEnd(in: text, from: start)
      let line = unsafe UnsafeRawBufferPointer(rebasing: text[start..<end])
      lines += 1
      if unsafe ByteScan.first(0, in: line, from: 0) != nil { spoilt += 1 }
      start = end
    }
    return spoilt * 2 > lines
  }
}
