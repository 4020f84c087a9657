import Aggregation
import DeliverySupport
import Tables

@testable import Statistics

extension SampleDelivery {
  /// Findings of one check.
  func findings(_ check: QualityCheck, periods: [String] = []) -> [QualityFinding] {
    let chosen = periods.compactMap { Period($0) }
    return QualityReview(of: delivery, periods: chosen.isEmpty ? .delivered : .chosen(chosen))
      .findings.filter { $0.check == check }
  }

  /// The identifier of the organisation that a finding is about.
  func organisation(of finding: QualityFinding) -> String {
    delivery.categories(.organisation)[code: finding.organisation]
  }
}

/// A day, written as `2024-03-05`.
func day(_ text: String) -> CalendarDate? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
}

extension SampleRecord {
  /// A participant of organisation A with a number.
  static func person(
    _ identifier: Int64?, year: Int? = nil, _ start: String = "", _ end: String = "",
    of organisation: String = "A", file: Int = 0, as entity: Entity = .participants
  ) -> SampleRecord {
    var record = SampleRecord(entity, organisation, year: year, file: file)
    record.identifier = identifier
    record.start = day(start)
    record.end = day(end)
    return record
  }
}

/// A delivery of several files about which nothing is known.
func delivery(_ records: [SampleRecord]) -> SampleDelivery {
  let files = (records.map(\.file).max() ?? 0) + 1
  return SampleDelivery(records, files: Array(repeating: .init(), count: files))
}
