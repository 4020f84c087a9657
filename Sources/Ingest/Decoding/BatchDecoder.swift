internal import DelimitedText
internal import Tables

/// Something that is the matter with one cell of a batch.
struct CellProblem {
  var record: Int
  /// 0-based column in the file.
  var column: Int
  var field: FieldName
  var target: FieldName
  var code: RejectCode
  var isNotice: Bool
  var hints: [String]
}

/// What came of the records of a batch.
struct DecodedBatch {
  /// Accepted records; `nil` when there is none.
  var block: Block?
  var accepted = 0
  var rejected = 0
  var blank = 0
  var footer = 0
  /// What is the matter with cells, by record.
  var problems: [CellProblem] = []
  /// Records that do not count, by record; blank ones and totals included.
  var isRejected: [Bool] = []
  /// Records in which a required field is empty, with that field.
  var missing: [(record: Int, field: FieldName)] = []
}

/// Turns the fields of a batch into columns, one column at a time.
struct BatchDecoder {
  let file: Int
  let mapping: Mapping
  let declaration: EntityDeclaration
  let description: FileDescription
  let schema: Schema
  let store: WorkerStore

  /// Values of one stored field while a batch is decoded.
  private enum Values {
    case codes([UInt32])
    case numbers([Int64])
  }

  func decode(_ batch: RecordBatch) -> DecodedBatch {
    var result = DecodedBatch()
    var values: [FieldName: Values] = [:]
    for (slot, column) in orderedColumns {
      decode(column, slot: slot, batch, into: &values, problems: &result.problems)
    }
    fillConstants(&values, count: batch.recordCount)
    repairEnds(&values, problems: &result.problems)
    result.isRejected = rejectedRecords(batch, values, &result)
    result.accepted =
      batch.recordCount - result.rejected - result.blank - result.footer
    if result.accepted > 0 { result.block = block(of: values, result) }
    return result
  }

  // A field's own column comes before columns that only fill its gaps.
  private var orderedColumns: [(slot: Int, column: Mapping.Column)] {
    let all = mapping.columns.enumerated().map { (slot: $0.offset, column: $0.element) }
    let own = all.filter { $0.column.declaration.field == $0.column.declaration.target }
    return own + all.filter { $0.column.declaration.field != $0.column.declaration.target }
  }

  private func decode(
    _ column: Mapping.Column, slot: Int, _ batch: RecordBatch,
    into values: inout [FieldName: Values], problems: inout [CellProblem]
  ) {
    let target = column.declaration.target
    if column.declaration.kind.isCategory {
      var found: [CellProblem] = []
      var codes = decodeCodes(column, slot: slot, batch, problems: &found)
      if case .codes(let earlier)? = values[target] {
        for index in codes.indices where earlier[index] != 0 { codes[index] = earlier[index] }
        // Where the better column has the answer, a doubtful place does not matter.
        found.removeAll { earlier[$0.record] != 0 }
      }
      values[target] = .codes(codes)
      problems += found
    } else {
      var numbers = decodeNumbers(column, slot: slot, batch, problems: &problems)
      if case .numbers(let earlier)? = values[target] {
        for index in numbers.indices where earlier[index] != Column.null {
          numbers[index] = earlier[index]
        }
      }
      values[target] = .numbers(numbers)
    }
  }

  private func decodeCodes(
    _ column: Mapping.Column, slot: Int, _ batch: RecordBatch, problems: inout [CellProblem]
  ) -> [UInt32] {
    let cache = store.cache(of: column.declaration)
    let count = batch.recordCount
    let stored = batch.storedColumns
    let bytes = unsafe batch.bytes
    let ends = unsafe batch.ends
    return unsafe Array(unsafeUninitializedCapacity: count) { codes, initialized in
      var previousStart = 0
      var previousCount = -1
      var previousCode: UInt32 = 0
      var index = slot
      for record in 0..<count {
        let start = index == 0 ? 0 : unsafe Int(ends[index - 1])
        let length = unsafe Int(ends[index]) - start
        index += stored
        if length == 0 {
          unsafe codes[record] = 0
          continue
        }
        if length == previousCount {
          var same = true
          for offset in 0..<length
          where unsafe bytes[start + offset] != bytes[previousStart + offset] {
            same = false
            break
          }
          if same {
            unsafe codes[record] = previousCode
            continue
          }
        }
        let (code, spelling, hasProblem) = unsafe cache.code(of: bytes + start, count: length)
        unsafe codes[record] = code
        if hasProblem {
          previousCount = -1
          if let problem = cache.problem(of: spelling) {
            problems.append(
              CellProblem(
                record: record, column: column.column, field: column.declaration.field,
                target: column.declaration.target, code: problem.code,
                isNotice: problem.isNotice, hints: problem.hints))
          }
        } else {
          previousStart = start
          previousCount = length
          previousCode = code
        }
      }
      initialized = count
    }
  }

