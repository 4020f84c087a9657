import Disclosure
import Tables

/// Figures over more than two periods and persons found back, in English.
extension EnglishWording {
  func seriesHeading(from first: Period, through last: Period) -> Prose {
    "From \(first.displayLabel) to \(last.displayLabel)"
  }

  var countColumn: Prose { "number" }
  var changeColumn: Prose { "change" }
  var sameOrganisationsColumn: Prose { "same organisations" }

  func indexColumn(_ first: Period?) -> Prose {
    first.map { "index (\($0.displayLabel) = 100)" } ?? "index (first year = 100)"
  }

  var averagePerYear: String { "average per year" }

  func compared(_ period: Period, through month: Int) -> String {
    "\(period.displayLabel) (to \(self.month(month)))"
  }

  var nobody: String { "none" }

  var sameOrganisationsNote: Prose {
    """
    Same organisations: the change for those that delivered figures for that year and the year \
    before.
    """
  }

  func silenceInSeries(_ rows: [ResponseRow]) -> Prose {
    let each = rows.map { row -> Prose in
      "\(noun(row.measure)) in \(row.period.displayLabel) (\(row.delivered) of \(row.expected))"
    }
    return """
      Not all organisations delivered every year: \(each.joined(separator: ", ")). What is missing is \
      unknown, not zero: for these years do not speak of growth or decline, nor by index or average, \
      but compare the same organisations.
      """
  }

  func personsHeading(isSynthetic: Bool) -> Prose {
    "Persons\(isSynthetic ? " (\(synthetic))" : "")"
  }

  func indicator(_ indicator: PersonsIndicator) -> String {
    switch indicator {
    case .returnedParticipants: "Participants who came back"
    case .returnedVolunteers: "Volunteers who came back"
    case .continuedParticipants: "Participants whose participation went on"
    case .continuedVolunteers: "Volunteers whose work went on"
    case .participantsAndVolunteers: "Participants who are volunteers too"
    }
  }

  func person(_ row: PersonsRow) -> Prose {
    var text: Prose
    switch row.indicator {
    case .returnedParticipants, .continuedParticipants: text = "Participants"
    case .returnedVolunteers, .continuedVolunteers: text = "Volunteers"
    case .participantsAndVolunteers:
      text = "Both participant and volunteer in \(row.period.displayLabel)"
    }
    if row.indicator != .participantsAndVolunteers {
      if let previous = row.previousPeriod { text.append(" of \(previous.displayLabel)") }
      let year = row.period.displayLabel
      switch row.indicator {
      case .continuedParticipants, .continuedVolunteers:
        text.append(" whose participation went on into \(year), without a new one")
      default:
        text.append(row.goesOn ? " who began anew in \(year)" : " who were back in \(year)")
      }
    }
    text.append(": ")
    text.append(number(row, between: "between", and: "and"))
    if let base = row.base, row.status != .suppressed {
      text.append(" of \(.number(base))")
      if row.indicator == .participantsAndVolunteers { text.append("\u{A0}participants") }
      if let share = row.share { text.append(" (\(.percent(share)))") }
    }
    text.append(".")
    if let perhaps = row.perhaps { text.append(perhapsBack(row, perhaps)) }
    if row.isWithinOrganisations,
      row.indicator == .returnedParticipants || row.indicator == .returnedVolunteers
    {
      text.append(" Who came back to another organisation cannot be recognised.")
    }
    return text
  }
}
