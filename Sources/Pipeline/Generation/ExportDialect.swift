/// How a made file is written: what a system, and the person before it, would have chosen.
struct ExportDialect: Sendable {
  enum Encoding: Sendable { case utf8, utf8Marked, windows1252 }
  enum Quoting: Sendable { case minimal, all }
  enum Language: Sendable { case dutch, english }
  enum DateStyle: Sendable { case iso, dutchDigits, dutchWords }
  /// What tells when somebody took part.
  enum Times: Sendable { case yearAndDates, year, dates }

  /// A group of cells that stands together in a record; the remark is always the last.
  enum Part: Sendable { case identifier, organisation, times, person, hours, home }

  var delimiter: Character = ";"
  var encoding = Encoding.utf8
  var quoting = Quoting.minimal
  var lineEnd = "\n"
  var language = Language.dutch
  var dates = DateStyle.iso
  var times = Times.yearAndDates
  var decimalMark: Character = ","
  /// Whether municipalities go by former and everyday names too.
  var hasAliases = false
  var hasPostcodes = false
  /// Words for woman, man and other.
  var genders = ["v", "m", "x"]
  var order: [Part] = [.identifier, .organisation, .times, .person, .hours, .home]

  /// A cell, between quotes where it needs them or the dialect always writes them.
  func cell(_ text: String) -> String {
    guard quoting == .all || text.contains(where: { $0 == delimiter || $0 == "\"" }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Text as the file holds it; all that is written here is in Latin-1, the core of Windows-1252.
  func bytes(_ text: String) -> [UInt8] {
    guard encoding == .windows1252 else { return Array(text.utf8) }
    return text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F }
  }

  /// What stands before the header.
  var mark: [UInt8] { encoding == .utf8Marked ? [0xEF, 0xBB, 0xBF] : [] }

  /// A day, as the dialect writes it.
  func date(year: Int, month: Int, day: Int) -> String {
    switch dates {
    case .iso: "\(year)-\(Self.padded(month))-\(Self.padded(day))"
    case .dutchDigits: "\(Self.padded(day))-\(Self.padded(month))-\(year)"
    case .dutchWords: "\(day) \(ExportWords.months[month - 1]) \(year)"
    }
  }

  /// Hundredths of an hour as hours.
  func hours(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return "\(whole)\(decimalMark)" + (rest % 10 == 0 ? "\(rest / 10)" : Self.padded(rest))
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