  private func decodeNumbers(
    _ column: Mapping.Column, slot: Int, _ batch: RecordBatch, problems: inout [CellProblem]
  ) -> [Int64] {
    let count = batch.recordCount
    let stored = batch.storedColumns
    let bytes = unsafe batch.bytes
    let ends = unsafe batch.ends
    let kind = column.declaration.kind
    return unsafe Array(unsafeUninitializedCapacity: count) { numbers, initialized in
      var index = slot
      for record in 0..<count {
        let start = index == 0 ? 0 : unsafe Int(ends[index - 1])
        let length = unsafe Int(ends[index]) - start
        index += stored
        if length == 0 {
          unsafe numbers[record] = Column.null
          continue
        }
        let text = unsafe FieldText(bytes + start, length)
        switch Self.decode(text, kind) {
        case .value(let value): unsafe numbers[record] = value
        case .null where column.declaration.rejectsRecord && !text.isEmpty:
          // "Unknown" as a count is not one record.
          unsafe numbers[record] = Column.null
          problems.append(
            CellProblem(
              record: record, column: column.column, field: column.declaration.field,
              target: column.declaration.target, code: .typeNumber, isNotice: false, hints: []))
        case .null: unsafe numbers[record] = Column.null
        case .problem(let code):
          unsafe numbers[record] = Column.null
          problems.append(
            CellProblem(
              record: record, column: column.column, field: column.declaration.field,
              target: column.declaration.target, code: code, isNotice: false, hints: []))
        }
      }
      initialized = count
    }
  }

  @inline(__always)
  private static func decode(_ text: FieldText, _ kind: FieldKind) -> Decoded {
    if text.isEmpty { return .null }
    switch kind {
    case .year: return DateDecoder.year(text)
    case .date: return DateDecoder.day(text)
    case .birthDate: return DateDecoder.yearOfDay(text)
    case .count: return NumberDecoder.count(text)
    case .hours: return NumberDecoder.hours(text)
    case .figure: return NumberDecoder.figure(text)
    case .age: return NumberDecoder.age(text)
    default: return .null
    }
  }

  /// What the descriptor says of the whole file fills the gaps.
  private func fillConstants(_ values: inout [FieldName: Values], count: Int) {
    for (field, text) in [
      (FieldName.organisation, description.organisation), (.programme, description.programme),
    ] {
      guard let text, schema.position(of: field) != nil else { continue }
      let constant = store.store(of: field).values.code(of: text)
      if case .codes(var codes)? = values[field] {
        for index in codes.indices where codes[index] == 0 { codes[index] = constant }
        values[field] = .codes(codes)
      } else {
        values[field] = .codes(Array(repeating: constant, count: count))
      }
    }
    guard let period = description.period, period.isYear, mapping.entity != .knownTotals,
      values[.startDate] == nil
    else { return }
    let year = Int64(period.firstYear)
    if case .numbers(var numbers)? = values[.period] {
      for index in numbers.indices where numbers[index] == Column.null { numbers[index] = year }
      values[.period] = .numbers(numbers)
    } else {
      values[.period] = .numbers(Array(repeating: year, count: count))
    }
  }

