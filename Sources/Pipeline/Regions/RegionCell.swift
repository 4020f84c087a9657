internal import DelimitedText

/// Reads single cells of a file of `--regions`; `nil` where a cell is not what it must be.
enum RegionCell {
  /// A year from 1900 to 2100.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = digits(text.utf8[...]) else { return nil }
    return (1_900...2_100).contains(year) ? Int(year) : nil
  }

  /// A whole number of inhabitants up to a billion, also with one mark between thousands
  /// (`103.405`, `103 405`): no count has decimals, so that such a mark is one of them only in what
  /// is no count (`0.103`).
  static func count(_ text: String) -> Int64? {
    let marks: [Unicode.Scalar] = [".", ",", " ", "'", "\u{A0}", "\u{2009}", "\u{202F}"]
    let scalars = text.unicodeScalars
    let mark = scalars.first { marks.contains($0) }
    guard let mark else { return digits(text.utf8[...]) }
    let groups = scalars.split(separator: mark, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0",
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return digits(Substring(String(String.UnicodeScalarView(groups.joined()))).utf8)
  }

  /// Degrees with a decimal point or comma, from minus `most` to `most`.
  static func degrees(_ text: String, most: Double) -> Double? {
    let plain = String(text.map { $0 == "," ? "." : $0 })
    guard plain.utf8.allSatisfy({ $0 &- 0x30 <= 9 || $0 == 0x2E || $0 == 0x2D }),
      let degrees = Double(plain), abs(degrees) <= most
    else { return nil }
    return degrees
  }

  private static func digits(_ text: Substring.UTF8View) -> Int64? {
    guard (1...10).contains(text.count), text.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
    let number = text.reduce(Int64(0)) { 10 * $0 + Int64($1 &- 0x30) }
    return number <= 1_000_000_000 ? number : nil
  }

  /// A cell without the blanks around it and the signs by which Excel keeps digits as text.
  static func text(_ cell: String) -> String {
    var view = Substring(SpreadsheetText.unwrapped(cell)).unicodeScalars
    while let first = view.first, isBlank(first) { view.removeFirst() }
    while let last = view.last, isBlank(last) { view.removeLast() }
    return String(view)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0
  }
}
