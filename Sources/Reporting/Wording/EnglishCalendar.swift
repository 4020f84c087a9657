/// Months and nouns, in English.
extension EnglishWording {
  func noun(_ measure: String) -> String { self.measure(measure).uncapitalisedFirst }

  func singularNoun(_ measure: String) -> String {
    switch measure {
    case "participants": "participation"
    case "volunteers": "volunteer"
    case "organisations": "organisation"
    default: noun(measure)
    }
  }

  func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return entry(number, of: names)
  }

  func months(through last: Int) -> String {
    last == 1 ? month(1) : "\(month(1)) to \(month(last))"
  }

  func shortMonths(through month: Int, _ year: String) -> String {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let last = entry(month, of: names)
    return month == 1 ? "\(last) \(year)" : "Jan–\(last) \(year)"
  }
}
