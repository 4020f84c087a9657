internal import Aggregation
internal import Tables

/// What every listed organisation was expected to deliver, year by year, and whether it did.
///
/// A delivery is expected of an organisation that was active in a programme in a year, when another
/// organisation of that programme delivered something of the kind for that year: a programme that
/// counts no volunteers expects none. A list without years does not say when an organisation was
/// active: then it is asked for the years between those that it delivered, and for all of them when
/// it never delivered anything.
struct ExpectedDeliveries {
  struct Expectation {
    var organisation: Int
    /// Code of the programme; 0 when unknown.
    var programme: Int
    var year: Int
    var entity: Entity
    var isDelivered: Bool
  }

  static let entities: [Entity] = [.participants, .volunteers]

  /// By organisation, programme, year and entity; each once.
  let all: [Expectation]

  /// Cost: one pass over the records, and one over the list of organisations.
  init(_ delivery: Delivery) {
    guard let bounds = delivery.years, !delivery.roster.entries.isEmpty else {
      all = []
      return
    }
    let delivered = Self.entities.map { DeliveredYears(entity: $0, of: delivery, bounds: bounds) }
    var all: [Expectation] = []
    var seen: Set<Int> = []
    var group = (organisation: -1, programme: -1)
    // The entries of an organisation in a programme stand together.
    for entry in delivery.roster.entries {
      if group != (entry.organisation, entry.programme) {
        group = (entry.organisation, entry.programme)
        seen.removeAll(keepingCapacity: true)
      }
      let asked = Self.years(of: entry, delivered)
      for offset in asked where seen.insert(offset).inserted {
        for (entity, years) in zip(Self.entities, delivered)
        where years.hasAnybody(in: entry.programme, offset) {
          all.append(
            Expectation(
              organisation: entry.organisation, programme: entry.programme,
              year: bounds.lowerBound + offset, entity: entity,
              isDelivered: years.contains(entry.organisation, entry.programme, offset)))
        }
      }
    }
    self.all = all
  }

  /// The years, counted from the first, for which an organisation is asked.
  private static func years(
    of entry: Roster.Entry, _ delivered: [DeliveredYears]
  ) -> ClosedRange<Int> {
    if entry.isDated { return entry.years }
    let known = entry.years.filter { year in
      delivered.contains { $0.contains(entry.organisation, entry.programme, year) }
    }
    guard let first = known.first, let last = known.last else { return entry.years }
    return first...last
  }
}

/// For which years each organisation delivered records of one entity, by programme.
struct DeliveredYears {
  private let years: Int
  private let programmes: Int
  /// Position of each pair of organisation and programme that occurs.
  private var slots = SlotMap()
  /// For each position and year, whether a record speaks of that year.
  private var isTold: [Bool] = []
  /// For each position, the first year in which a record without an end began.
  private var firstOpen: [Int] = []
  /// For each position, the last year of which a record speaks.
  private var lastTold: [Int] = []
  /// For each programme and year, whether anybody delivered a record that begins in it or names it.
  private var hasAny: [Bool]

  init(entity: Entity, of delivery: Delivery, bounds: ClosedRange<Int>) {
    years = bounds.count
    programmes = delivery.categories(.programme).count
    hasAny = Array(repeating: false, count: programmes * years)
    guard let table = delivery.tables[entity] else { return }
    let programmeOf = delivery.roster.programmeOf
    for block in table.blocks {
      let own = table.values(.programme, of: block)
      let codes = table.values(.organisation, of: block)
      let periods = table.values(.period, of: block)
      let starts = table.values(.startDate, of: block)
      let ends = table.values(.endDate, of: block)
      for index in 0..<block.recordCount {
        let organisation = max(Int(codes[index]), 0)
        let programme =
          own[index] > 0
          ? Int(own[index])
          : (programmeOf.indices.contains(organisation) ? programmeOf[organisation] : 0)
        let slot = slot(of: .init(organisation, programme))
        guard
          let told = Self.years(periods[index], starts[index], ends[index], in: bounds)
        else { continue }
        for year in told { isTold[slot * years + year] = true }
        // A record that goes on into a year is no sign that anything is delivered for it.
        hasAny[programme * years + told.lowerBound] = true
        lastTold[slot] = max(lastTold[slot], told.upperBound)
        if periods[index] == Column.null && ends[index] == Column.null {
          firstOpen[slot] = min(firstOpen[slot], told.lowerBound)
        }
      }
    }
  }

  /// Whether anybody delivered for a programme and a year, counted from the first.
  func hasAnybody(in programme: Int, _ year: Int) -> Bool { hasAny[programme * years + year] }

  /// Whether an organisation delivered for a programme and a year.
  ///
  /// A record that names no programme speaks for all of its organisation's programmes, and one that
  /// does name one for an organisation that is listed without.
  func contains(_ organisation: Int, _ programme: Int, _ year: Int) -> Bool {
    let candidates = programme == 0 ? Array(0..<programmes) : [programme, 0]
    return candidates.contains { candidate in
      guard let slot = slots.known(.init(organisation, candidate)) else { return false }
      // Whoever was still there when the organisation last delivered was there in between.
      return isTold[slot * years + year]
        || (firstOpen[slot] <= year && year <= lastTold[slot])
    }
  }

  /// Years of which a record speaks by itself, counted from the first.
  ///
  /// A record without an end belongs to later years too, but it is no sign that anything was
  /// delivered for them.
  private static func years(
    _ period: Int64, _ start: Int64, _ end: Int64, in bounds: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    func offset(_ year: Int) -> Int {
      min(max(year, bounds.lowerBound), bounds.upperBound) - bounds.lowerBound
    }
    if period != Column.null {
      let year = offset(Int(period))
      return year...year
    }
    guard start != Column.null || end != Column.null else { return nil }
    let first = CalendarDate.year(ofDayNumber: Int(start == Column.null ? end : start))
    let last = end == Column.null ? first : CalendarDate.year(ofDayNumber: Int(end))
    return offset(first)...offset(max(first, last))
  }

  private mutating func slot(of key: SlotMap.Key) -> Int {
    let slot = slots.slot(of: key)
    if slot == firstOpen.count {
      firstOpen.append(Int.max)
      lastTold.append(-1)
      isTold.append(contentsOf: repeatElement(false, count: years))
    }
    return slot
  }
}
