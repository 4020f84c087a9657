import Disclosure
import Tables

/// Charts, in Dutch.
extension DutchWording {
  func chartTitle(_ change: ChartChange) -> Prose {
    let isNumber = isNumberOfThings(change.measure)
    let subject =
      isNumber ? "Het aantal \(noun(change.measure))" : measure(change.measure)
    let (before, now) = change.times
    guard change.direction != 0 else {
      return "\(subject) \(isNumber ? "bleef" : "bleven") \(before) en \(now) gelijk: \(change.now)"
    }
    let verb =
      change.direction > 0
      ? (isNumber ? "steeg" : "stegen") : (isNumber ? "daalde" : "daalden")
    return """
      \(subject) \(verb) van \(change.before) \(before) naar \(change.now) \(now) (\(change.by))
      """
  }

  func chartTitle(_ measure: String, figures: [(Cell, String)]) -> Prose {
    let told = figures.map { one -> Prose in "\(one.0) \(one.1)" }
    return "\(self.measure(measure)): \(told.joined(separator: " en "))"
  }

  func chartTitle(_ measure: String, between low: Cell, and high: Cell, in period: Period) -> Prose
  {
    "\(self.measure(measure)): tussen \(low) en \(high) in \(period.displayLabel)"
  }

  func chartTitle(totals: [(measure: String, value: Cell)], in period: Period) -> Prose {
    guard !totals.isEmpty else { return "Cijfers van \(period.displayLabel)" }
    let told = totals.map { one -> Prose in "\(noun(one.measure))\u{A0}\(one.value)" }
    return "In \(period.displayLabel): \(told.joined(separator: ", "))"
  }

  func chartTitle(_ measure: String, in periods: [Period]) -> Prose {
    "\(self.measure(measure)) in \(self.periods(periods))"
  }

  func chartTitle(_ measure: String, totals: (Cell, Cell)?, parts: [(String, Cell)]) -> Prose {
    let named = parts.map { part -> Prose in "\(part.0)\u{A0}\(part.1)" }.joined(separator: ", ")
    guard let totals else { return "\(self.measure(measure)), verschil door: \(named)" }
    return "Van \(totals.0) naar \(totals.1) \(noun(measure)): \(named)"
  }

  func chartTitle(
    delivered: Int64, of expected: Int64, _ measure: String, in period: Period
  ) -> Prose {
    if delivered == expected {
      return expected == 1
        ? "De ene organisatie leverde \(noun(measure)) over \(period.displayLabel)"
        : "Alle \(expected)\u{A0}organisaties leverden \(noun(measure)) over \(period.displayLabel)"
    }
    return """
      \(delivered) van de \(expected)\u{A0}organisaties \(delivered == 1 ? "leverde" : "leverden") \
      \(noun(measure)) over \(period.displayLabel)
      """
  }

  func chartTitle(_ measure: String, by dimension: String, in periods: [Period]) -> Prose {
    "\(self.measure(measure)) naar \(dimensions(dimension)) in \(self.periods(periods))"
  }

  func chartTitle(_ measure: String, most: [String], _ value: Cell, in period: Period) -> Prose {
    let each = most.count > 1 ? "elk\u{A0}" : ""
    return """
      Meeste \(noun(measure)) in \(period.displayLabel): \(list(most)) (\(each)\(value))
      """
  }

  func chartTitle(
    _ measure: String, higher: Int, lower: Int, equal: Int, than period: Period
  ) -> Prose {
    var parts: [Prose] = []
    if higher > 0 { parts.append("bij \(higher) meer") }
    if lower > 0 { parts.append("bij \(lower) minder") }
    if equal > 0 { parts.append("bij \(equal) evenveel") }
    return """
      \(self.measure(measure)) per organisatie, vergeleken met \(period.displayLabel): \
      \(parts.joined(separator: ", "))
      """
  }

  func chartTitle(without names: [String], of provinces: Int) -> Prose {
    switch names.count {
    case 0: "In alle \(provinces)\u{A0}provincies zit een organisatie"
    case provinces: "In geen van de \(provinces)\u{A0}provincies zit een organisatie"
    case ...4: "Geen organisatie in \(list(names))"
    default:
      """
      In \(provinces - names.count) van de \(provinces)\u{A0}provincies zit een organisatie, in \
      \(names.count) niet
      """
    }
  }

