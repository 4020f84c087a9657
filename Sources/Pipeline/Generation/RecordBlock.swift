internal import Tables

/// A stretch of records of one file that is made in one go, from random numbers of its own.
struct RecordBlock: Sendable {
  /// Place of the file in the plan.
  let file: Int
  /// Number of the first record in its file, from 0.
  let first: Int
  let count: Int

  /// The bytes of the records, before them the header when they are the first, and what was counted.
  func made(
    _ plan: GenerationPlan, _ options: GenerationOptions
  ) -> (bytes: [UInt8], tally: GeneratedTally) {
    let file = plan.files[file]
    let pieces = plan.sets[file.pieces]
    let longest = pieces.longestRecord(width: plan.personWidth, organisations: file.organisations)
    var maker = RecordMaker(
      pieces: pieces, organisations: file.organisations, options: options, width: plan.personWidth,
      people: options.returningMillionths > 0 ? ReturningPeople(in: file, options) : nil,
      draw: SplitMix64(
        seed: options.seed, parts: file.entity == .participants ? 1 : 2, UInt64(file.first),
        UInt64(first)))
    let room = pieces.header.count + count * longest * (options.dirtyMillionths > 0 ? 2 : 1)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      var sink = unsafe PieceSink(start)
      if first == 0 { unsafe sink.put(PieceTable([pieces.header]), 0) }
      for number in file.first + first..<file.first + first + count {
        unsafe maker.write(number, to: &sink)
      }
      unsafe filled = sink.count
    }
    return (bytes, maker.tally)
  }
}

/// Makes records one by one.
private struct RecordMaker {
  let pieces: PieceSet
  let organisations: PieceTable
  let dirtyMillionths: Int
  let years: Int
  let width: Int
  /// Who comes back; `nil` where everybody has one record.
  let people: ReturningPeople?
  var draw: SplitMix64
  /// What does not change of a person who comes back is drawn from numbers of their own.
  var traits: SplitMix64
  var tally: GeneratedTally

  init(
    pieces: PieceSet, organisations: PieceTable, options: GenerationOptions, width: Int,
    people: ReturningPeople?, draw: SplitMix64
  ) {
    self.people = people
    traits = draw
    self.pieces = pieces
    self.organisations = organisations
    dirtyMillionths = options.dirtyMillionths
    years = options.years.count
    self.width = width
    self.draw = draw
    tally = GeneratedTally(years: years)
  }

  mutating func write(_ number: Int, to sink: inout PieceSink) {
    let spoilage = drawnSpoilage()
    let visit = people?.visit(of: number) ?? ReturningPeople.Visit(person: number, earlier: 0)
    if let people { traits = people.traits(of: visit.person) }
    // The first records take a year each, so that every year occurs.
    let first =
      visit.person < years
      ? visit.person : pieces.yearDraws[trait(pieces.yearDraws.count)]
    let year = (first + visit.earlier) % years
    let remark = draw.below(pieces.remarks.count)
    let span = unsafe writeParts(visit.person, year, spoilage, to: &sink)
    switch spoilage {
    case .quote: unsafe sink.put(pieces.brokenRemarks, 0)
    case .missingCell:
      unsafe sink.drop(pieces.delimiterLength)
      unsafe sink.put(pieces.lineEnd, 0)
    default: unsafe sink.put(pieces.remarks, remark)
    }
    tally.add(from: span.first, to: span.last, hours: span.hours)
    guard let spoilage else { return }
    tally.add(spoilage)
    guard spoilage == .extraCells else { return }
    // One more record, which does not count.
    _ = unsafe writeParts(visit.person, year, nil, to: &sink)
    unsafe sink.put(pieces.remarks, 0)
    unsafe sink.drop(pieces.lineEnd.longest)
    unsafe sink.put(pieces.extraCells, 0)
  }

  /// Draws something that stays the same of a person.
  private mutating func trait(_ bound: Int) -> Int {
    people == nil ? draw.below(bound) : traits.below(bound)
  }

  private mutating func drawnSpoilage() -> Spoilage? {
    guard dirtyMillionths > 0, draw.below(1_000_000) < dirtyMillionths else { return nil }
    let drawn = Spoilage(rawValue: draw.below(Spoilage.allCases.count))
    return drawn == .impossibleDate && pieces.impossibleTimes.count == 0
      ? .unknownMunicipality : drawn
  }

  /// Writes all cells but the last; tells when the record is active, and for how many hundredths of
  /// an hour.
  private mutating func writeParts(
    _ number: Int, _ year: Int, _ spoilage: Spoilage?, to sink: inout PieceSink
  ) -> (first: Int, last: Int, hours: Int) {
    var span = PieceSet.Span(first: year, last: year)
    var hours = 0
    for part in pieces.order {
      switch part {
      case .identifier:
        unsafe sink.put(pieces.identifierStart, 0)
        unsafe sink.put(number: number + 1, width: width)
        unsafe sink.put(pieces.identifierEnd, 0)
      case .organisation:
        unsafe sink.put(organisations, trait(organisations.count))
      case .times where spoilage == .impossibleDate:
        span = pieces.impossibleSpans[year]
        unsafe sink.put(pieces.impossibleTimes, year)
      case .times:
        let chosen = year * PieceSet.timesPerYear + draw.below(PieceSet.timesPerYear)
        span = pieces.spans[chosen]
        unsafe sink.put(pieces.times, chosen)
      case .person: unsafe sink.put(pieces.persons, trait(pieces.persons.count))
      case .hours:
        let chosen = draw.below(pieces.hours.count)
        hours = pieces.hundredths[chosen]
        unsafe sink.put(pieces.hours, chosen)
      case .home where spoilage == .unknownMunicipality:
        unsafe sink.put(pieces.unknownHomes, draw.below(pieces.unknownHomes.count))
      case .home: unsafe sink.put(pieces.homes, trait(pieces.homes.count))
      }
    }
    return (span.first, span.last, hours)
  }
}
