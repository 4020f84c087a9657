import TestSupport

@testable import Pipeline

extension CellGrid {
  /// A table of which every row is written with blanks between its cells; `_` is an empty one.
  init(_ name: String, _ columns: String, _ rows: [String]) {
    self.init(name: name, columns: Self.cells(columns))
    for row in rows { append(Self.cells(row)) }
  }

  /// A table of random rows: few values, so that keys repeat and rows collide.
  init(_ name: String, columns: [String], rows: Int, using generator: inout SeededGenerator) {
    self.init(name: name, columns: columns)
    for _ in 0..<rows {
      append(
        columns.map { _ in
          generator.pick(["", "a", "b|", "\\", "1", "2", "-3", "0.25", "'=x"]) ?? ""
        })
    }
  }

  /// All rows as text.
  var rows: [[String]] {
    (0..<rowCount).map { row in columns.indices.map { text(row, $0) } }
  }

  private static func cells(_ text: String) -> [String] {
    text.split(separator: " ").map { $0 == "_" ? "" : String($0) }
  }
}
