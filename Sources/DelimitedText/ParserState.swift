/// What the callbacks of libcsv write to.
@safe struct ParserState {
  let keep: UnsafeMutablePointer<Bool>
  let width: Int
  let stored: Int

  private var batch: Unmanaged<RecordBatch>?
  private var bytes: UnsafeMutablePointer<UInt8>?
  private var ends: UnsafeMutablePointer<UInt32>?
  private var endCapacity = 0
  private var used = 0
  private var endCount = 0
  private var column = 0
  private var hasContent = false
  private var hasExtraContent = false
  private(set) var records = 0
  private(set) var irregular: [IrregularRecord] = []

  struct Mark {
    fileprivate var used: Int
    fileprivate var endCount: Int
    fileprivate var records: Int
    fileprivate var irregular: Int
  }

  init(keep: UnsafeMutablePointer<Bool>, width: Int, stored: Int) {
    unsafe self.keep = keep
    self.width = width
    self.stored = stored
  }

  mutating func begin(_ batch: RecordBatch) {
    unsafe self.batch = Unmanaged.passUnretained(batch)
    unsafe bytes = batch.bytes
    unsafe ends = batch.ends
    endCapacity = batch.endCapacity
    used = 0
    endCount = 0
    records = 0
    irregular.removeAll(keepingCapacity: true)
    startRecord()
  }

  @inline(__always)
  mutating func append(_ field: UnsafeMutableRawPointer?, _ length: Int) {
    if column < width {
      if length > 0 { hasContent = true }
      if unsafe keep[column] {
        if length > 0, let field = unsafe field, let bytes = unsafe bytes {
          unsafe UnsafeMutableRawPointer(bytes + used).copyMemory(from: field, byteCount: length)
          used += length
        }
        unsafe ends.unsafelyUnwrapped[endCount] = UInt32(truncatingIfNeeded: used)
        endCount += 1
      }
    } else if length > 0 {
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

  private mutating func padFields() {
    let target = (records + 1) * stored
    while endCount < target {
      unsafe ends.unsafelyUnwrapped[endCount] = UInt32(truncatingIfNeeded: used)
      endCount += 1
    }
  }

  @inline(__always)
  private mutating func startRecord() {
    column = 0
    hasContent = false
    hasExtraContent = false
    if endCount + stored > endCapacity { grow() }
  }

  private mutating func grow() {
    guard let batch = unsafe batch?.takeUnretainedValue() else { return }
    batch.growEnds(keeping: endCount, atLeast: endCount + stored)
    unsafe ends = batch.ends
    endCapacity = batch.endCapacity
  }

  func mark() -> Mark {
    Mark(used: used, endCount: endCount, records: records, irregular: irregular.count)
  }

  mutating func rollBack(to mark: Mark) {
    used = mark.used
    endCount = mark.endCount
    records = mark.records
    irregular.removeLast(irregular.count - mark.irregular)
    startRecord()
  }

  mutating func appendUnreadable(_ shape: IrregularRecord.Shape, _ fault: QuoteFault?) {
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
