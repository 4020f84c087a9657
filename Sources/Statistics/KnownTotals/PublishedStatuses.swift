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

  /// The status of a figure.
  ///
  /// Where some files say how firm they are and others do not, the stronger of both sources holds.
  ///
  /// - Parameters:
  ///   - measure: name of the measure in the contract.
  ///   - kind: code of the kind; `nil` for a figure of all kinds.
  func status(
    _ flags: CellFlags, _ measure: String, _ programme: String, kind: Int?, _ period: Period
  ) -> FigureStatus {
    let stated = flags.status
    guard stated == nil || flags.contains(.unstated) else { return stated ?? .final }
    let key = Key(programme: programme, measure: measure, kind: kind ?? 0, period: period)
    return max(stated ?? .final, statuses[key] ?? .final)
  }
}
