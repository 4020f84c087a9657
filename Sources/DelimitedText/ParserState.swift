/// What the callbacks of libcsv write to.
@safe struct ParserState {
  let width: Int
  /// Columns to keep, 0-based and ascending.
  let wanted: [Int]

  /// For each column of the file where its fields go; `nil` for those that are not kept.
  private let targets: UnsafeMutablePointer<UnsafeMutablePointer<FieldSpan>?>
  private var batch: Unmanaged<RecordBatch>?
  /// First byte of the stretch; what libcsv hands over is copied behind the text.
  private var bytes: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private var used = 0
  private var column = 0
  private var hasContent = false
  private var hasExtraContent = false
  private(set) var records = 0
  private(set) var irregular: [IrregularRecord] = []

  struct Mark {
    fileprivate var used: Int
    fileprivate var records: Int
    fileprivate var irregular: Int
  }

  /// - Parameter wanted: columns to keep, 0-based and ascending.
  init(width: Int, wanted: [Int]) {
    self.width = width
    self.wanted = wanted.filter { $0 < width }
    unsafe targets = .allocate(capacity: max(width, 1))
    unsafe targets.initialize(repeating: nil, count: max(width, 1))
  }

  /// Frees what it holds; call it once, at the end.
  func free() { unsafe targets.deallocate() }

  /// Starts filling the batch of a stretch from its text.
  mutating func begin(_ stretch: Stretch) {
    let batch = stretch.batch
    unsafe batch.prepare(bytes: stretch.base, storedColumns: wanted.count)
    unsafe self.batch = Unmanaged.passUnretained(batch)
    unsafe bytes = stretch.base
    used = stretch.count
    records = 0
    irregular.removeAll(keepingCapacity: true)
    aim(at: batch)
    startRecord()
  }

  private mutating func aim(at batch: RecordBatch) {
    capacity = batch.capacity
    for (slot, column) in wanted.enumerated() { unsafe targets[column] = batch.target(slot) }
  }

  /// Takes a field from libcsv.
  @inline(__always)
  mutating func append(_ field: UnsafeMutableRawPointer?, _ length: Int) {
    if column < width {
      if length > 0 { hasContent = true }
      if let target = unsafe targets[column] {
        unsafe target[records] = FieldSpan(start: used, count: length)
        if length > 0, let field = unsafe field, let bytes = unsafe bytes {
          unsafe UnsafeMutableRawPointer(bytes + used).copyMemory(from: field, byteCount: length)
          used += length
        }
      }
    } else if length > 0 {
      hasExtraContent = true
    }
    column += 1
  }

  /// Takes a field that stands in the text as it is.
  @inline(__always)
  mutating func append(_ field: FieldSpan) {
    if column < width {
      if field.count > 0 { hasContent = true }
      if let target = unsafe targets[column] { unsafe target[records] = field }
    } else if field.count > 0 {
      hasExtraContent = true
    }
    column += 1
  }

  @inline(__always)
  mutating func endRecord() {
    if column != width || !hasContent { endIrregularRecord() }
    records += 1
    startRecord()
  }

  private mutating func endIrregularRecord() {
    padFields()
    let shape: IrregularRecord.Shape
    if !hasContent && !hasExtraContent {
      shape = .blank
    } else if hasExtraContent {
      shape = .long
    } else if column < width {
      shape = .short
    } else {
      return
    }
    irregular.append(IrregularRecord(record: records, shape: shape, cells: column))
  }

  private func padFields() {
    for missing in min(column, width)..<width {
      if let target = unsafe targets[missing] {
        unsafe target[records] = FieldSpan(start: used, count: 0)
      }
    }
  }

  @inline(__always)
  private mutating func startRecord() {
    column = 0
    hasContent = false
    hasExtraContent = false
    if records == capacity { reserve(1) }
  }

  /// Makes room for so many more records.
  mutating func reserve(_ count: Int) {
    guard records + count > capacity, let batch = unsafe batch?.takeUnretainedValue() else {
      return
    }
    batch.grow(keeping: records, atLeast: records + count)
    aim(at: batch)
  }

  /// Where the fields of a column that is kept go, from the next record on.
  func target(ofColumn column: Int) -> UnsafeMutablePointer<FieldSpan>? {
    unsafe targets[column].map { unsafe $0 + records }
  }

  /// Counts records of which every field was written to its target, one cell per column.
  ///
  /// - Parameter blank: those in which every cell is empty, 0-based among them and ascending.
  mutating func add(_ count: Int, blank: [Int]) {
    for record in blank {
      irregular.append(IrregularRecord(record: records + record, shape: .blank, cells: width))
    }
    records += count
    if records == capacity { reserve(1) }
  }

  func mark() -> Mark {
    Mark(used: used, records: records, irregular: irregular.count)
  }

  mutating func rollBack(to mark: Mark) {
    used = mark.used
    records = mark.records
    irregular.removeLast(irregular.count - mark.irregular)
    startRecord()
  }

  mutating func appendUnreadable(_ shape: IrregularRecord.Shape, _ fault: QuoteFault?) {
    column = 0
    padFields()
    irregular.append(
      IrregularRecord(
        record: records, shape: shape, cells: 0, column: fault?.column, offset: fault?.offset))
    records += 1
    startRecord()
  }

  mutating func append(_ record: TokenizedRecord) {
    unsafe record.bytes.withUnsafeBytes { content in
      for column in 0..<record.count {
        let start = column == 0 ? 0 : record.ends[column - 1]
        unsafe append(
          UnsafeMutableRawPointer(mutating: content.baseAddress.map { unsafe $0 + start }),
          record.ends[column] - start)
      }
    }
    if record.repairs > 0 {
      irregular.append(
        IrregularRecord(
          record: records, shape: .repairedQuote, cells: column, column: record.fault?.column,
          offset: record.fault?.offset))
    }
    endRecord()
  }
}
