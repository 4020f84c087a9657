/// Words for months and for counted things in running text.
protocol CalendarWording: Sendable {
  /// The plural in running text, for instance "deelnames".
  func noun(_ measure: String) -> String
  /// The singular in running text.
  func singularNoun(_ measure: String) -> String
  /// The name of a month, 1 to 12.
  func month(_ number: Int) -> String
  /// The months of a year up to one, for instance "januari t/m juni".
  func months(through month: Int) -> String
  /// The same in a few letters, for the heading of a column.
  func shortMonths(through month: Int, _ year: String) -> String
}

extension CalendarWording {
  /// A number with the noun of its measure.
  func counted(_ count: Cell, isOne: Bool, _ measure: String) -> Prose {
    "\(count)\u{A0}\(isOne ? singularNoun(measure) : noun(measure))"
  }

  /// The entry of a list of months, 1 to 12.
  func entry(_ month: Int, of names: [String]) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }
}

extension String {
  /// The text with blanks that keep its words on one line.
  var keptTogether: String { replacing(" ", with: "\u{A0}") }
}
