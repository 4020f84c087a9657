import Disclosure
import Tables

/// Figures over more than two periods and persons found back, in Dutch.
extension DutchWording {
  func seriesHeading(from first: Period, through last: Period) -> Prose {
    "Van \(first.displayLabel) t/m \(last.displayLabel)"
  }

  var countColumn: Prose { "aantal" }
  var changeColumn: Prose { "verandering" }
  var sameOrganisationsColumn: Prose { "zelfde organisaties" }

  func indexColumn(_ first: Period?) -> Prose {
    first.map { "index (\($0.displayLabel) = 100)" } ?? "index (eerste jaar = 100)"
  }

  var averagePerYear: String { "gemiddeld per jaar" }

  func compared(_ period: Period, through month: Int) -> String {
    "\(period.displayLabel) (t/m \(self.month(month)))"
  }

  var nobody: String { "geen" }

  var sameOrganisationsNote: Prose {
    """
    Zelfde organisaties: de verandering bij wie zowel dat jaar als het jaar ervoor cijfers leverde.
    """
  }

  func silenceInSeries(_ rows: [ResponseRow]) -> Prose {
    let each = rows.map { row -> Prose in
      "\(noun(row.measure)) in \(row.period.displayLabel) (\(row.delivered) van de \(row.expected))"
    }
    return """
      Niet elk jaar leverden alle organisaties: \(each.joined(separator: ", ")). Wat ontbreekt, is \
      onbekend en niet nul: spreek bij die jaren niet van groei of krimp, ook niet met index of \
      gemiddelde, maar vergelijk dezelfde organisaties.
      """
  }

  func personsHeading(isSynthetic: Bool) -> Prose {
    "Personen\(isSynthetic ? " (\(synthetic))" : "")"
  }

  func indicator(_ indicator: PersonsIndicator) -> String {
    switch indicator {
    case .returnedParticipants: "Deelnemers die terugkwamen"
    case .returnedVolunteers: "Vrijwilligers die terugkwamen"
    case .continuedParticipants: "Deelnemers van wie de deelname doorliep"
    case .continuedVolunteers: "Vrijwilligers van wie de inzet doorliep"
    case .participantsAndVolunteers: "Deelnemers die ook vrijwilliger zijn"
    }
  }

  func person(_ row: PersonsRow) -> Prose {
    var text: Prose
    switch row.indicator {
    case .returnedParticipants, .continuedParticipants: text = "Deelnemers"
    case .returnedVolunteers, .continuedVolunteers: text = "Vrijwilligers"
    case .participantsAndVolunteers:
      text = "Zowel deelnemer als vrijwilliger in \(row.period.displayLabel)"
    }
    if row.indicator != .participantsAndVolunteers {
      if let previous = row.previousPeriod { text.append(" van \(previous.displayLabel)") }
      let year = row.period.displayLabel
      switch row.indicator {
      case .continuedParticipants:
        text.append(" van wie de deelname in \(year) doorliep, zonder nieuwe")
      case .continuedVolunteers:
        text.append(" van wie de inzet in \(year) doorliep, zonder nieuwe")
      default:
        text.append(
          row.goesOn ? " die in \(year) opnieuw begonnen" : " die er in \(year) weer waren")
      }
    }
    text.append(": ")
    text.append(number(row, between: "tussen", and: "en"))
    if let base = row.base, row.status != .suppressed {
      text.append(" van de \(.number(base))")
      if row.indicator == .participantsAndVolunteers { text.append("\u{A0}deelnemers") }
      if let share = row.share { text.append(" (\(.percent(share)))") }
    }
    text.append(".")
    if let perhaps = row.perhaps { text.append(perhapsBack(row, perhaps)) }
    if row.isWithinOrganisations,
      row.indicator == .returnedParticipants || row.indicator == .returnedVolunteers
    {
      text.append(" Wie bij een andere organisatie terugkwam, is niet te herkennen.")
    }
    return text
  }
}
