import Disclosure
import Tables

/// What the text leaves to the tables, and what was asked for in vain.
extension EnglishWording {
  func withoutCategories(_ measures: [String], by dimension: String) -> Prose {
    """
    \(list(measures.map { measure($0) })) by \(dimensions(dimension)): cannot be made, for the exports \
    do not say it (no column, or empty everywhere).
    """
  }

  func earlierPeriods(_ count: Int) -> Prose {
    "\(counted(count, "earlier year is", "earlier years are")) in measures.csv."
  }

  func furtherCategories(_ count: Int, of dimension: String) -> Prose {
    """
    The largest are shown; for \(counted(count, "other category", "other categories")) \
    (\(dimensions(dimension))), see measures.csv.
    """
  }

  func furtherProgrammes(_ count: Int) -> Prose {
    """
    This report shows the largest programmes; \(counted(count, "programme", "programmes")) more: see \
    measures.csv.
    """
  }

  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose {
    let asked = list(periods.map(\.displayLabel))
    guard let delivered else { return "Nothing was delivered for \(asked) (--periods)." }
    return """
      Nothing was delivered for \(asked) (--periods); there are records for \
      \(span(from: delivered.lowerBound, through: delivered.upperBound)).
      """
  }

  func thinYears(_ rows: [ProgrammeYearsRow], writesFiles: Bool) -> Prose {
    """
    Years with only a few records \(writesFiles ? "stand in the tables alone" : "are left out here"): \
    \(years(rows)). Are the dates right? Choose years with --periods to see them all the same.
    """
  }
}
