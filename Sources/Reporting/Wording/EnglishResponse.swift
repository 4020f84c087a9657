import Disclosure
import Tables

/// What is not whole, in English.
extension EnglishWording {
  func sameMonths(_ year: String) -> String { "part of \(year)" }

  func silentInBrief(_ row: ResponseRow, measure: String?, programme: String) -> Prose {
    let what = measure.map { "no \(noun($0))" } ?? "nothing"
    let mark = row.isSynthetic ? " (\(synthetic))" : ""
    return """
      \(programme): \(row.silent) of \(counted(row.expected, "organisation", "organisations")) \
      delivered \(what) for \(row.period.displayLabel). What is missing is unknown, not zero\(mark).
      """
  }

  func silent(_ rows: [ResponseRow]) -> Prose {
    guard let first = rows.first else { return "" }
    let isOne = first.silent == 1
    let what = rows.count == 1 ? "no \(noun(first.measure))" : "nothing"
    var text: Prose = """
      \(first.silent) of \(counted(first.expected, "organisation", "organisations")) delivered \
      \(what) for \(first.period.displayLabel).
      """
    for row in rows {
      guard let value = row.value else { continue }
      text.append(" \(measure(row.measure)): \(.number(value)) if \(isOne ? "it" : "they") had 0")
      if let asBefore = row.valueSilentAsBefore {
        text.append(
          """
          , \(.number(asBefore)) if the same as in \
          \(row.throughMonth == nil ? "" : "the same months of ")the period before
          """)
        if row.silentWithoutEarlier > 0 {
          text.append(" (of \(row.silentWithoutEarlier) no earlier number is known)")
        }
      } else if row.withholdsScenario {
        text.append(", with their number of the period before \(.symbol(.suppressed))")
      } else {
        text.append("; no earlier number is known")
      }
      text.append(".")
    }
    if rows.contains(where: { $0.valueSilentAsBefore != nil }) {
      text.append(" These are two scenarios, no interval.")
    }
    return text
  }

  func undatedList(_ rows: [ResponseRow]) -> Prose {
    let each = rows.map { row -> Prose in
      "\(noun(row.measure)) \(row.period.displayLabel): \(row.undated)"
    }
    return """
      The list of organisations names no years. Whether those on it that delivered nothing \
      (\(each.joined(separator: ", "))) took part then is not known: it does not count as silence. Put \
      in the list for which years each organisation takes part.
      """
  }

  func partialInBrief(_ partial: PartialYear, programme: String) -> Prose {
    let end = partial.onlyMonth.map { "end with \(month($0))" } ?? "do not cover the whole year"
    return """
      \(programme): the data for \(partial.period.displayLabel) \(end); compared with the same \
      months of \(partial.previous.displayLabel).
      """
  }

  func partial(_ partial: PartialYear) -> Prose {
    let years = "\(partial.previous.displayLabel) and \(partial.period.displayLabel)"
    guard let month = partial.onlyMonth else {
      let each = partial.months.map { "\(noun($0.measure)) \(months(through: $0.month))" }
      return """
        The data for \(partial.period.displayLabel) do not cover the whole year, so only the same \
        months of \(years) are compared: \(list(each)).
        """
    }
    return """
      The data for \(partial.period.displayLabel) end with \(self.month(month)), so only the months \
      \(months(through: month)) of \(years) are compared.
      """
  }

  func undelivered(_ measures: [String], in periods: [Period], programme: String) -> Prose {
    let years = list(periods.map(\.displayLabel))
    return """
      \(programme): no \(list(measures.map(noun))) were delivered for \(years): no record begins then \
      or names that year. What goes on from earlier years is in measures.csv and is compared with \
      nothing.
      """
  }

  func quietEnd(_ quiet: QuietEnd, programme: String?) -> Prose {
    let (year, before) = (quiet.period.displayLabel, quiet.previous.displayLabel)
    let opening = programme.map { "\($0): nobody" } ?? "Nobody"
    return """
      \(opening) began after \(month(quiet.month)) in \(year), while some did in \(before). Are these \
      the data of all of \(year)? Find out before you compare the years.
      """
  }

  func known(_ measure: String, _ known: [(period: Period, known: MeasureRow.Known)]) -> Prose {
    let isHours = measure == "volunteer_hours"
    let parts = known.map { item -> Prose in
      """
      \(item.known.count) of \(item.known.total)\u{A0}\(isHours ? "volunteers" : "meetings") \
      (\(item.period.displayLabel))
      """
    }
    let what = isHours ? "Hours" : "Attendance"
    return "\(what) known of \(parts.joined(separator: " and ")); the rest is not counted."
  }

  func earlierPeriods(through period: Period) -> Prose {
    "Figures of \(period.displayLabel) and before are in measures.csv."
  }
}
