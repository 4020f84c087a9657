internal import Aggregation
internal import Tables

/// A record with an identifier, and when it was.
struct IdentifiedRecord {
  var organisation: Int
  var identifier: Int64
  /// Year that the record names; `Column.null` when it names none.
  var period: Int64
  /// First day as a day number, or `Column.null`.
  var start: Int64
  /// Last day as a day number, or `Column.null` for an open end.
  var end: Int64
  var place: RecordPlace
  /// Where it is stored.
  var block: Int
  var record: Int

  /// The year to which it belongs, or the first of them.
  var year: Int? {
    if period != Column.null { return Int(period) }
    return start == Column.null ? nil : CalendarDate.year(ofDayNumber: Int(start))
  }
}

/// Records of one entity that share an organisation and an identifier.
///
/// The records are spread over buckets by a hash, and each bucket is sorted by itself, so that the
/// work fits the cache and the cores. Cost: n log n; 16 bytes per record with an identifier.
struct IdentifiedRecords {
  let entity: Entity
  let table: Table
  let identifier: FieldName

  private static let bucketBits = 8

  private struct Reference {
    var hash: UInt64
    var block: Int32
    var record: Int32
  }

  /// The records of an entity; `nil` when none of them has an identifier.
  init?(_ entity: Entity, in delivery: Delivery) {
    let identifiers: [Entity: FieldName] = [
      .participants: .participant, .volunteers: .volunteer, .meetings: .meeting,
    ]
    guard let table = delivery.tables[entity], let identifier = identifiers[entity],
      table.blocks.contains(where: { table.column(identifier, of: $0) != nil })
    else { return nil }
    self.entity = entity
    self.table = table
    self.identifier = identifier
  }

  /// Calls `work` with each group of two records or more, sorted by year, start, file and line.
  func findings(
    _ work: @Sendable (ArraySlice<IdentifiedRecord>) -> [QualityFinding]
  ) -> [QualityFinding] {
    let buckets = buckets()
    return Concurrent.map(buckets.count) { index -> [QualityFinding] in
      var references = buckets[index]
      references.sort { $0.hash < $1.hash }
      var findings: [QualityFinding] = []
      var start = 0
      while start < references.count {
        var end = start + 1
        while end < references.count, references[end].hash == references[start].hash { end += 1 }
        if end - start > 1 { findings += groups(references[start..<end], work) }
        start = end
      }
      return findings
    }.flatMap { $0 }
  }

  /// Hashes that met by chance are told apart here.
  private func groups(
    _ references: ArraySlice<Reference>,
    _ work: (ArraySlice<IdentifiedRecord>) -> [QualityFinding]
  ) -> [QualityFinding] {
    var records = references.map(record)
    records.sort {
      let left = ($0.organisation, $0.identifier, $0.period, $0.start, $0.place)
      let right = ($1.organisation, $1.identifier, $1.period, $1.start, $1.place)
      return left < right
    }
    var findings: [QualityFinding] = []
    var start = 0
    while start < records.count {
      var end = start + 1
      while end < records.count, records[end].identifier == records[start].identifier,
        records[end].organisation == records[start].organisation
      {
        end += 1
      }
      if end - start > 1 { findings += work(records[start..<end]) }
      start = end
    }
    return findings
  }

  private func record(_ reference: Reference) -> IdentifiedRecord {
    let position = Int(reference.block)
    let block = table.blocks[position]
    let record = Int(reference.record)
    func value(_ field: FieldName) -> Int64 { table.value(field, of: block, at: record) }
    return IdentifiedRecord(
      organisation: Int(value(.organisation)), identifier: value(identifier),
      period: value(.period), start: value(.startDate), end: value(.endDate),
      place: RecordPlace(file: block.file, line: block.line(of: record)), block: position,
      record: record)
  }

  private func buckets() -> [[Reference]] {
    var buckets = Array(repeating: [Reference](), count: 1 << Self.bucketBits)
    for (position, block) in table.blocks.enumerated() {
      guard let column = table.column(identifier, of: block) else { continue }
      let organisations = table.values(.organisation, of: block)
      for (record, identifier) in column.values(block.recordCount).enumerated()
      where identifier != Column.null && organisations[record] > 0 {
        let hash = Self.hash(identifier, organisations[record])
        buckets[Int(hash >> (64 - UInt64(Self.bucketBits)))].append(
          Reference(hash: hash, block: Int32(position), record: Int32(record)))
      }
    }
    return buckets
  }

  /// A fixed hash: the standard library's has a new seed in every run.
  private static func hash(_ identifier: Int64, _ organisation: Int64) -> UInt64 {
    let mixed =
      (UInt64(bitPattern: identifier) ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(
        by: (UInt64(bitPattern: organisation) &* 0xD6E8_FEB8_6659_FD93) | 1)
    return mixed.high ^ mixed.low &* 0xA24B_AED4_963E_E407
  }
}

extension IdentifiedRecords {
  /// Whether two records are the same in every field that is stored.
  func areSame(_ first: IdentifiedRecord, _ second: IdentifiedRecord) -> Bool {
    table.schema.fields.allSatisfy { field in
      table.value(field, of: table.blocks[first.block], at: first.record)
        == table.value(field, of: table.blocks[second.block], at: second.record)
    }
  }
}
