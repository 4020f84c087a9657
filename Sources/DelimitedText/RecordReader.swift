/// Reads a file record by record, with all cells as text: for looking at files, not for speed.
///
/// Bounded in memory like `CarefulReader`, on which it is built. The encoding is decided on the whole
/// file before the first record.
public final class RecordReader {
  /// One record.
  public struct Record: Sendable, Equatable {
    /// All cells, after repair, those beyond the width included and missing ones not made up; empty
    /// when nothing of the record could be read.
    public var cells: [String]
    /// Line in the file, from 1.
    public var line: Int
    /// Offset of its first byte in the file.
    public var offset: Int64
    /// What is odd about it, if anything is.
    public var shape: IrregularRecord.Shape?
  }

  /// What the first bytes tell; its encoding is that of the whole file.
  public var head: FileHead { file.head }
  /// Whether there is not a single byte in the file.
  public var isEmpty: Bool { file.size == 0 }
  /// Cells that a record should have; set it before the first record, when the header is known.
  ///
  /// It decides which repairs of stray quotes make sense. At first it is the most common number of
  /// cells in the head.
  public var width: Int {
    didSet { precondition(reader == nil, "the width is set before the first record") }
  }

  private let file: DelimitedFile
  private let stretch = Stretch()
  private var reader: CarefulReader?
  private var position = 0
  private var irregular = 0
  private var line: Int
  private var record = TokenizedRecord()

  /// Opens a file and decides how it is written.
  ///
  /// - Parameters:
  ///   - path: path of a regular file.
  ///   - hints: what is known beforehand of how it is written.
  ///   - recognises: whether a cell is a column name that is known; helps to find the dialect.
  /// - Throws: `CSVError` when it cannot be opened or read, or is no regular file.
  public init(
    path: String, hints: TextHints = TextHints(), recognises: (String) -> Bool = { _ in false }
  ) throws(CSVError) {
    let isKnown: FileHead.Recognition = { cell in
      recognises(
        unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
    }
    var file = try DelimitedFile(path: path, hints: hints, recognises: isKnown)
    if file.head.encoding == .utf8, try !Self.isUTF8(file) {
      var hints = hints
      hints.isUTF8RuledOut = true
      file = try DelimitedFile(path: path, hints: hints, recognises: isKnown)
    }
    self.file = file
    var counts: [Int: Int] = [:]
    for record in file.head.records where !record.hasNUL {
      counts[record.cellCount, default: 0] += 1
    }
    width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    line = file.head.hasSeparatorLine ? 2 : 1
  }

  /// The next record; `nil` at the end of the file, and at once when the file is no text.
  ///
  /// Blank lines are no records. Records of which every cell is empty are.
  ///
  /// - Throws: `CSVError` when reading fails, or when somebody changed the file meanwhile.
  public func next() throws(CSVError) -> Record? {
    guard head.encoding != .unknown else { return nil }
    let reader = reader ?? open()
    while position == stretch.batch.recordCount {
      line += stretch.lines
      switch try reader.next(stretch) {
      case .parsed: break
      case .end:
        stretch.begin(index: 0, fileOffset: file.size, head: head)
        _ = try file.close()
        return nil
      // All of it was text when the file was opened.
      case .notText: throw .changedWhileRead(path: file.path)
      }
      position = 0
      irregular = 0
    }
    defer { position += 1 }
    return current()
  }

  private func open() -> CarefulReader {
    let reader = CarefulReader(
      file: file, dialect: head.dialect, width: width, wanted: Array(0..<width),
      dataOffset: head.contentStart)
    self.reader = reader
    return reader
  }

  private func current() -> Record? {
    let batch = stretch.batch
    guard let start = stretch.locator(for: head.dialect).starts[safe: position] else { return nil }
    var shape: IrregularRecord.Shape?
    var count = width
    if irregular < batch.irregular.count, batch.irregular[irregular].record == position {
      shape = batch.irregular[irregular].shape
      count = batch.irregular[irregular].cells
      irregular += 1
    }
    var cells = (0..<min(count, width)).map { slot in
      unsafe String(decoding: batch.field(record: position, slot: slot), as: UTF8.self)
    }
    if shape == .long || shape == .blank { cells = allCells(at: start.offset) }
    return Record(
      cells: cells, line: line + start.line, offset: stretch.rawOffset(of: start.offset),
      shape: shape)
  }

  // The batch holds no more cells than the width.
  private func allCells(at offset: Int) -> [String] {
    let tokenizer = RecordTokenizer(dialect: head.dialect, leniency: .none)
    _ = unsafe tokenizer.read(stretch.bytes, from: offset, isWhole: true, into: &record)
    return (0..<record.count).map { String(decoding: record.cell($0), as: UTF8.self) }
  }

  private static func isUTF8(_ file: DelimitedFile) throws(CSVError) -> Bool {
    var text = TextSource(file.source, encoding: .utf8, offset: file.textStart)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var kept = 0
    while !text.isAtEnd {
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[kept...])
      let count = unsafe try kept + text.read(into: target)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[0..<count])
      let end = text.isAtEnd ? count : unsafe UTF8Check.lastWholeCharacter(in: bytes)
      let whole = unsafe UnsafeRawBufferPointer(rebasing: bytes[0..<end])
      if unsafe UTF8Check.firstInvalid(in: whole) != nil { return false }
      kept = count - end
      unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[end...]))
    }
    return true
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