  /// An end before the start would make the record belong to no year at all.
  private func repairEnds(_ values: inout [FieldName: Values], problems: inout [CellProblem]) {
    guard case .numbers(let starts)? = values[.startDate],
      case .numbers(var ends)? = values[.endDate],
      let column = mapping.columns.first(where: { $0.declaration.field == .endDate })
    else { return }
    var changed = false
    for record in ends.indices
    where ends[record] != Column.null && ends[record] < starts[record] {
      ends[record] = starts[record]
      changed = true
      problems.append(
        CellProblem(
          record: record, column: column.column, field: .endDate, target: .endDate,
          code: .outOfRange, isNotice: false, hints: ["start_date"]))
    }
    if changed { values[.endDate] = .numbers(ends) }
  }

  private func rejectedRecords(
    _ batch: RecordBatch, _ values: [FieldName: Values], _ result: inout DecodedBatch
  ) -> [Bool] {
    let count = batch.recordCount
    var rejected = Array(repeating: false, count: count)
    for irregular in batch.irregular {
      switch irregular.shape {
      case .short, .repairedQuote: continue
      case .blank:
        result.blank += 1
      case .long, .strayQuote, .unterminatedQuote, .tooLong, .nulByte: result.rejected += 1
      }
      rejected[irregular.record] = true
    }
    for problem in result.problems where problem.code == .footerRow && !rejected[problem.record] {
      rejected[problem.record] = true
      result.footer += 1
    }
    for problem in result.problems where !problem.isNotice && !rejected[problem.record] {
      guard declaration.declaration(of: problem.field)?.rejectsRecord ?? false else { continue }
      rejected[problem.record] = true
      result.rejected += 1
    }
    for group in declaration.required {
      let isThere = presence(of: group, values, count: count)
      for record in 0..<count where !isThere[record] && !rejected[record] {
        rejected[record] = true
        result.rejected += 1
        result.missing.append((record, group[0]))
      }
    }
    return rejected
  }

  /// In which records at least one field of a group has a value.
  private func presence(
    of group: [FieldName], _ values: [FieldName: Values], count: Int
  ) -> [Bool] {
    var isThere = Array(repeating: false, count: count)
    for field in group {
      switch values[declaration.declaration(of: field)?.target ?? field] {
      case .codes(let codes)?:
        for record in 0..<count where codes[record] != 0 { isThere[record] = true }
      case .numbers(let numbers)?:
        for record in 0..<count where numbers[record] != Column.null { isThere[record] = true }
      case nil: continue
      }
    }
    return isThere
  }

  private func block(of values: [FieldName: Values], _ result: DecodedBatch) -> Block {
    let drops = result.accepted < result.isRejected.count
    var columns: [Column?] = schema.fields.map { field in
      switch values[field] {
      case .codes(let codes)?: Self.narrow(drops ? kept(codes, result) : codes)
      case .numbers(let numbers)?: Self.narrow(drops ? kept(numbers, result) : numbers, field)
      case nil: nil
      }
    }
    // With a year in every record nothing will ask for its days.
    if let period = schema.position(of: .period), case .small(let years)? = columns[period],
      !years.contains(Int16.min)
    {
      for field in [FieldName.startDate, .endDate] {
        if let position = schema.position(of: field) { columns[position] = nil }
      }
    }
    return Block(file: file, recordCount: result.accepted, columns: columns)
  }

  private func kept<Value>(_ values: [Value], _ result: DecodedBatch) -> [Value] {
    var kept: [Value] = []
    kept.reserveCapacity(result.accepted)
    for (index, value) in values.enumerated() where !result.isRejected[index] {
      kept.append(value)
    }
    return kept
  }

  private static func narrow(_ codes: [UInt32]) -> Column {
    var largest: UInt32 = 0
    for code in codes { largest = max(largest, code) }
    if largest <= UInt32(UInt8.max) { return .codes8(codes.map { UInt8(truncatingIfNeeded: $0) }) }
    if largest <= UInt32(UInt16.max) {
      return .codes16(codes.map { UInt16(truncatingIfNeeded: $0) })
    }
    return .codes32(codes)
  }

  private static func narrow(_ numbers: [Int64], _ field: FieldName) -> Column {
    switch field {
    case .period, .birthYear, .age:
      .small(numbers.map { $0 == Column.null ? Int16.min : Int16(truncatingIfNeeded: $0) })
    case .startDate, .endDate:
      .days(numbers.map { $0 == Column.null ? Int32.min : Int32(truncatingIfNeeded: $0) })
    default: .wide(numbers)
    }
  }
}
