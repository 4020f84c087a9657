internal import DelimitedText
internal import Reporting
internal import Tables

/// A table with every cell as it is written in its file: one buffer of bytes, and where each cell
/// ends in it.
///
/// A million rows take the bytes of their file and a number per cell.
struct CellGrid {
  /// Name of the table: the stem of its file.
  let name: String
  /// Names of the columns.
  let columns: [String]
  /// Number of rows.
  private(set) var rowCount = 0

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
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
    for cell in cells {
      bytes.append(contentsOf: cell.utf8)
      ends.append(bytes.count)
    }
    rowCount += 1
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

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    let index = row * columns.count + column
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
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
