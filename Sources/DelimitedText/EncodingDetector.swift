/// Decides from the first bytes of a file how it writes its characters.
struct EncodingDetector {
  /// What the bytes show.
  struct Finding: Equatable {
    var encoding: Encoding
    /// Bytes of the byte-order mark, 0 without one.
    var markLength = 0
    /// What the file is when it is no text.
    var binaryKind: BinaryKind?
  }

  private static let marks: [(bytes: [UInt8], encoding: Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// - Parameters:
  ///   - isWholeFile: when not, the bytes may end within a character.
  ///   - hint: an encoding that is known beforehand; a mark before the text is passed over anyhow.
  static func detect(
    _ bytes: UnsafeRawBufferPointer, isWholeFile: Bool, hint: Encoding?
  ) -> Finding {
    if let kind = unsafe BinaryKind(startOf: bytes) {
      return Finding(encoding: .unknown, binaryKind: kind)
    }
    let mark = marks.first { unsafe bytes.starts(with: $0.bytes) }
    let markLength = mark?.bytes.count ?? 0
    if let hint, hint != .unknown { return Finding(encoding: hint, markLength: markLength) }
    if let mark, mark.encoding != .utf8 {
      return Finding(encoding: mark.encoding, markLength: markLength)
    }
    let content = unsafe UnsafeRawBufferPointer(rebasing: bytes[markLength...])
    if mark == nil, let encoding = unsafe unmarkedUTF16(content) {
      return Finding(encoding: encoding)
    }
    let end = unsafe isWholeFile ? content.count : UTF8Check.lastWholeCharacter(in: content)
    let whole = unsafe UnsafeRawBufferPointer(rebasing: content[0..<end])
    if unsafe UTF8Check.firstInvalid(in: whole) == nil {
      return Finding(encoding: .utf8, markLength: markLength)
    }
    if unsafe ByteScan.first(0, in: content, from: 0) != nil {
      return Finding(encoding: .unknown, markLength: markLength, binaryKind: .other)
    }
    return Finding(encoding: .windows1252, markLength: markLength)
  }

  /// Latin text in UTF-16 has a NUL in nearly every pair of bytes, always on the same side.
  private static func unmarkedUTF16(_ bytes: UnsafeRawBufferPointer) -> Encoding? {
    let pairs = min(bytes.count, 4_096) / 2
    guard pairs >= 2 else { return nil }
    var first = 0
    var second = 0
    for pair in 0..<pairs {
      if unsafe bytes[2 * pair] == 0 { first += 1 }
      if unsafe bytes[2 * pair + 1] == 0 { second += 1 }
    }
    if second * 10 >= pairs * 7 && first * 20 <= pairs { return .utf16LittleEndian }
    if first * 10 >= pairs * 7 && second * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// Whether so many lines hold a NUL that the bytes are no text.
  static func isMostlyNUL(_ text: UnsafeRawBufferPointer) -> Bool {
    guard unsafe ByteScan.first(0, in: text, from: 0) != nil else { return false }
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
