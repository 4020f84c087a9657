import Aggregation
import DeliverySupport
import Regions
import Tables

/// The slow way to count: record by record from the rules, with nothing in common with the cube.
struct NaiveCount {
  /// One number: of which programme and categories, and of which period.
  struct Key: Hashable {
    var programme: String
    var categories: [String]
  }

  let records: [SampleRecord]
  private let firstYear: Int
  private let lastYear: Int
  /// Lines of the list by organisation and programme.
  private let listed: [String: [String: [SampleRecord]]]

  init(_ records: [SampleRecord]) {
    // Where a record names its year, its dates are of no consequence.
    let years = records.flatMap { record in
      record.year.map { [$0] } ?? [record.start?.year, record.end?.year].compactMap { $0 }
    }
    firstYear = years.min() ?? 0
    lastYear = years.max() ?? 0
    let lines = NaiveRoster.resolved(
      records.filter { $0.entity == .organisations }, years: firstYear...max(firstYear, lastYear))
    self.records = records.filter { $0.entity != .organisations } + lines
    listed = Dictionary(grouping: lines, by: { $0.organisation ?? "" }).mapValues { lines in
      Dictionary(grouping: lines, by: { $0.programme ?? "" })
    }
  }

  /// Every year of the delivery.
  var years: ClosedRange<Int> { firstYear...lastYear }

  /// Years in which a record was active.
  func years(of record: SampleRecord) -> ClosedRange<Int>? {
    if let year = record.year { return year...year }
    guard let start = record.start else {
      return record.entity == .organisations ? years : nil
    }
    let open = record.entity == .meetings ? start.year : lastYear
    return start.year...(record.end?.year ?? open)
  }

  /// Counts by programme and categories over a period: each record once, in the categories of its
  /// first year within it.
  func count(_ measure: BaseMeasure, by dimensions: [Dimension], in period: Period) -> [Key: Int64]
  {
    if measure == .organisations { return organisations(by: dimensions, in: period) }
    var counts: [Key: Int64] = [:]
    for record in records where record.entity == measure.entity {
      guard let amount = amount(of: record, measure),
        let active = years(of: record),
        let year = active.first(where: { period.years.contains($0) })
      else { continue }
      // Hours are of the year in which the record begins.
      if measure == .volunteerHours && year != active.lowerBound { continue }
      let key = Key(
        programme: programme(of: record),
        categories: dimensions.map { category(of: record, $0, in: year) })
      counts[key, default: 0] += amount
    }
    return counts
  }

  private func organisations(by dimensions: [Dimension], in period: Period) -> [Key: Int64] {
    var found: [Key: Set<String>] = [:]
    for record in records where record.entity == .organisations {
      guard let years = years(of: record), years.contains(where: { period.years.contains($0) })
      else { continue }
      let key = Key(
        programme: record.programme ?? "",
        categories: dimensions.map { category(of: record, $0, in: years.lowerBound) })
      found[key, default: []].insert(record.organisation ?? "")
    }
    return found.mapValues { Int64($0.count) }
  }

  private func amount(of record: SampleRecord, _ measure: BaseMeasure) -> Int64? {
    switch measure {
    case .volunteerHours: record.hours
    case .attendance: record.attendance
    case .meetingsWithAttendance: record.attendance == nil ? nil : record.count ?? 1
    default: record.count ?? 1
    }
  }

  func programme(of record: SampleRecord) -> String {
    if let own = record.programme { return own }
    let all = listed[record.organisation ?? "", default: [:]].keys.filter { !$0.isEmpty }
    return all.count == 1 ? all[0] : ""
  }

  func category(of record: SampleRecord, _ dimension: Dimension, in year: Int) -> String {
    switch dimension {
    case .organisation: record.organisation ?? ""
    case .kind:
      record.entity == .organisations || record.entity == .meetings
        ? record.kind ?? "" : line(of: record, in: year)?.kind ?? ""
    case .phase:
      record.entity == .organisations ? record.phase ?? "" : line(of: record, in: year)?.phase ?? ""
    case .gender: record.gender ?? ""
    case .ageGroup: ageGroup(record.birthYear.map { year - $0 } ?? record.age)
    case .municipality, .corop, .province, .ggd, .zorgkantoor, .safety:
      region(of: record.municipality, dimension)
    }
  }

  /// The line of the list that tells what the organisation of a record was in a year.
  private func line(of record: SampleRecord, in year: Int) -> SampleRecord? {
    let lines = listed[record.organisation ?? "", default: [:]]
    let chosen =
      lines.count == 1 ? lines.first?.value : lines[programme(of: record)] ?? lines[""]
    func distance(_ line: SampleRecord) -> (Int, Int) {
      guard let years = years(of: line) else { return (Int.max, 0) }
      if years.contains(year) { return (0, 0) }
      return year > years.upperBound
        ? (year - years.upperBound, 0) : (years.lowerBound - year, 1)
    }
    return chosen?.min { distance($0) < distance($1) }
  }

  private func ageGroup(_ age: Int?) -> String {
    switch age {
    case .some(0...11): "0-11"
    case .some(12...17): "12-17"
    case .some(18...26): "18-26"
    case .some(27...39): "27-39"
    case .some(40...54): "40-54"
    case .some(55...66): "55-66"
    case .some(67...): "67+"
    default: ""
    }
  }

  private func region(of place: String?, _ dimension: Dimension) -> String {
    guard let place else { return "" }
    return Self.regions[place]?[dimension] ?? place
  }

  /// Codes of the regions of every municipality, by its code.
  private static let regions: [String: [Dimension: String]] = {
    let country = Gazetteer.netherlands
    var codes: [String: [Dimension: String]] = [:]
    for level in RegionLevel.allCases {
      guard let dimension = Dimension(rawValue: level.rawValue) else { continue }
      let regions = country.regions(at: level)
      for (index, municipality) in country.regions(at: .municipality).enumerated() {
        let region = country.region(of: MunicipalityIndex(rawValue: index), at: level)
        codes[municipality.code, default: [:]][dimension] = regions[region].code
      }
    }
    return codes
  }()
}
