import Disclosure
import Tables

/// Charts, in English.
extension EnglishWording {
  func chartTitle(_ change: ChartChange) -> Prose {
    let isNumber = isNumberOfThings(change.measure)
    let subject =
      isNumber ? "The number of \(noun(change.measure))" : measure(change.measure)
    let (before, now) = change.times
    guard change.direction != 0 else {
      return "\(subject) \(isNumber ? "was" : "were") the same \(before) and \(now): \(change.now)"
    }
    return """
      \(subject) \(change.direction > 0 ? "rose" : "fell") from \(change.before) \(before) to \
      \(change.now) \(now) (\(change.by))
      """
  }

  func chartTitle(_ measure: String, figures: [(Cell, String)]) -> Prose {
    let told = figures.map { one -> Prose in "\(one.0) \(one.1)" }
    return "\(self.measure(measure)): \(told.joined(separator: " and "))"
  }

  func chartTitle(_ measure: String, between low: Cell, and high: Cell, in period: Period) -> Prose
  {
    "\(self.measure(measure)): between \(low) and \(high) in \(period.displayLabel)"
  }

  func chartTitle(totals: [(measure: String, value: Cell)], in period: Period) -> Prose {
    guard !totals.isEmpty else { return "Figures of \(period.displayLabel)" }
    let told = totals.map { one -> Prose in "\(noun(one.measure))\u{A0}\(one.value)" }
    return "In \(period.displayLabel): \(told.joined(separator: ", "))"
  }

  func chartTitle(_ measure: String, in periods: [Period]) -> Prose {
    "\(self.measure(measure)) in \(self.periods(periods))"
  }

  func chartTitle(_ measure: String, totals: (Cell, Cell)?, parts: [(String, Cell)]) -> Prose {
    let named = parts.map { part -> Prose in "\(part.0)\u{A0}\(part.1)" }.joined(separator: ", ")
    guard let totals else { return "\(self.measure(measure)), changed by: \(named)" }
    return "From \(totals.0) to \(totals.1) \(noun(measure)): \(named)"
  }

  func chartTitle(
    delivered: Int64, of expected: Int64, _ measure: String, in period: Period
  ) -> Prose {
    if delivered == expected {
      return expected == 1
        ? "The one organisation delivered \(noun(measure)) for \(period.displayLabel)"
        : "All \(expected)\u{A0}organisations delivered \(noun(measure)) for \(period.displayLabel)"
    }
    return """
      \(delivered) of \(expected)\u{A0}organisations delivered \(noun(measure)) for \
      \(period.displayLabel)
      """
  }

  func chartTitle(_ measure: String, by dimension: String, in periods: [Period]) -> Prose {
    "\(self.measure(measure)) by \(dimensions(dimension)) in \(self.periods(periods))"
  }

  func chartTitle(_ measure: String, most: [String], _ value: Cell, in period: Period) -> Prose {
    let each = most.count > 1 ? "\u{A0}each" : ""
    return """
      Most \(noun(measure)) in \(period.displayLabel): \(list(most)) (\(value)\(each))
      """
  }

  func chartTitle(
    _ measure: String, higher: Int, lower: Int, equal: Int, than period: Period
  ) -> Prose {
    var parts: [Prose] = []
    if higher > 0 { parts.append("more at \(higher)") }
    if lower > 0 { parts.append("fewer at \(lower)") }
    if equal > 0 { parts.append("as many at \(equal)") }
    return """
      \(self.measure(measure)) per organisation, compared with \(period.displayLabel): \
      \(parts.joined(separator: ", "))
      """
  }

  func chartTitle(without names: [String], of provinces: Int) -> Prose {
    switch names.count {
    case 0: "All \(provinces)\u{A0}provinces have an organisation"
    case provinces: "None of the \(provinces)\u{A0}provinces has an organisation"
    case ...4: "No organisation in \(list(names))"
    default:
      """
      \(provinces - names.count) of \(provinces)\u{A0}provinces have an organisation, \
      \(names.count) have none
      """
    }
  }

  func chartTitle(share: Cell, within radius: Int64) -> Prose {
    "\(share) of the inhabitants live within \(radius)\u{A0}km of an organisation"
  }

  func chartTitle(next place: String, _ gained: Cell, within radius: Int64) -> Prose {
    """
    An organisation in \(place) brings \(gained)\u{A0}more inhabitants within \(radius)\u{A0}km
    """
  }

  func chartPerYear(_ measure: String) -> String { "\(noun(measure)) per year" }

  func chartTotals(_ period: Period) -> String { "totals of \(period.displayLabel)" }

  func chartChangeBetween(_ previous: Period, _ period: Period) -> String {
    "why the number changed from \(previous.displayLabel) to \(period.displayLabel)"
  }

  var chartDelivered: String { "organisations that delivered figures" }

  func chartBreakdown(_ measure: String, by dimension: String, _ periods: [Period]) -> String {
    "\(noun(measure)) by \(dimensions(dimension)), \(self.periods(periods))"
  }

  func chartSeats(_ period: Period) -> String {
    "organisations by province, as of \(period.displayLabel)"
  }

  func chartInhabitants(_ period: Period) -> String {
    "inhabitants by distance to an organisation, as of \(period.displayLabel)"
  }

  func chartNextPlaces(_ radius: Int64, _ period: Period) -> String {
    """
    where a next organisation would bring most inhabitants within \(radius) km, as of \
    \(period.displayLabel)
    """
  }

  var yearAxis: String { "Year" }
  var partAxis: String { "Part" }
  var measureAxis: String { "Figure" }
  var numberAxis: String { "Number" }
  var distanceAxis: String { "Distance" }
  var shareOfOrganisations: String { "Share of the organisations" }
  var shareOfInhabitants: String { "Share of the inhabitants" }
  var extraInhabitants: String { "Extra inhabitants" }

  var unknownInChart: String { "unknown" }
  var withheldInWords: String { "not shown" }

  func chartStatus(_ status: FigureStatus) -> String {
    switch status {
    case .planned: "planned"
    case .provisional: "provisional"
    case .estimated: "estimated"
    case .final, .smallBase, .missing, .undefined, .suppressed: status.columnValue
    }
  }

  func chartStatusInFull(_ status: FigureStatus) -> String {
    status == .planned
      ? "planned: fixed before the period was over" : chartStatus(status)
  }

  func chartForm(_ form: Chart.Form) -> String {
    switch form {
    case .columns: "Columns by year"
    case .bars: "Horizontal bars"
    case .dots: "Dots on a line per organisation"
    case .waterfall: "Steps from the old to the new total"
    case .tiles: "Map with a tile per province"
    }
  }

  var noDotNoFigure: Prose {
    "No dot: no figure was delivered for that year, or both years are equal."
  }
  func notCompared(_ organisations: Int) -> Prose {
    """
    The title leaves out \(counted(organisations, "organisation", "organisations")) without two \
    figures that are shown.
    """
  }
  var silentIsUnknown: Prose { "What was not delivered is unknown, not zero." }

  var eachAddsToThoseBefore: Prose {
    "Each place adds to those above it: inhabitants whom these reach do not count again."
  }

  func chartSource(
    _ programme: String, populationYear: Int?, hasOwnClassification: Bool, isSynthetic: Bool
  ) -> Prose {
    var text: Prose =
      isSynthetic
      ? "Source: synthetic records (invented, no real people)" : "Source: records of \(programme)"
    if hasOwnClassification {
      text.append("; regions as given")
    } else if let populationYear {
      text.append("; inhabitants CBS, 1 January \(String(populationYear))")
    }
    return text
  }
}
