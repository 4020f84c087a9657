import Reporting

/// Lays out one table: words on the left, figures on the right, marks hanging behind the figures.
struct TextTable {
  /// Blanks between columns where there is room, and where there is none.
  private static let (wideGap, narrowGap) = (4, 2)
  /// Columns that a column of words is not narrowed below.
  private static let narrowestWords = 14
  /// Blanks before the first cell of a nested row.
  static let nesting = 2

  private let columns: [Column]
  private let rows: [Row]

  /// A column as it was measured.
  struct Column {
    let heading: String
    let isWords: Bool
    var bodyWidth: Int
    var markWidth: Int
    var width: Int { bodyWidth + markWidth }
  }

  /// A row as it is written.
  struct Row {
    /// What is aligned, one per column; blank ones at the end are left out.
    let bodies: [String]
    /// What hangs behind it.
    let marks: [String]
    let remark: String?
    let isNested: Bool
  }

  init(_ table: TableBlock, _ text: inout CellText) {
    var columns = table.columns.map { column in
      let heading = text.string(column.heading).withPlainBlanks
      return Column(
        heading: heading, isWords: column.content == .words, bodyWidth: heading.displayWidth,
        markWidth: 0)
    }
    var rows: [Row] = []
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      var bodies: [String] = []
      var marks: [String] = []
      for (index, cell) in row.cells.prefix(columns.count).enumerated() {
        let (body, mark) = text.parts(cell)
        let nesting = index == 0 && row.isNested ? Self.nesting : 0
        columns[index].bodyWidth = max(columns[index].bodyWidth, body.displayWidth + nesting)
        // One blank before the mark.
        if !mark.isEmpty { columns[index].markWidth = 2 }
        bodies.append(body)
        marks.append(mark)
      }
      rows.append(
        Row(
          bodies: bodies, marks: marks, remark: row.remark.map { text.string($0) },
          isNested: row.isNested))
    }
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table.
  ///
  /// - Parameters:
  ///   - width: columns at most.
  ///   - indent: blanks before every line, part of `width`.
  func lines(width: Int, indent: Int) -> [String] {
    let room = width - indent
    let all = Array(columns.indices)
    let start = blanks(indent)
    for gap in [Self.wideGap, Self.narrowGap] where needed(all, columns, gap) <= room {
      return TablePanel(columns: columns, indices: all, gap: gap)
        .lines(rows, room: room)
        .map { (start + $0).withoutTrailingBlanks }
    }
    let narrowed = narrowed(to: room)
    var lines: [String] = []
    for indices in panels(narrowed, room) {
      if !lines.isEmpty { lines.append("") }
      lines += TablePanel(columns: narrowed, indices: indices, gap: Self.narrowGap)
        .lines(rows, room: room)
        .map { (start + $0).withoutTrailingBlanks }
    }
    return lines
  }

  /// Whether all columns stand beside each other without being narrowed.
  func fits(width: Int, indent: Int) -> Bool {
    needed(Array(columns.indices), columns, Self.narrowGap) <= width - indent
  }

  private func needed(_ indices: [Int], _ columns: [Column], _ gap: Int) -> Int {
    indices.reduce(gap * (indices.count - 1)) { $0 + columns[$1].width }
  }

  /// Columns of words as narrow as is needed to fit, the widest first.
  private func narrowed(to room: Int) -> [Column] {
    var columns = columns
    var excess = needed(Array(columns.indices), columns, Self.narrowGap) - room
    while excess > 0 {
      let widest = columns.indices.filter { columns[$0].isWords }
        .max { columns[$0].bodyWidth < columns[$1].bodyWidth }
      guard let widest, columns[widest].bodyWidth > Self.narrowestWords else { break }
      let others =
        columns.indices.filter { columns[$0].isWords && $0 != widest }
        .map { columns[$0].bodyWidth }.max() ?? 0
      let target = max(Self.narrowestWords, min(others, columns[widest].bodyWidth - 1))
      let step = min(excess, columns[widest].bodyWidth - target)
      columns[widest].bodyWidth -= step
      excess -= step
    }
    for index in columns.indices where !columns[index].isWords {
      columns[index].bodyWidth = min(columns[index].bodyWidth, room / 2)
    }
    return columns
  }

  /// Groups of columns that fit beside each other; each group repeats the first column of words.
  private func panels(_ columns: [Column], _ room: Int) -> [[Int]] {
    guard let label = columns.firstIndex(where: { $0.isWords }) else {
      return [Array(columns.indices)]
    }
    var panels: [[Int]] = []
    var current = [label]
    for index in columns.indices where index != label {
      if current.count > 1, needed(current + [index], columns, Self.narrowGap) > room {
        panels.append(current)
        current = [label]
      }
      current.append(index)
    }
    return panels + [current]
  }
}
