/// How wide text is in a picture, whatever font the viewer has.
///
/// Widths are those of DejaVu Sans, which is wider than Arial, Helvetica and Liberation Sans: text
/// that fits by this measure fits in each of them.
struct TextMetrics {
  /// Height of the letters, in pixels.
  let size: Double
  let isBold: Bool

  init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// Width in pixels.
  func width(_ text: some StringProtocol) -> Double {
    let table = isBold ? Self.bold : Self.regular
    let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.thousandths($1, table, isBold) }
    return Double(thousandths) * size / 1000
  }

  /// The text in lines, broken at blanks; a word that is wider than a line is cut, and what is too
  /// much for `most` lines ends in `…`.
  func wrapped(_ text: String, to width: Double, most: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = word[...]
      let joined = line.isEmpty ? String(rest) : "\(line) \(rest)"
      if self.width(joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while self.width(rest) > width {
        let head = beginning(of: rest, within: width)
        lines.append(String(head))
        rest = rest[head.endIndex...]
      }
      line = String(rest)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    var kept = Array(lines.prefix(most))
    if let last = kept.popLast() { kept.append(cut(last, to: width, always: true)) }
    return kept
  }

  /// The text, ending in `…` when it is too wide.
  func cut(_ text: String, to width: Double, always: Bool = false) -> String {
    guard always || self.width(text) > width else { return text }
    let room = max(width - self.width("…"), 0)
    let head = self.width(text) <= room ? text[...] : beginning(of: text[...], within: room)
    return "\(head)…"
  }

  /// The longest beginning that fits, but at least one character.
  private func beginning(of text: Substring, within width: Double) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if self.width(text[..<next]) > width, end > text.startIndex { break }
      end = next
    }
    return text[..<end]
  }

  private static func thousandths(_ scalar: Unicode.Scalar, _ table: [Int], _ isBold: Bool) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return table[Int(scalar.value) - 0x20]
    case 0xA0: return table[0]
    case 0x0300...0x036F: return 0
    case 0x2212, 0x2192, 0xD7: return 838
    case 0x2013: return 500
    case 0xB7, 0x2018, 0x2019: return 380
    case 0x25CB: return 873
    case 0xA1..<0x250:
      // Letters with accents are as wide as some letter without one; ligatures are wider.
      let isWide = [0xC6, 0xE6, 0x152, 0x153].contains(scalar.value)
      let isLarge = scalar.properties.isUppercase
      return isWide ? 1167 : isLarge ? (isBold ? 900 : 820) : (isBold ? 740 : 660)
    default: return Character(scalar).displayWidth == 2 ? 1400 : 1000
    }
  }

  // Advance widths of U+0020 to U+007E in thousandths of the size, rounded up.
  private static let regular = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531, 1000, 685, 687, 699, 771, 632,
    576, 775, 752, 295, 295, 656, 558, 863, 749, 788, 604, 788, 695, 635, 611, 732, 685, 989, 686,
    611, 686, 391, 337, 391, 838, 500, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
  ]
  private static let bold = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 373, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 500, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
  ]
}
