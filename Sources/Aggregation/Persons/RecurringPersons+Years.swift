internal import Tables

extension RecurringPersons {
  /// Those of the marked records that share a year with another record of their person in the same
  /// role.
  ///
  /// In figures of single years all others count one person each, also of people who come back every
  /// year. Cost: one pass over the years of the marked records, and one over the persons.
  func withinYears(of delivery: Delivery) -> RecurringPersons {
    if isEmpty { return self }
    let (spans, volunteers) = spans(of: delivery)
    let parts = Concurrent.map(delivery.workers) { job in
      var marks = RankedBits(count: spans.count)
      var records: [(ordinal: UInt32, first: Int, last: Int)] = []
      for partition in order.partitions[
        order.partitions.count * job / delivery.workers..<order.partitions.count * (job + 1)
          / delivery.workers]
      {
        var index = 0
        for end in partition.ends {
          while index < end {
            let ordinal = partition.ordinals[index]
            let span = spans[Int(ordinal)]
            // Years of the two roles never meet.
            let shift = Int(ordinal) < volunteers ? 0 : Sighting.mostYears
            if span.last >= span.first {
              records.append((ordinal, Int(span.first) + shift, Int(span.last) + shift))
            }
            index += 1
          }
          Self.mark(&records, in: &marks)
        }
      }
      return marks
    }
    var kept = parts.dropFirst().reduce(into: parts[0]) { $0.formUnion($1) }
    kept.rank()
    let ranks = kept
    if ranks.total == 0 { return RecurringPersons(marks: [:], order: PersonOrder()) }
    var marks: [PersonRole: [[UInt64]]] = [:]
    var ordinal = 0
    for role in PersonRole.allCases {
      guard let table = delivery.tables[role.records.entity] else { continue }
      marks[role] = table.blocks.indices.map { block in
        var words = words(role, block: block)
        for index in words.indices {
          var rest = words[index]
          while rest != 0 {
            let bit = rest & ~(rest - 1)
            if !ranks.contains(ordinal) { words[index] &= ~bit }
            ordinal += 1
            rest &= rest - 1
          }
        }
        return words.contains { $0 != 0 } ? words : []
      }
    }
    return RecurringPersons(
      marks: marks,
      order: order.filtered(workers: delivery.workers) { ranks.rank(of: Int($0)) })
  }

  /// Marks those of one person's records that overlap, and forgets them all.
  private static func mark(
    _ records: inout [(ordinal: UInt32, first: Int, last: Int)], in marks: inout RankedBits
  ) {
    defer { records.removeAll(keepingCapacity: true) }
    guard records.count > 1 else { return }
    records.sort { ($0.first, $0.ordinal) < ($1.first, $1.ordinal) }
    // The record so far that lasts longest: if any of them meets the next one, it does.
    var longest = 0
    for index in 1..<records.count {
      if records[index].first <= records[longest].last {
        marks.insert(Int(records[index].ordinal))
        marks.insert(Int(records[longest].ordinal))
      }
      if records[index].last > records[longest].last { longest = index }
    }
  }

  /// First and last year of every marked record; none when the last one comes first.
  private func spans(
    of delivery: Delivery
  ) -> (spans: [(first: Int16, last: Int16)], volunteers: Int) {
    let years = delivery.years ?? 0...0
    let active = ActiveYears(
      firstYear: years.lowerBound, lastYear: years.upperBound, endsWhenItStarts: false)
    var spans: [(first: Int16, last: Int16)] = []
    var volunteers = 0
    for role in PersonRole.allCases {
      guard let table = delivery.tables[role.records.entity] else { continue }
      let found = Concurrent.map(table.blocks.count) { position in
        var spans: [(first: Int16, last: Int16)] = []
        let words = words(role, block: position)
        if words.isEmpty { return spans }
        let block = table.blocks[position]
        let columns = [FieldName.period, .startDate, .endDate].map {
          (table.column($0, of: block) ?? .constant(Column.null)).values(block.recordCount)
        }
        for record in 0..<block.recordCount where Self.isMarked(words, record) {
          let offsets = active.offsets(
            period: columns[0][record], start: columns[1][record], end: columns[2][record])
          spans.append(
            offsets.map {
              (Int16(truncatingIfNeeded: $0.lowerBound), Int16(truncatingIfNeeded: $0.upperBound))
            } ?? (0, -1))
        }
        return spans
      }
      for one in found { spans += one }
      if role == .participant { volunteers = spans.count }
    }
    return (spans, volunteers)
  }
}

/// A set of small numbers that tells how many of them are smaller than one.
struct RankedBits: Sendable {
  private var words: [UInt64]
  private var ranks: [UInt32] = []
  /// How many there are; known after `rank`.
  private(set) var total = 0

  /// None of `count` numbers.
  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  mutating func formUnion(_ other: RankedBits) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Counts them, once all are in.
  mutating func rank() {
    for word in words {
      ranks.append(UInt32(total))
      total += word.nonzeroBitCount
    }
  }

  func contains(_ number: Int) -> Bool { words[number / 64] >> UInt64(number % 64) & 1 == 1 }

  /// How many are smaller than one of them; `nil` for a number that is not in the set.
  func rank(of number: Int) -> UInt32? {
    guard contains(number) else { return nil }
    let below = words[number / 64] & (1 << UInt64(number % 64) - 1)
    return ranks[number / 64] + UInt32(below.nonzeroBitCount)
  }
}
