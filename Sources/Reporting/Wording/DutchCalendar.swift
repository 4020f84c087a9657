/// Months and nouns, in Dutch.
extension DutchWording {
  func noun(_ measure: String) -> String { self.measure(measure).uncapitalisedFirst }

  func singularNoun(_ measure: String) -> String {
    switch measure {
    case "participants": "deelname"
    case "volunteers": "vrijwilliger"
    case "organisations": "organisatie"
    default: noun(measure)
    }
  }

  func month(_ number: Int) -> String {
    let names = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return entry(number, of: names)
  }

  func months(through last: Int) -> String {
    last == 1 ? month(1) : "\(month(1)) t/m \(month(last))"
  }

  func shortMonths(through month: Int, _ year: String) -> String {
    let names = [
      "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    let last = entry(month, of: names)
    return month == 1 ? "\(last) \(year)" : "jan–\(last) \(year)"
  }
}