  func chartTitle(share: Cell, within radius: Int64) -> Prose {
    "\(share) van de inwoners woont binnen \(radius)\u{A0}km van een organisatie"
  }

  func chartTitle(next place: String, _ gained: Cell, within radius: Int64) -> Prose {
    """
    Een organisatie in \(place) brengt er \(gained)\u{A0}inwoners bij binnen \(radius)\u{A0}km
    """
  }

  func chartPerYear(_ measure: String) -> String { "\(noun(measure)) per jaar" }

  func chartTotals(_ period: Period) -> String { "totalen van \(period.displayLabel)" }

  func chartChangeBetween(_ previous: Period, _ period: Period) -> String {
    "waardoor het aantal veranderde van \(previous.displayLabel) op \(period.displayLabel)"
  }

  var chartDelivered: String { "organisaties die cijfers leverden" }

  func chartBreakdown(_ measure: String, by dimension: String, _ periods: [Period]) -> String {
    "\(noun(measure)) naar \(dimensions(dimension)), \(self.periods(periods))"
  }

  func chartSeats(_ period: Period) -> String {
    "organisaties per provincie, stand \(period.displayLabel)"
  }

  func chartInhabitants(_ period: Period) -> String {
    "inwoners naar afstand tot een organisatie, stand \(period.displayLabel)"
  }

  func chartNextPlaces(_ radius: Int64, _ period: Period) -> String {
    """
    waar een volgende organisatie de meeste inwoners binnen \(radius) km brengt, stand \
    \(period.displayLabel)
    """
  }

  var yearAxis: String { "Jaar" }
  var partAxis: String { "Onderdeel" }
  var measureAxis: String { "Cijfer" }
  var numberAxis: String { "Aantal" }
  var distanceAxis: String { "Afstand" }
  var shareOfOrganisations: String { "Deel van de organisaties" }
  var shareOfInhabitants: String { "Deel van de inwoners" }
  var extraInhabitants: String { "Extra inwoners" }

  var unknownInChart: String { "onbekend" }
  var withheldInWords: String { "niet getoond" }

  func chartStatus(_ status: FigureStatus) -> String {
    switch status {
    case .planned: "gepland"
    case .provisional: "voorlopig"
    case .estimated: "geschat"
    case .final, .smallBase, .missing, .undefined, .suppressed: status.columnValue
    }
  }

  func chartStatusInFull(_ status: FigureStatus) -> String {
    status == .planned
      ? "gepland: vastgesteld voordat de periode voorbij was" : chartStatus(status)
  }

  func chartForm(_ form: Chart.Form) -> String {
    switch form {
    case .columns: "Kolommen per jaar"
    case .bars: "Liggende staven"
    case .dots: "Punten op een lijn per organisatie"
    case .waterfall: "Trap van het oude naar het nieuwe totaal"
    case .tiles: "Kaart met een tegel per provincie"
    }
  }

  var noDotNoFigure: Prose {
    "Geen punt: over dat jaar is geen cijfer geleverd, of beide jaren zijn gelijk."
  }
  func notCompared(_ organisations: Int) -> Prose {
    """
    \(counted(organisations, "organisatie", "organisaties")) zonder twee getoonde cijfers \
    \(organisations == 1 ? "telt" : "tellen") in de titel niet mee.
    """
  }
  var silentIsUnknown: Prose { "Wie niets leverde, is onbekend en niet nul." }

  var eachAddsToThoseBefore: Prose {
    "Elke plaats telt op bij die erboven: inwoners die daar al bereikt worden, tellen niet nog eens."
  }

  func chartSource(
    _ programme: String, populationYear: Int?, hasOwnClassification: Bool, isSynthetic: Bool
  ) -> Prose {
    var text: Prose =
      isSynthetic
      ? "Bron: synthetische records (verzonnen, geen echte mensen)"
      : "Bron: registraties \(programme)"
    if hasOwnClassification {
      text.append("; gebieden van de opgegeven indeling")
    } else if let populationYear {
      text.append("; inwoners CBS, 1 januari \(String(populationYear))")
    }
    return text
  }
}
