/// Takes text without any quote apart, many bytes at a time: equal to what libcsv makes of it.
///
/// Ends of cells and lines are found for a group of lines at once; then the fields of each column are
/// noted, one column after the other, for as many lines in a row as have one cell for each column.
/// Nothing is copied. Cost: a tenth of what libcsv takes (decision 29).
@safe struct PlainTokenizer {
  private let dialect: Dialect
  private let width: Int
  private let wanted: [Int]
  private var boundaries: Boundaries

  /// Bytes of which the boundaries are found at once: what is noted of them fits the innermost cache.
  private static let groupSize = 8 << 10

  /// Whether text in a dialect can be read: its delimiter is no blank and no line end.
  static func reads(_ dialect: Dialect) -> Bool {
    ![0x20, 0x0A, 0x0D, dialect.quote].contains(dialect.delimiter)
  }

  init(dialect: Dialect, layout: CSVParser.Layout) {
    self.dialect = dialect
    width = layout.width
    wanted = layout.wanted.filter { $0 < layout.width }
    boundaries = Boundaries(delimiter: dialect.delimiter)
  }

  /// Frees what it holds; call it once, at the end.
  func free() { boundaries.free() }

  /// Reads the records of text that begins at a record and ends after one.
  ///
  /// - Parameters:
  ///   - text: first byte of the stretch; `Stretch.margin` bytes after `range` may be read.
  ///   - range: where the text stands in the stretch.
  ///   - hasReturns: whether there may be carriage returns in it.
  mutating func read(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, hasReturns: Bool,
    into state: inout ParserState
  ) {
    boundaries.begin(at: range.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      let stop = min(position + Self.groupSize, range.upperBound)
      if hasReturns {
        unsafe boundaries.scan(text, position..<stop, end: range.upperBound, hasReturns: true)
      } else {
        unsafe boundaries.scan(text, position..<stop, end: range.upperBound, hasReturns: false)
      }
      position = stop
      if position == range.upperBound, boundaries.lineStart < position {
        boundaries.endLastLine(at: position)
      }
      unsafe takeLines(text, hasReturns: hasReturns, into: &state)
      boundaries.keepLastLine()
    }
  }

  private func takeLines(
    _ text: UnsafePointer<UInt8>, hasReturns: Bool, into state: inout ParserState
  ) {
    let lineEnds = unsafe boundaries.lineEnds
    let count = boundaries.lineCount
    var line = 0
    var first = 0
    while line < count {
      // A line of one cell may be blank, which is no record.
      var regular = 0
      if width > 1 {
        var end = first + width - 1
        while line + regular < count, unsafe Int(lineEnds[line + regular]) == end {
          regular += 1
          end += width
        }
      }
      if regular > 0 {
        unsafe takeRecords(text, regular, first: first, hasReturns: hasReturns, into: &state)
        line += regular
        first += regular * width
      } else {
        let last = unsafe Int(lineEnds[line])
        unsafe takeLine(text, first...last, into: &state)
        line += 1
        first = last + 1
      }
    }
  }

  /// Notes the fields of lines that have one cell for each column.
  private func takeRecords(
    _ text: UnsafePointer<UInt8>, _ count: Int, first: Int, hasReturns: Bool,
    into state: inout ParserState
  ) {
    state.reserve(count)
    for column in wanted {
      guard let target = unsafe state.target(ofColumn: column) else { continue }
      let mayEndInReturn = hasReturns && column == width - 1
      var end = unsafe boundaries.offsets + (first + column)
      for record in 0..<count {
        let from = unsafe Int(end[-1] &+ 1)
        let to = unsafe Int(end[0])
        // Nearly no cell begins or ends with a blank; an empty one begins with its own end.
        if unsafe text[from] > 0x20 && text[max(to, 1) - 1] > 0x20 {
          unsafe target[record] = FieldSpan(start: from, count: to - from)
        } else {
          unsafe target[record] = trimmed(text, from, to, mayEndInReturn: mayEndInReturn)
        }
        unsafe end += width
      }
    }
    state.add(count, blank: unsafe blankRecords(text, count, first: first, state))
  }

  /// Those of some lines in which every cell is empty, 0-based among them.
  private func blankRecords(
    _ text: UnsafePointer<UInt8>, _ count: Int, first: Int, _ state: ParserState
  ) -> [Int] {
    var blank: [Int] = []
    let column = wanted.first ?? 0
    let fields = unsafe state.target(ofColumn: column)
    for record in 0..<count {
      if let fields = unsafe fields, unsafe fields[record].count > 0 { continue }
      let cells = first + record * width..<first + (record + 1) * width
      if cells.allSatisfy({ unsafe field(text, $0).count == 0 }) { blank.append(record) }
    }
    return blank
  }

  /// Reads a line of any number of cells.
  private func takeLine(
    _ text: UnsafePointer<UInt8>, _ cells: ClosedRange<Int>, into state: inout ParserState
  ) {
    if cells.count == 1, unsafe field(text, cells.lowerBound).count == 0 { return }
    for cell in cells { state.append(unsafe field(text, cell)) }
    state.endRecord()
  }

  /// The field that ends at a boundary.
  private func field(_ text: UnsafePointer<UInt8>, _ boundary: Int) -> FieldSpan {
    let offsets = unsafe boundaries.offsets
    return unsafe trimmed(
      text, Int(offsets[boundary - 1] &+ 1), Int(offsets[boundary]), mayEndInReturn: true)
  }

  /// A field without blanks and tabs around it, and without the first half of a line end.
  private func trimmed(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, mayEndInReturn: Bool
  ) -> FieldSpan {
    var to = end
    if mayEndInReturn, to > start, unsafe text[to - 1] == 0x0D { to -= 1 }
    return unsafe FieldSpan(trimming: text, start, to)
  }
}

extension FieldSpan {
  /// A field of some text without blanks and tabs around it.
  @inline(__always)
  init(trimming text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    var (from, to) = (start, end)
    while from < to, unsafe text[from] == 0x20 || text[from] == 0x09 { from += 1 }
    while to > from, unsafe text[to - 1] == 0x20 || text[to - 1] == 0x09 { to -= 1 }
    self.init(start: from, count: to - from)
  }
}
