internal import Aggregation
internal import Tables

/// How firm figures are: what their files say, else what the publication said of them.
struct PublishedStatuses {
  private struct Key: Hashable {
    var programme: String
    var measure: String
    var kind: Int
  }

  private var statuses: [Key: [Period: FigureStatus]] = [:]

  init(_ totals: [KnownTotal]) {
    for total in totals where total.phaseCode == 0 {
      let key = Key(
        programme: total.programme, measure: total.measure, kind: total.kindCode)
      statuses[key, default: [:]][total.period, default: .final] =
        max(statuses[key]?[total.period] ?? .final, total.status)
    }
  }

  /// The status of a figure.
  ///
  /// Where some files say how firm they are and others do not, the stronger of both sources holds. A
  /// part is no firmer than its total, nor a span than the periods within it.
  ///
  /// - Parameters:
  ///   - measure: name of the measure in the contract.
  ///   - kind: code of the kind; `nil` for a figure of all kinds.
  func status(
    _ flags: CellFlags, _ measure: String, _ programme: String, kind: Int?, _ period: Period
  ) -> FigureStatus {
    let stated = flags.status
    guard stated == nil || flags.contains(.unstated) else { return stated ?? .final }
    // Code 0 stands for all kinds.
    return Set([0, kind ?? 0]).reduce(stated ?? .final) { status, kind in
      let key = Key(programme: programme, measure: measure, kind: kind)
      let within = statuses[key, default: [:]].filter {
        period.firstYear <= $0.key.firstYear && $0.key.lastYear <= period.lastYear
      }
      return within.values.reduce(status, max)
    }
  }
}
