internal import Aggregation
internal import Statistics
internal import Tables

extension ThresholdRule {
  /// What is derived from a withheld figure is withheld with it.
  func trend(_ trends: [Trend]) -> ProtectedTable<TrendRow> {
    var withheld = 0
    let rows = trends.map { one in
      let hidesValue = withholds(one.figure, of: one.series)
      let hidesFirst = withholds(one.first, of: one.series)
      let hides = hidesValue || hidesFirst
      if hides { withheld += 1 }
      return TrendRow(
        programme: one.series.programme, measure: one.series.measure.name,
        period: one.figure.period, firstPeriod: one.first.period,
        value: hidesValue ? nil : one.figure.value, firstValue: hidesFirst ? nil : one.first.value,
        index: hides ? nil : one.index,
        averageYearlyChange: hides ? nil : one.averageYearlyChange,
        status: hides ? .suppressed : one.status,
        isSynthetic: one.figure.isSynthetic || one.first.isSynthetic)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }
}
