internal import Aggregation
internal import Tables

/// How firm figures are: what their files say, else what the publication said of them.
struct PublishedStatuses {
  private struct Key: Hashable {
    var programme: String
    var measure: String
    var kind: Int
    var period: Period
  }

  private var statuses: [Key: FigureStatus] = [:]

  init(_ totals: [KnownTotal]) {
    for total in totals where total.phaseCode == 0 {
      let key = Key(
        programme: total.programme, measure: total.measure, kind: total.kindCode,
        period: total.period)
      statuses[key] = max(statuses[key] ?? .final, total.status)
    }
  }

  func status(
    _ flags: CellFlags, _ measure: BaseMeasure, _ programme: String, kind: Int?, _ period: Period
  ) -> FigureStatus {
    if let status = flags.status { return status }
    let key = Key(
      programme: programme, measure: measure.rawValue, kind: kind ?? 0, period: period)
    return statuses[key] ?? .final
  }
}
