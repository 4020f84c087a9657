import Disclosure
import Tables

/// Which share of the organisations that were expected delivered, by period.
struct ResponseChart {
  let figures: ProgrammeFigures
  let evidence: EvidenceIndex
  let studio: ChartStudio

  func chart() -> Chart? {
    let wording = studio.wording
    let answers = Headline.people
      .map { (measure: $0, rows: evidence.evidence(figures.programme, $0).response) }
      .filter { !$0.rows.isEmpty }
    let periods = Set(answers.flatMap(\.rows.keys)).filter(\.isYear).sorted()
    // The first measure of which anything was expected in the last year; not every measure has one.
    guard let year = periods.last,
      let told = answers.first(where: { ($0.rows[year]?.expected ?? 0) > 0 }),
      let last = told.rows[year]
    else { return nil }
    return studio.chart(
      .init(
        key: "response", form: .columns,
        title: wording.chartTitle(
          delivered: last.delivered, of: last.expected, told.measure, in: last.period),
        subtitle: Prose(wording.chartDelivered), categoryTitle: wording.yearAxis,
        valueTitle: wording.shareOfOrganisations, unit: .share,
        series: answers.map { wording.measure($0.measure) },
        rows: periods.map { period in
          Chart.Row(
            period.displayLabel,
            answers.map { answer in
              answer.rows[period].flatMap { Quantity($0.delivered, over: $0.expected) }
                .map { Chart.Point(.percent($0)) } ?? Chart.Point(.blank)
            })
        },
        notes: answers.flatMap(\.rows.values).contains { $0.silent > 0 }
          ? [wording.silentIsUnknown] : [],
        isSynthetic: answers.flatMap(\.rows.values).contains { $0.isSynthetic }))
  }
}
