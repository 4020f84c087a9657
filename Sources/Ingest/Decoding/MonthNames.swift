/// Names of months as Dutch and English exports write them.
enum MonthNames {
  /// The number of a month, 1 to 12, from its name or the usual short forms; case does not matter.
  static func month(_ letters: [UInt8]) -> Int? {
    switch String(decoding: letters, as: UTF8.self) {
    case "januari", "january", "jan": 1
    case "februari", "february", "feb", "febr": 2
    case "maart", "march", "mrt", "mar", "maa": 3
    case "april", "apr": 4
    case "mei", "may": 5
    case "juni", "june", "jun": 6
    case "juli", "july", "jul": 7
    case "augustus", "august", "aug": 8
    case "september", "sep", "sept": 9
    case "oktober", "october", "okt", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }

  /// Whether a word is a day of the week, which a date may begin with.
  static func isWeekday(_ letters: [UInt8]) -> Bool {
    switch String(decoding: letters, as: UTF8.self) {
    case "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di",
      "wo", "do", "vr", "za", "zo":
      true
    default: false
    }
  }
}
