/// The columns of a table that stand beside each other, and how their rows become lines.
struct TablePanel {
  /// Blanks before a remark.
  private static let remarkIndent = 5
  /// Lines that a name may take before it is cut.
  private static let mostLines = 3

  let columns: [TextTable.Column]
  /// Which of the columns stand in this panel.
  let indices: [Int]
  /// Blanks between two columns.
  let gap: Int

  /// Headings, if there are any, and rows, with the remarks under them.
  ///
  /// - Parameter room: columns at most.
  func lines(_ rows: [TextTable.Row], room: Int) -> [String] {
    var lines: [String] = []
    let headings = columns.map(\.heading)
    if indices.contains(where: { !headings[$0].isEmpty }) {
      lines += line(.init(bodies: headings, marks: [], remark: nil, isNested: false))
    }
    for row in rows {
      lines += line(row)
      // A remark is written once, under the panel that ends with the last column.
      if let remark = row.remark, indices.last == columns.count - 1 {
        lines += remark.wrapped(to: room - Self.remarkIndent)
          .map { blanks(Self.remarkIndent) + $0 }
      }
    }
    return lines
  }

  /// One row as one line, or as several where words were wrapped; figures stand on the first.
  private func line(_ row: TextTable.Row) -> [String] {
    let cells = indices.map { body(row, $0) }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var result = ""
      for (position, index) in indices.enumerated() {
        let column = columns[index]
        let body = line < cells[position].count ? cells[position][line] : ""
        if position > 0 { result += blanks(gap) }
        if column.isWords {
          result += body.padded(to: column.width)
        } else {
          let mark = line == 0 && index < row.marks.count ? row.marks[index] : ""
          result += body.aligned(right: column.bodyWidth)
          result += (mark.isEmpty ? "" : " " + mark).padded(to: column.markWidth)
        }
      }
      return result
    }
  }

  /// The lines of one cell.
  private func body(_ row: TextTable.Row, _ index: Int) -> [String] {
    guard index < row.bodies.count else { return [""] }
    let column = columns[index]
    let start = index == 0 && row.isNested ? blanks(TextTable.nesting) : ""
    let width = column.bodyWidth - start.count
    let text = row.bodies[index]
    if text.displayWidth <= width { return [start + text] }
    if !column.isWords { return [text.truncated(to: width)] }
    return Self.shortened(text, to: width).map { start + $0 }
  }

  /// A name over several lines, the last one cut when there would be too many.
  private static func shortened(_ name: String, to width: Int) -> [String] {
    // Longer than all lines together is cut before it is wrapped: one extreme name costs little.
    let lines = String(name.beginning(of: width * (mostLines + 1)))
      .wrapped(to: width, hanging: 2)
    guard lines.count > mostLines else { return lines }
    let last = lines[mostLines - 1] + "…"
    return lines.prefix(mostLines - 1) + [last.truncated(to: width)]
  }
}
