internal import Tables

extension RecurringPersons {
  /// Those of the marked records that share a year with another record of their person in the same
  /// role.
  ///
  /// In figures of single years all others count one person each, also of people who come back every
  /// year. Cost: one pass over the years of the marked records, and one over the persons.
  func withinYears(of delivery: Delivery) -> RecurringPersons {
    if isEmpty { return self }
    let spans = spans(of: delivery)
    let partitions = order.partitions
    let workers = delivery.workers
    let parts = Concurrent.map(workers) { job in
      var kept = RankedBits(count: spans.count)
      var own: [Span] = []
      for partition in partitions[Concurrent.share(job, of: workers, partitions.count)] {
        Gather.fill(&own, from: spans, at: partition.ordinals)
        var first = 0
        for end in partition.ends {
          Self.mark(first..<Int(end), of: own, partition.ordinals, in: &kept)
          first = Int(end)
        }
      }
      return kept
    }
    var kept = parts.dropFirst().reduce(into: parts[0]) { $0.formUnion($1) }
    kept.rank()
    return filtered(kept, workers: workers)
  }

  /// First and last year of a record; the last one comes first in one without a year.
  ///
  /// Years of the two roles never meet.
  private struct Span {
    var first: Int32
    var last: Int32

    static let none = Span(first: 0, last: -1)
  }

  /// Marks those of one person's records that overlap.
  @inline(__always)
  private static func mark(
    _ person: Range<Int>, of spans: [Span], _ ordinals: [UInt32], in kept: inout RankedBits
  ) {
    if person.count == 2 {
      let (one, other) = (spans[person.lowerBound], spans[person.lowerBound + 1])
      guard one.first <= one.last, other.first <= other.last, one.first <= other.last,
        other.first <= one.last
      else { return }
      kept.insert(Int(ordinals[person.lowerBound]))
      kept.insert(Int(ordinals[person.lowerBound + 1]))
      return
    }
    markAll(person, of: spans, ordinals, in: &kept)
  }

  private static func markAll(
    _ person: Range<Int>, of spans: [Span], _ ordinals: [UInt32], in kept: inout RankedBits
  ) {
    if person.count <= fewRecords {
      markPairs(person, of: spans, ordinals, in: &kept)
    } else {
      markSorted(person, of: spans, ordinals, in: &kept)
    }
  }

  /// Up to so many records of a person, each is held against each: that takes no memory.
  private static let fewRecords = 12

  private static func markPairs(
    _ person: Range<Int>, of spans: [Span], _ ordinals: [UInt32], in kept: inout RankedBits
  ) {
    for one in person where spans[one].first <= spans[one].last {
      for other in one + 1..<person.upperBound
      where spans[other].first <= min(spans[one].last, spans[other].last)
        && spans[one].first <= spans[other].last
      {
        kept.insert(Int(ordinals[one]))
        kept.insert(Int(ordinals[other]))
      }
    }
  }

  private static func markSorted(
    _ person: Range<Int>, of spans: [Span], _ ordinals: [UInt32], in kept: inout RankedBits
  ) {
    let records = person.filter { spans[$0].first <= spans[$0].last }
      .sorted { (spans[$0].first, $0) < (spans[$1].first, $1) }
    guard var longest = records.first else { return }
    // The record so far that lasts longest: if any of them meets the next one, it does.
    for record in records.dropFirst() {
      if spans[record].first <= spans[longest].last {
        kept.insert(Int(ordinals[record]))
        kept.insert(Int(ordinals[longest]))
      }
      if spans[record].last > spans[longest].last { longest = record }
    }
  }

  /// The years of every marked record, by ordinal.
  private func spans(of delivery: Delivery) -> [Span] {
    let years = delivery.years ?? 0...0
    let active = ActiveYears(
      firstYear: years.lowerBound, lastYear: years.upperBound, endsWhenItStarts: false)
    var lists: [[Span]] = []
    for role in PersonRole.allCases {
      guard let table = delivery.tables[role.records.entity] else { continue }
      let shift = role == .participant ? 0 : Sighting.mostYears
      let shares = table.shares(delivery.workers)
      let found = Concurrent.map(shares.count) { share in
        var spans: [Span] = []
        spans.reserveCapacity(ordinals(role, blocks: shares[share]).count)
        for position in shares[share] {
          let words = words(role, block: position)
          if words.isEmpty { continue }
          let block = table.blocks[position]
          let columns = [FieldName.period, .startDate, .endDate].map {
            table.column($0, of: block) ?? .constant(Column.null)
          }
          var slice = Array(
            repeating: Array(repeating: Column.null, count: RecordCount.sliceLength), count: 3)
          var from = 0
          while from < block.recordCount {
            let count = min(RecordCount.sliceLength, block.recordCount - from)
            for index in columns.indices {
              columns[index].read(from: from, count: count, into: &slice[index])
            }
            for record in 0..<count where Self.isMarked(words, from + record) {
              spans.append(
                active.offsets(
                  period: slice[0][record], start: slice[1][record], end: slice[2][record]
                ).map {
                  Span(
                    first: Int32(truncatingIfNeeded: $0.lowerBound + shift),
                    last: Int32(truncatingIfNeeded: $0.upperBound + shift))
                } ?? .none)
            }
            from += count
          }
        }
        return spans
      }
      lists += found
    }
    return Gather.joined(lists)
  }
}
