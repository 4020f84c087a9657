import Aggregation
import DeliverySupport
import Regions
import Tables

/// Who counts where, record by record, by the rules of the contract and nothing of the program's.
struct NaivePeople {
  let records: [SampleRecord]
  let years: ClosedRange<Int>

  init(_ records: [SampleRecord]) {
    self.records = records
    var all: [Int] = []
    for record in records {
      if let year = record.year {
        all.append(year)
      } else {
        all += [record.start, record.end].compactMap { $0?.year }
      }
    }
    years = (all.min() ?? 0)...(all.max() ?? 0)
  }

  /// Years in which a record is active.
  func active(_ record: SampleRecord) -> ClosedRange<Int>? {
    if let year = record.year { return year...year }
    guard record.start != nil || record.end != nil else { return nil }
    let first = record.start?.year ?? years.lowerBound
    return first...max(first, record.end?.year ?? years.upperBound)
  }

  /// The first year in which a record counts in a period; `nil` when it does not.
  func year(_ record: SampleRecord, in period: Period, through month: Int?, isSum: Bool) -> Int? {
    guard let active = active(record) else { return nil }
    let isLate =
      record.year == nil
      && month.map { limit in record.start.map { $0.month > limit } ?? false }
        ?? false
    let counted = (isSum ? active.lowerBound...active.lowerBound : active).filter {
      period.years.contains($0) && !(isLate && $0 == active.lowerBound)
    }
    return counted.first
  }

  /// What tables call the category of a record in a year.
  func category(_ record: SampleRecord, _ dimension: Dimension, year: Int) -> String {
    switch dimension {
    case .organisation: return record.organisation ?? ""
    case .gender: return record.gender ?? ""
    case .kind: return kind(record.organisation)
    case .ageGroup:
      let age = record.birthYear.map { year - $0 } ?? record.age ?? -1
      let position = AgeGroups.standard.position(of: age)
      return position == 0 ? "" : AgeGroups.standard.names[position - 1]
    default:
      guard let home = record.municipality, let level = dimension.level,
        let index = Gazetteer.netherlands.region(code: home, at: .municipality)
      else { return "" }
      let region = Gazetteer.netherlands.region(of: MunicipalityIndex(rawValue: index), at: level)
      return Gazetteer.netherlands.regions(at: level)[region].code
    }
  }

  func kind(_ organisation: String?) -> String {
    records.first { $0.entity == .organisations && $0.organisation == organisation }?.kind ?? ""
  }

  /// Organisations that are listed for a period.
  func expected(_ period: Period) -> Set<String> {
    Set(
      records.filter { record in
        record.entity == .organisations && active(record)?.overlaps(period.years) ?? false
      }.compactMap(\.organisation))
  }

  /// Organisations of which any record counts in a period.
  func delivered(_ entity: Entity, _ period: Period, through month: Int? = nil) -> Set<String> {
    Set(
      records.filter {
        $0.entity == entity && year($0, in: period, through: month, isSum: false) != nil
      }.map { $0.organisation ?? "" })
  }
}
