internal import Aggregation
internal import Statistics
internal import Tables

extension ThresholdRule {
  /// What goes on without an end in each total, unless that or what is left of a total without it is
  /// a small group.
  ///
  /// What goes on now and went on before differs by those who began in between; the earlier total
  /// without what goes on now is those who ended.
  func openEnds(_ findings: [OpenEnds]) -> ProtectedTable<OpenEndsRow> {
    var withheld = 0
    var shown: OpenEnds?
    let rows = findings.map { one in
      var people = one.figure.people + [one.open]
      people += ([one.figure] + one.monthFigures + [one.earlier].compactMap { $0 })
        .compactMap { $0.value.map { $0.numerator - one.open } }
      if let shown, shown.programme == one.programme, shown.measure == one.measure {
        people.append(abs(one.open - shown.open))
      }
      let hidesValue = withholds(one.figure)
      let hides =
        hidesValue || withholds(one.scopes) || people.contains(where: policy.withholds)
      if hides { withheld += 1 } else { shown = one }
      return OpenEndsRow(
        programme: one.programme, measure: one.measure.name, period: one.figure.period,
        value: hidesValue ? nil : one.figure.value,
        openEnded: hides ? nil : Quantity(one.open), valueWithout: hides ? nil : one.closed,
        organisations: one.organisations, status: hides ? .suppressed : one.figure.status,
        isSynthetic: one.figure.isSynthetic)
    }
    return ProtectedTable(rows: rows, suppressedCells: withheld)
  }
}
