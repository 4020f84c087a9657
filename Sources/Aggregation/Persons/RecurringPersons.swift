internal import Tables

/// Which records are not the only one of their person.
///
/// Most people of a large delivery occur in one record, and one record is one person in whatever
/// figure it counts. Only the others have to be told apart, split by split.
struct RecurringPersons: Sendable {
  private let places: RecordPlaces
  /// The marked records, by their place.
  private let marks: RankedBits
  /// The marked records, person by person.
  let order: PersonOrder

  /// Looks through all records of people.
  ///
  /// Cost: three passes over the identifiers on all cores; while it runs, eight bytes for each record
  /// and an eighth of one for each worker, afterwards an eighth, and four to eight for each that is
  /// marked.
  init(_ delivery: Delivery) {
    places = RecordPlaces(delivery)
    let spread = PersonSpread(delivery, places)
    var partitions: [PersonOrder.Partition] = []
    for round in 0..<PersonSpread.rounds { partitions += spread.recurring(round: round) }
    let found = partitions
    let workers = delivery.workers
    let parts = Concurrent.map(workers) { [places] job in
      var marks = RankedBits(count: places.words * 64)
      for partition in found[Concurrent.share(job, of: workers, found.count)] {
        for place in partition.ordinals { marks.insert(Int(place)) }
      }
      return marks
    }
    var marks = parts.dropFirst().reduce(into: parts[0]) { $0.formUnion($1) }
    marks.rank()
    self.marks = marks
    order = PersonOrder(partitions).filtered(workers: workers) { [marks] in
      marks.rank(of: Int($0))
    }
  }

  private init(places: RecordPlaces, marks: RankedBits, order: PersonOrder) {
    self.places = places
    self.marks = marks
    self.order = order
  }

  /// Some of the marked records.
  ///
  /// - Parameter kept: by ordinal.
  func filtered(_ kept: RankedBits, workers: Int) -> RecurringPersons {
    var marks = RankedBits(count: places.words * 64)
    var ordinal = 0
    for (index, word) in self.marks.words.enumerated() {
      var rest = word
      while rest != 0 {
        if kept.contains(ordinal) { marks.insert(index * 64 + rest.trailingZeroBitCount) }
        ordinal += 1
        rest &= rest - 1
      }
    }
    marks.rank()
    return RecurringPersons(
      places: places, marks: marks,
      order: order.filtered(workers: workers) { kept.rank(of: Int($0)) })
  }

  /// Whether no record is marked.
  var isEmpty: Bool { marks.total == 0 }

  /// Number of marked records.
  var count: Int { marks.total }

  /// Ordinals of the marked records of some blocks.
  func ordinals(_ role: PersonRole, blocks: Range<Int>) -> Range<Int> {
    let first = places.firstWord(role, block: blocks.lowerBound)
    let end = places.firstWord(role, block: blocks.upperBound)
    return marks.rank(ofWord: first)..<marks.rank(ofWord: end)
  }

  /// Whether a record may share its person with another one.
  @inline(__always)
  static func isMarked(_ words: [UInt64], _ record: Int) -> Bool {
    !words.isEmpty && words[record / 64] >> UInt64(record % 64) & 1 == 1
  }

  /// The bits of a block, one for each record, 64 to a word; none when no record is marked.
  func words(_ role: PersonRole, block: Int) -> [UInt64] {
    if ordinals(role, blocks: block..<block + 1).isEmpty { return [] }
    let first = places.firstWord(role, block: block)
    return Array(marks.words[first..<places.firstWord(role, block: block + 1)])
  }
}
