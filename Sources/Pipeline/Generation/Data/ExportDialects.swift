extension ExportDialect {
  /// The plain dialect: what an engine that guesses nothing can read as well.
  static let plain = ExportDialect(hasPostcodes: true)

  /// Dialects as they come in, by turns.
  static let mixed: [ExportDialect] = [
    ExportDialect(
      encoding: .utf8Marked, lineEnd: "\r\n", dates: .dutchDigits, hasAliases: true,
      genders: ["vrouw", "man", "anders"]),
    ExportDialect(
      delimiter: ",", language: .english, times: .year, decimalMark: ".",
      genders: ["female", "male", "other"],
      order: [.organisation, .identifier, .times, .home, .person, .hours]),
    ExportDialect(
      encoding: .windows1252, quoting: .all, lineEnd: "\r\n", dates: .dutchDigits, times: .dates,
      hasAliases: true, genders: ["V", "M", "X"]),
    ExportDialect(
      delimiter: "\t", dates: .dutchWords, times: .dates, hasAliases: true,
      genders: ["Vrouw", "Man", "Non-binair"],
      order: [.identifier, .home, .organisation, .person, .times, .hours]),
    ExportDialect(
      delimiter: ",", quoting: .all, lineEnd: "\r\n", times: .yearAndDates, hasPostcodes: true,
      genders: ["vrouwelijk", "mannelijk", "overig"]),
    ExportDialect(
      encoding: .windows1252, dates: .dutchWords, hasAliases: true,
      genders: ["mevrouw", "heer", "anders"],
      order: [.organisation, .times, .identifier, .person, .home, .hours]),
    ExportDialect(
      delimiter: ",", encoding: .utf8Marked, quoting: .all, language: .english, times: .dates,
      decimalMark: ".", genders: ["f", "m", "other"]),
    ExportDialect(
      delimiter: "\t", encoding: .windows1252, lineEnd: "\r\n", times: .year, hasAliases: true,
      genders: ["v", "m", "x"]),
  ]
}
