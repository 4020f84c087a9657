import Disclosure
import Tables

/// What the text leaves to the tables, and what was asked for in vain.
extension DutchWording {
  func withoutCategories(_ measures: [String], by dimension: String) -> Prose {
    """
    \(list(measures.map { measure($0) })) naar \(dimensions(dimension)): niet te maken, want dat staat \
    niet in de exports (geen kolom, of overal leeg).
    """
  }

  func earlierPeriods(_ count: Int) -> Prose {
    "Nog \(counted(count, "eerder jaar staat", "eerdere jaren staan")) in measures.csv."
  }

  func furtherCategories(_ count: Int, of dimension: String) -> Prose {
    """
    Getoond zijn de grootste; en nog \(counted(count, "andere categorie", "andere categorieën")) \
    (\(dimensions(dimension))): zie measures.csv.
    """
  }

  func furtherProgrammes(_ count: Int) -> Prose {
    """
    Dit rapport toont de grootste programma's; en nog \(counted(count, "programma", "programma's")): \
    zie measures.csv.
    """
  }

  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose {
    let asked = list(periods.map(\.displayLabel))
    guard let delivered else { return "Over \(asked) is niets geleverd (--periods)." }
    return """
      Over \(asked) is niets geleverd (--periods); er zijn records over \
      \(span(from: delivered.lowerBound, through: delivered.upperBound)).
      """
  }

  func thinYears(_ rows: [ProgrammeYearsRow], writesFiles: Bool) -> Prose {
    """
    Jaren met maar enkele records staan \(writesFiles ? "alleen in de tabellen" : "hier niet bij"): \
    \(years(rows)). Kloppen de datums? Kies jaren met --periods om ze toch te zien.
    """
  }
}
