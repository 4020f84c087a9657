import Disclosure
import Tables

/// What is not whole, in Dutch.
extension DutchWording {
  func sameMonths(_ year: String) -> String { "deel van \(year)" }

  func silentInBrief(_ row: ResponseRow, measure: String?, programme: String) -> Prose {
    let what = measure.map { "geen \(noun($0))" } ?? "niets"
    let mark = row.isSynthetic ? " (\(synthetic))" : ""
    return """
      \(programme): over \(row.period.displayLabel) \(row.silent == 1 ? "leverde" : "leverden") \
      \(row.silent) van de \(counted(row.expected, "organisatie", "organisaties")) \(what) aan. Wat \
      ontbreekt, is onbekend en niet nul\(mark).
      """
  }

  func silent(_ rows: [ResponseRow]) -> Prose {
    guard let first = rows.first else { return "" }
    let isOne = first.silent == 1
    let what = rows.count == 1 ? "geen \(noun(first.measure))" : "niets"
    var text: Prose = """
      \(first.silent) van de \(counted(first.expected, "organisatie", "organisaties")) \
      \(isOne ? "leverde" : "leverden") \(what) aan over \(first.period.displayLabel).
      """
    for row in rows {
      guard let value = row.value else { continue }
      text.append(" \(measure(row.measure)): als zij 0 \(isOne ? "zou" : "zouden") zijn ")
      text.append(.number(value))
      if let asBefore = row.valueSilentAsBefore {
        text.append(
          """
          , als zij gelijk \(isOne ? "bleef" : "bleven") aan \
          \(row.throughMonth == nil ? "" : "dezelfde maanden van ")de vorige periode \
          \(.number(asBefore))
          """)
        if row.silentWithoutEarlier > 0 {
          text.append(" (van \(row.silentWithoutEarlier) is geen eerder aantal bekend)")
        }
      } else if row.withholdsScenario {
        text.append(", met hun aantal van de vorige periode \(.symbol(.suppressed))")
      } else {
        text.append("; een eerder aantal is niet bekend")
      }
      text.append(".")
    }
    if rows.contains(where: { $0.valueSilentAsBefore != nil }) {
      text.append(" Dit zijn twee scenario's, geen interval.")
    }
    return text
  }

  func undatedList(_ rows: [ResponseRow]) -> Prose {
    let each = rows.map { row -> Prose in
      "\(noun(row.measure)) \(row.period.displayLabel): \(row.undated)"
    }
    return """
      De lijst van organisaties noemt geen jaren. Of wie daarop staat en niets leverde \
      (\(each.joined(separator: ", "))) toen meedeed, is niet bekend: het telt niet als stilte. Zet in \
      de lijst voor welke jaren elke organisatie meedoet.
      """
  }

  func partialInBrief(_ partial: PartialYear, programme: String) -> Prose {
    guard let month = partial.onlyMonth else {
      return """
        \(programme): de gegevens over \(partial.period.displayLabel) zijn niet van het hele jaar; \
        vergeleken zijn dezelfde maanden van \(partial.previous.displayLabel).
        """
    }
    return """
      \(programme): de gegevens over \(partial.period.displayLabel) lopen t/m \
      \(self.month(month)); vergeleken zijn dezelfde maanden van \
      \(partial.previous.displayLabel).
      """
  }

  func partial(_ partial: PartialYear) -> Prose {
    let years = "\(partial.previous.displayLabel) en \(partial.period.displayLabel)"
    guard let month = partial.onlyMonth else {
      let each = partial.months.map { "\(noun($0.measure)) \(months(through: $0.month))" }
      return """
        De gegevens over \(partial.period.displayLabel) zijn niet van het hele jaar; daarom zijn van \
        \(years) alleen dezelfde maanden vergeleken: \(list(each)).
        """
    }
    return """
      De gegevens over \(partial.period.displayLabel) lopen t/m \(self.month(month)); \
      daarom zijn van \(years) alleen de maanden \(months(through: month)) vergeleken.
      """
  }

  func undelivered(_ measures: [String], in periods: [Period], programme: String) -> Prose {
    let years = list(periods.map(\.displayLabel))
    return """
      \(programme): over \(years) zijn geen \(list(measures.map(noun))) geleverd: geen record begint \
      dan of noemt dat jaar. Wat uit eerdere jaren doorloopt, staat in measures.csv en wordt nergens \
      mee vergeleken.
      """
  }

  func quietEnd(_ quiet: QuietEnd, programme: String?) -> Prose {
    let (year, before) = (quiet.period.displayLabel, quiet.previous.displayLabel)
    let opening = programme.map { "\($0): in \(year)" } ?? "In \(year)"
    return """
      \(opening) begon na \(month(quiet.month)) niemand meer, in \(before) nog wel. Zijn dit de \
      gegevens van heel \(year)? Ga dat na voordat u de jaren vergelijkt.
      """
  }

  func known(_ measure: String, _ known: [(period: Period, known: MeasureRow.Known)]) -> Prose {
    let isHours = measure == "volunteer_hours"
    let parts = known.map { item -> Prose in
      """
      \(item.known.count) van de \(item.known.total)\u{A0}\
      \(isHours ? "vrijwilligers" : "bijeenkomsten") (\(item.period.displayLabel))
      """
    }
    let what = isHours ? "Uren" : "Aanwezigen"
    return "\(what) bekend van \(parts.joined(separator: " en ")); de rest telt niet mee."
  }

  func earlierPeriods(through period: Period) -> Prose {
    "Cijfers van \(period.displayLabel) en eerder staan in measures.csv."
  }
}
