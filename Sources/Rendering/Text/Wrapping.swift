extension String {
  /// The text in lines of at most `width` columns, broken at blanks; a word that is longer than a
  /// line is cut.
  ///
  /// A no-break space keeps its neighbours together and is written as a blank.
  ///
  /// - Parameters:
  ///   - width: columns of a line, at least 1.
  ///   - hanging: blanks before every line but the first.
  /// - Returns: at least one line.
  func wrapped(to width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    var isEmpty = true

    func room() -> Int { max(width - (lines.isEmpty ? 0 : hanging), 1) }
    func finish() {
      lines.append(blanks(lines.isEmpty ? 0 : hanging) + line)
      (line, lineWidth, isEmpty) = ("", 0, true)
    }

    for phrase in split(separator: " ") {
      let written = phrase.withPlainBlanks
      var word = written[...]
      var wordWidth = word.displayWidth
      if !isEmpty, lineWidth + 1 + wordWidth > room() { finish() }
      while wordWidth > room() {
        // Words kept together that cannot fit are parted at a blank after all, else cut.
        let head = word.beginning(of: room())
        let blank = head.lastIndex(of: " ").flatMap { $0 > head.startIndex ? $0 : nil }
        let piece = word[..<(blank ?? head.endIndex)]
        let gap = word[piece.endIndex...].prefix { $0 == " " }
        line = String(piece)
        word = word[gap.endIndex...]
        wordWidth -= piece.displayWidth + gap.count
        finish()
      }
      guard !word.isEmpty else { continue }
      line += isEmpty ? word : " " + word
      lineWidth += isEmpty ? wordWidth : wordWidth + 1
      isEmpty = false
    }
    if !isEmpty || lines.isEmpty { finish() }
    return lines
  }
}

extension StringProtocol {
  /// The text with a blank for every no-break space.
  var withPlainBlanks: String {
    // U+00A0 is C2 A0 in UTF-8; most words have no byte of the kind.
    guard utf8.contains(0xC2) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "\u{A0}" ? " " : scalar) }
    return String(result)
  }
}
