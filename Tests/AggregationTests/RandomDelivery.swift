import Aggregation
import DeliverySupport
import Tables
import TestSupport

/// Random deliveries that hold a bit of everything: open ends, gaps, counts, unknowns.
struct RandomDelivery {
  private var random: SeededGenerator
  private static let organisations = ["A", "B", "C", "D", "E", "F", "G"]
  private static let programmes = ["impuls", "samen", "voorbeeld"]
  private static let kinds = ["initiatief", "project"]
  private static let phases = ["gevestigd", "startend"]
  private static let places = [
    "GM0014", "GM0034", "GM0114", "GM0150", "GM0344", "GM0363", "GM0518", "GM0599", "GM0983",
    "Curaçao", "Bonaire",
  ]
  private static let years = 2019...2024

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// A delivery of up to some 90 records in three files.
  mutating func make() -> SampleDelivery {
    var records: [SampleRecord] = []
    for organisation in Self.organisations where random.chance(85) {
      records += listing(of: organisation)
    }
    for _ in 0..<Int.random(in: 0...25, using: &random) { records.append(person(.participants)) }
    for _ in 0..<Int.random(in: 0...15, using: &random) { records.append(person(.volunteers)) }
    for _ in 0..<Int.random(in: 0...15, using: &random) { records.append(meeting()) }
    for index in records.indices { records[index].file = Int.random(in: 0..<3, using: &random) }
    return SampleDelivery(
      records,
      files: [
        .init(), .init(status: .planned, isSynthetic: true), .init(status: .final),
      ])
  }

  /// The lines of one organisation: at most one per programme and year, so that none contradicts
  /// another.
  private mutating func listing(of organisation: String) -> [SampleRecord] {
    var programmes: [String?] = Self.programmes.shuffled(using: &random)
    programmes = Array(programmes.prefix(random.pick([0, 1, 1, 1, 2]) ?? 1))
    if programmes.isEmpty || random.chance(10) { programmes.append(nil) }
    var records: [SampleRecord] = []
    for programme in programmes {
      if random.chance(30) {
        var record = line(organisation, programme)
        if random.chance(70) {
          record.start = date()
          record.end = end(after: record.start)
        }
        records.append(record)
      } else {
        for year in Self.years where random.chance(45) {
          var record = line(organisation, programme)
          record.year = year
          records.append(record)
          if random.chance(10) { records.append(record) }
        }
      }
    }
    return records
  }

  private mutating func line(_ organisation: String, _ programme: String?) -> SampleRecord {
    SampleRecord(
      .organisations, organisation, programme: programme, kind: maybe(Self.kinds),
      phase: maybe(Self.phases), at: maybe(Self.places))
  }

  private mutating func person(_ entity: Entity) -> SampleRecord {
    var record = SampleRecord(
      entity, random.pick(Self.organisations + ["Z"]), at: maybe(Self.places))
    if random.chance(30) { record.programme = random.pick(Self.programmes) }
    if random.chance(50) {
      record.year = random.pick(Array(Self.years))
      if random.chance(20) { record.end = CalendarDate(year: 2030, month: 6, day: 1) }
    } else {
      record.start = date()
      record.end = end(after: record.start)
    }
    record.count = random.chance(35) ? nil : random.pick([0, 1, 4, 37])
    record.gender = maybe(["man", "vrouw", "anders"])
    if random.chance(60) { record.birthYear = Int.random(in: 1930...2026, using: &random) }
    if random.chance(40) { record.age = Int.random(in: 0...99, using: &random) }
    if entity == .volunteers, random.chance(60) {
      record.hours = Int64.random(in: 0...200_000_000, using: &random)
    }
    return record
  }

  private mutating func meeting() -> SampleRecord {
    var record = SampleRecord(
      .meetings, random.chance(50) ? random.pick(Self.organisations) : nil,
      kind: maybe(["kennisdag", "project"]), at: maybe(Self.places))
    if random.chance(50) { record.programme = random.pick(Self.programmes) }
    if random.chance(50) {
      record.year = random.pick(Array(Self.years))
    } else {
      record.start = date()
    }
    record.count = random.chance(50) ? nil : random.pick([1, 6])
    if random.chance(60) { record.attendance = Int64.random(in: 0...80, using: &random) }
    return record
  }

  private mutating func maybe(_ values: [String]) -> String? {
    random.chance(20) ? nil : random.pick(values)
  }

  private mutating func date() -> CalendarDate? {
    CalendarDate(
      year: random.pick(Array(Self.years)) ?? 2019, month: Int.random(in: 1...12, using: &random),
      day: Int.random(in: 1...28, using: &random))
  }

  private mutating func end(after start: CalendarDate?) -> CalendarDate? {
    guard let start, random.chance(60) else { return nil }
    return CalendarDate(
      year: min(start.year + Int.random(in: 0...3, using: &random), 2025), month: 12,
      day: Int.random(in: 29...31, using: &random))
  }
}

extension BaseMeasure {
  /// Those that a pass over records or over the list of organisations counts.
  static var counted: [BaseMeasure] { allCases.filter { $0.deliveredMeasure == nil } }
}
