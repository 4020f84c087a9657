package import Aggregation
package import Regions
internal import Tables

/// Makes deliveries of records, as ingest would: common dictionaries, columns, blocks.
package struct SampleDelivery: Sendable {
  package var records: [SampleRecord]
  package var totals: [SampleTotal]
  package var files: [Delivery.FileFacts]
  package var gazetteer = Gazetteer.netherlands
  /// Most records of a block.
  package var blockLength = Int.max
  /// Whether blocks stand in the order of the records or the other way round.
  package var reversesBlocks = false
  package var workers = 1

  /// A delivery of one file about which nothing is known, unless files are given.
  package init(
    _ records: [SampleRecord] = [], totals: [SampleTotal] = [],
    files: [Delivery.FileFacts] = [Delivery.FileFacts()]
  ) {
    self.records = records
    self.totals = totals
    self.files = files
  }

  /// The delivery.
  package var delivery: Delivery {
    var tables: [Entity: Table] = [:]
    let dictionaries = dictionaries
    for entity in Entity.allCases where entity != .knownTotals {
      let own = records.filter { $0.entity == entity }
      if !own.isEmpty { tables[entity] = table(entity, own, dictionaries) }
    }
    if !totals.isEmpty { tables[.knownTotals] = table(totals, dictionaries) }
    return Delivery(tables: tables, files: files, gazetteer: gazetteer, workers: workers)
  }

  private static let texts: [FieldName] = [
    .organisation, .name, .programme, .kind, .phase, .municipality, .gender,
  ]
  private static let numbers: [FieldName] = [
    .period, .startDate, .endDate, .count, .hours, .attendance, .birthYear, .age, .participant,
    .volunteer, .meeting,
  ]
  private static let totalTexts: [FieldName] = [
    .id, .programme, .measure, .kind, .phase, .period, .status, .source, .note, .acceptedReason,
  ]

  /// A field without any value in the delivery has no dictionary.
  private var dictionaries: [FieldName: Categories] {
    var values: [FieldName: Set<String>] = [:]
    for field in Self.texts {
      for record in records {
        if let text = record.text(field) { values[field, default: []].insert(text) }
      }
    }
    for field in [FieldName.programme, .kind, .phase] {
      for total in totals {
        if let text = total.text(field), !text.isEmpty { values[field, default: []].insert(text) }
      }
    }
    // As in ingest, one dictionary serves every table that has a field of the name.
    if !totals.isEmpty { values[.period] = Set(totals.map(\.period)) }
    return values.mapValues { Categories($0.sorted()) }
  }

  private func table(
    _ entity: Entity, _ records: [SampleRecord], _ dictionaries: [FieldName: Categories]
  ) -> Table {
    let schema = Schema(Self.texts + Self.numbers)
    var blocks: [Block] = []
    for file in files.indices {
      var rest = records.filter { $0.file == file }[...]
      // The header stands on the first line.
      var line = 2
      while !rest.isEmpty {
        let part = Array(rest.prefix(blockLength))
        rest = rest.dropFirst(part.count)
        let texts = Self.texts.map { field in
          Self.codes(part.map { $0.text(field) }, dictionaries[field])
        }
        let numbers = Self.numbers.map { field in
          Self.numbers(part.map { $0.number(field) }, field)
        }
        blocks.append(
          Block(
            file: file, recordCount: part.count, columns: texts + numbers, firstLine: line))
        line += part.count
      }
    }
    return Table(
      schema: schema, blocks: reversesBlocks ? blocks.reversed() : blocks,
      categories: dictionaries)
  }

  private func table(_ totals: [SampleTotal], _ dictionaries: [FieldName: Categories]) -> Table {
    var categories = dictionaries
    for field in Self.totalTexts where categories[field] == nil {
      categories[field] = Categories(
        Set(totals.compactMap { $0.text(field) }).subtracting([""]).sorted())
    }
    var columns = Self.totalTexts.map { field in
      Self.codes(totals.map { $0.text(field) }, categories[field])
    }
    columns.append(.wide(totals.map(\.value)))
    return Table(
      schema: Schema(Self.totalTexts + [.value]),
      blocks: [Block(file: 0, recordCount: totals.count, columns: columns)],
      categories: categories)
  }

  private static func codes(_ texts: [String?], _ categories: Categories?) -> Column? {
    guard let categories else { return nil }
    let codes = texts.map { UInt32($0.flatMap { categories.code(of: $0) } ?? 0) }
    // As narrow as ingest would store them.
    return switch codes.max() ?? 0 {
    case ...255: .codes8(codes.map { UInt8($0) })
    case ...65_535: .codes16(codes.map { UInt16($0) })
    default: .codes32(codes)
    }
  }

  private static func numbers(_ numbers: [Int64?], _ field: FieldName) -> Column? {
    guard numbers.contains(where: { $0 != nil }) else { return nil }
    return switch field {
    case .period, .birthYear, .age: .small(numbers.map { $0.map { Int16($0) } ?? Int16.min })
    case .startDate, .endDate: .days(numbers.map { $0.map { Int32($0) } ?? Int32.min })
    default: .wide(numbers.map { $0 ?? Column.null })
    }
  }
}
