internal import DelimitedText
internal import Tables

/// Reads a column of numbers, days or identifiers by the plan of its file.
struct NumberColumnDecoder {
  let column: Mapping.Column
  let slot: Int
  private var numbers: NumberDecoder
  private var dates: DateDecoder
  private var identifiers = IdentifierDecoder()
  var problems: [CellProblem] = []

  init(column: Mapping.Column, slot: Int, plan: ReadPlan, dialect: Dialect) {
    self.column = column
    self.slot = slot
    numbers = NumberDecoder(
      convention: plan.numbers ?? .undecided,
      takesPointForThousands: dialect.delimiter == UInt8(ascii: ";"))
    dates = DateDecoder(
      order: plan.monthFirst.contains(column.column) ? .monthFirst : .dayFirst,
      isBirth: column.declaration.kind == .birthDate)
  }

  /// What the values tell of the file.
  var evidence: FileEvidence {
    FileEvidence(
      numbers: numbers.evidence,
      columns: [
        ColumnEvidence(
          column: column.column, dates: dates.evidence, identifiers: identifiers.evidence)
      ])
  }

  /// What was decided for the column, and in which records.
  var decisions: [ColumnDecision] {
    let all: [(ColumnNotice.Kind, Tally)] = [
      (.assumedThousands, numbers.assumed), (.undecidedDate, dates.tallies.undecided),
      (.excelSerial, dates.tallies.serials), (.shortYear, dates.tallies.shortYears),
      (.threeDecimals, numbers.threeDecimals),
    ]
    return all.filter { !$0.1.records.isEmpty }.map {
      ColumnDecision(kind: $0.0, column: column, records: $0.1.records)
    }
  }

  /// The values of all records; `Column.null` where there is none.
  mutating func decode(_ batch: RecordBatch) -> [Int64] {
    switch column.declaration.kind {
    case .year: read(batch) { _, text, _ in DateDecoder.year(text) }
    case .date: read(batch) { $0.dates.day($1, record: $2) }
    case .birthDate: read(batch) { $0.dates.yearOfDay($1, record: $2) }
    case .count: read(batch) { $0.numbers.count($1, record: $2) }
    case .hours: read(batch) { $0.numbers.hours($1, record: $2) }
    case .figure: read(batch) { $0.numbers.figure($1, record: $2) }
    case .age: read(batch) { $0.numbers.age($1, record: $2) }
    case .identifier: read(batch) { decoder, text, _ in decoder.identifiers.decode(text) }
    default: read(batch) { _, _, _ in .null }
    }
  }

  @inline(__always)
  private mutating func read(
    _ batch: RecordBatch, _ decode: (inout NumberColumnDecoder, FieldText, Int) -> Decoded
  ) -> [Int64] {
    let count = batch.recordCount
    let bytes = unsafe batch.bytes
    let fields = unsafe batch.column(slot)
    // "Unknown" as a count is not one record.
    let needsValue = column.declaration.rejectsRecord
    return unsafe Array(unsafeUninitializedCapacity: count) { numbers, initialized in
      for record in 0..<count {
        let field = unsafe fields[record]
        unsafe numbers[record] = Column.null
        if field.count == 0 { continue }
        let text = unsafe FieldText(bytes + Int(field.start), Int(field.count))
        if text.isEmpty { continue }
        switch decode(&self, text, record) {
        case .value(let value): unsafe numbers[record] = value
        case .null: if needsValue { add(.typeNumber, record) }
        case .problem(let code): add(code, record)
        }
      }
      initialized = count
    }
  }

  private mutating func add(_ code: RejectCode, _ record: Int) {
    problems.append(
      CellProblem(
        record: record, column: column.column, field: column.declaration.field,
        target: column.declaration.target, code: code, isNotice: false, hints: .none))
  }
}
