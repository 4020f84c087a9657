import Disclosure
import Tables

/// Makes the charts of a release, programme by programme; those without data are left out.
///
/// Time and space are proportional to the rows of the release.
struct ChartComposer {
  let release: Release
  let language: Language
  /// Programmes of which the report tells, in its order.
  let programmes: [ProgrammeFigures]

  func charts() -> [Chart] {
    let wording = language.wording
    let evidence = EvidenceIndex(release)
    let covered = Dictionary(
      CoveredProgramme.all(in: release).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let regions = RegionIndex(release.coverage.rows)
    let index = CoverageRowIndex(release)
    var names = ChartNames()
    var charts: [Chart?] = []
    for figures in programmes {
      let studio = ChartStudio(
        stem: names.stem(for: figures.programme),
        programme: wording.programmeTitle(figures.programme), language: language,
        notice: release.policy.isOn ? nil : wording.notForPublication,
        rounding: release.policy.rounding.map(wording.roundingInBrief))
      charts += FigureCharts(figures: figures, evidence: evidence, studio: studio).charts()
      charts.append(PeriodChart(figures: figures, studio: studio).chart())
      charts += Headline.people.map { measure in
        ChangeChart(
          measure: measure, figures: figures,
          evidence: evidence.evidence(figures.programme, measure), studio: studio
        ).chart()
      }
      charts.append(
        ResponseChart(figures: figures, evidence: evidence, studio: studio).chart())
      charts += BreakdownCharts(figures: figures, studio: studio).charts()
      if let seats = covered[figures.programme] {
        charts += CoverageCharts(
          rows: index.rows(seats.name), programme: seats, regions: regions, studio: studio
        ).charts()
      }
    }
    return charts.compactMap { $0 }
  }
}
