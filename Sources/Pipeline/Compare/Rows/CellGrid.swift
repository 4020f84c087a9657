internal import DelimitedText
internal import Reporting
internal import Tables

/// A table with every cell as it is written in its file: one buffer of bytes, where each row begins
/// in it, and where each cell ends in its row.
///
/// A million rows take the bytes of their file, and four more per cell and eight per row.
struct CellGrid {
  /// Name of the table: the stem of its file.
  let name: String
  /// Names of the columns.
  let columns: [String]
  /// Number of rows.
  private(set) var rowCount = 0

  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  /// Ends of cells, counted from where their rows begin.
  private var ends: [UInt32] = []
  private let positions: [String: Int]

  /// A table without rows.
  ///
  /// - Parameter bytes: about how many bytes all cells will take.
  init(name: String, columns: [String], bytes count: Int = 0) {
    bytes.reserveCapacity(count)
    self.name = name
    self.columns = columns
    positions = Dictionary(
      columns.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds a row that has as many cells as there are columns.
  mutating func append(_ cells: [String]) {
    let start = bytes.count
    starts.append(start)
    for cell in cells {
      bytes.append(contentsOf: cell.utf8)
      ends.append(UInt32(bytes.count - start))
    }
    rowCount += 1
  }

  /// Adds all records of a batch, which keeps as many cells of each as there are columns.
  mutating func append(_ batch: RecordBatch) {
    let width = columns.count
    let count = batch.recordCount * width
    guard count > 0, batch.storedColumns == width else { return }
    ends.reserveCapacity(ends.count + count)
    for record in 0..<batch.recordCount {
      let start = bytes.count
      starts.append(start)
      for slot in 0..<width {
        unsafe bytes.append(contentsOf: batch.field(record: record, slot: slot))
        ends.append(UInt32(bytes.count - start))
      }
    }
    rowCount += batch.recordCount
  }

  /// Position of a column.
  func position(of column: String) -> Int? { positions[column] }

  /// The bytes of a cell.
  func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> { bytes[range(row, column)] }

  /// A cell as text.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: cell(row, column), as: UTF8.self)
  }

  /// A cell as text, by the name of its column; empty where the table has no such column.
  func text(_ row: Int, _ column: String) -> String {
    positions[column].map { text(row, $0) } ?? ""
  }

  /// A cell as a number, if it is one.
  func number(_ row: Int, _ column: Int) -> WrittenNumber? { WrittenNumber(cell(row, column)) }

  /// A hash of some cells of a row; equal cells have equal hashes within one run.
  func hash(_ row: Int, _ columns: [Int]) -> Int {
    var hasher = Hasher()
    unsafe bytes.withUnsafeBytes { all in
      for column in columns {
        let range = range(row, column)
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: all[range]))
        // The length keeps `a|bc` and `ab|c` apart.
        hasher.combine(range.count)
      }
    }
    return hasher.finalize()
  }

  /// Whether a cell is the same as one of another table; nothing is copied.
  func isEqual(_ row: Int, _ column: Int, to other: CellGrid, _ otherRow: Int, _ otherColumn: Int)
    -> Bool
  {
    let (own, others) = (range(row, column), other.range(otherRow, otherColumn))
    guard own.count == others.count else { return false }
    return unsafe bytes.withUnsafeBytes { left in
      unsafe other.bytes.withUnsafeBytes { right in
        for offset in 0..<own.count
        where unsafe left[own.lowerBound + offset] != right[others.lowerBound + offset] {
          return false
        }
        return true
      }
    }
  }

  /// Whether a cell is the same as that of another row in the same column.
  func isSame(_ row: Int, as otherRow: Int, _ column: Int) -> Bool {
    isEqual(row, column, to: self, otherRow, column)
  }

  /// Whether nothing stands in a cell.
  func isEmpty(_ row: Int, _ column: Int) -> Bool { range(row, column).isEmpty }

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    let index = row * columns.count + column
    let start = starts[row]
    return start + (column == 0 ? 0 : Int(ends[index - 1]))..<start + Int(ends[index])
  }
}

extension CellGrid {
  /// The table as its file would hold it.
  init(_ table: DataTable) {
    self.init(name: table.name, columns: table.columns)
    for row in 0..<table.rowCount { append(table.row(row).map(\.written)) }
  }
}

extension Datum {
  /// The cell as CSV writes it, without quotes.
  var written: String {
    switch self {
    case .empty: ""
    case .text(let text): CSVWriter.guarded(text)
    case .integer(let value): String(value)
    case .truth(let value): value ? "true" : "false"
    case .quantity(let value): WrittenNumber(value).text
    }
  }
}
