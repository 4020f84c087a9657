import Aggregation
import DeliverySupport
import Tables

@testable import Statistics

extension SampleRecord {
  /// A record of someone in programme `impuls`.
  static func person(
    _ identifier: Int64?, _ year: Int, of organisation: String = "A",
    _ role: PersonRole = .participant, count: Int64? = nil, file: Int = 0
  ) -> SampleRecord {
    var record = SampleRecord(
      role == .participant ? .participants : .volunteers, organisation, programme: "impuls",
      year: year, count: count, file: file)
    record.identifier = identifier
    return record
  }
}

extension SampleDelivery {
  /// Records of which those of file 1 have shared identifiers.
  static func persons(_ records: [SampleRecord], totals: [SampleTotal] = []) -> SampleDelivery {
    SampleDelivery(records, totals: totals, files: [.init(), .init(sharesIdentifiers: true)])
  }
}

extension Figure {
  /// `12`, `3–12`, or `.` when it is missing.
  var words: String {
    if let value { return "\(value.numerator)" }
    if let low, let high { return "\(low.numerator)–\(high.numerator)" }
    return "."
  }
}

extension PersonsFinding {
  /// For instance `returned participants 2023→2024: 3 of 5`.
  var words: String {
    let what =
      switch subject {
      case .returned(.participant): "returned participants"
      case .returned(.volunteer): "returned volunteers"
      case .continued(.participant): "continued participants"
      case .continued(.volunteer): "continued volunteers"
      case .bothRoles: "both roles"
      }
    let when = (previousPeriod.map { "\($0.label)→" } ?? "") + period.label
    let number = isExact ? "\(low)" : "\(low)–\(high)"
    return "\(what) \(when): \(number)" + (base.map { " of \($0)" } ?? "")
      + (isWithinOrganisations ? " within" : "")
  }
}
