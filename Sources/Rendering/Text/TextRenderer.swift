public import Reporting

/// The report as plain text: aligned, at most 100 columns, safe to print on any terminal.
public struct TextRenderer: Sendable {
  /// Columns of a line, at most.
  public let width: Int

  /// A renderer.
  ///
  /// - Parameter width: columns of a line at most, 100 by default and never fewer than 60.
  public init(width: Int = 100) { self.width = max(width, 60) }

  /// The report as text with LF line ends.
  public func render(_ report: Report) -> String {
    var page = TextPage(width: width, text: CellText(report.language))
    page.addTitle(report.title, report.subtitle)
    page.add(report.facts, indent: 0)
    for (index, section) in report.sections.enumerated() {
      page.add(section, number: index + 1)
    }
    if !report.notes.lines.isEmpty {
      page.addHeading(report.notes.label, aside: nil)
      page.addList(report.notes.lines)
    }
    page.add(report.legend)
    if let notice = report.internalNotice { page.addNotice(notice) }
    return page.lines.joined(separator: "\n") + "\n"
  }
}

/// The lines of a report while they are made.
private struct TextPage {
  private static let indent = 3
  /// Blanks at least between two blocks beside each other.
  private static let besideGap = 2

  let width: Int
  var text: CellText
  private(set) var lines: [String] = []

  init(width: Int, text: CellText) {
    self.width = width
    self.text = text
  }

  // MARK: Title, facts, headings

  mutating func addTitle(_ title: String, _ subtitle: String) {
    addOpposite(title.safeForTerminal, subtitle.safeForTerminal)
    lines.append(String(repeating: "=", count: width))
  }

  mutating func addHeading(_ heading: String, aside: Prose?) {
    addBlankLine()
    addOpposite(heading.safeForTerminal.uppercased(), aside.map { text.string($0) } ?? "")
  }

  /// Two texts at both ends of a line, or under each other when they do not fit.
  private mutating func addOpposite(_ left: String, _ right: String) {
    let ending = right.withPlainBlanks
    let room = width - left.displayWidth - 2
    if ending.displayWidth <= room {
      lines.append((left.padded(to: width - ending.displayWidth) + ending).withoutTrailingBlanks)
      return
    }
    lines += left.wrapped(to: width)
    lines += right.wrapped(to: width - Self.indent).map { $0.aligned(right: width) }
  }

  mutating func add(_ facts: [Fact], indent: Int) {
    // A very long label would leave no room for the text beside it.
    let labels = facts.map { $0.label.safeForTerminal.truncated(to: (width - indent) / 3) }
    let labelWidth = max(labels.map(\.displayWidth).max() ?? 0, indent == 0 ? 9 : 0) + 3
    for (fact, label) in zip(facts, labels) {
      var start = blanks(indent) + label.padded(to: labelWidth)
      for line in fact.lines {
        let room = width - indent - labelWidth
        for part in text.string(line).wrapped(to: room, hanging: fact.lines.count > 1 ? 2 : 0) {
          lines.append((start + part).withoutTrailingBlanks)
          start = blanks(indent + labelWidth)
        }
      }
    }
  }

  // MARK: Sections

  mutating func add(_ section: Section, number: Int) {
    addHeading("\(number). \(section.heading)", aside: section.aside)
    var followsHeading = true
    for block in section.blocks {
      if !followsHeading { addBlankLine() }
      add(block)
      followsHeading = if case .subheading = block { true } else { false }
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .subheading(let heading):
      addWrapped(heading)
    case .paragraph(let prose):
      addWrapped(prose)
    case .list(let items):
      addList(items)
    case .statements(let statements):
      for statement in statements { add(statement) }
    case .labelled(let facts):
      add(facts, indent: Self.indent)
    case .table(let table):
      let layout = TextTable(table, &text)
      lines += layout.lines(width: width, indent: Self.indent)
    case .tileMap(let map):
      lines += TextTileMap(map, &text).lines(width: width - Self.indent)
        .map { (blanks(Self.indent) + $0).withoutTrailingBlanks }
    case .beside(.table(let table), .tileMap(let map)):
      addBeside(TextTable(table, &text), TextTileMap(map, &text))
    case .beside(let first, let second):
      add(first)
      addBlankLine()
      add(second)
    case .footnotes(let notes):
      for note in notes { addWrapped(note, hanging: 2) }
    }
  }

  /// A map on the right of a table where both fit, else under it.
  private mutating func addBeside(_ table: TextTable, _ map: TextTileMap) {
    let drawn = map.lines(width: width - Self.indent)
    let mapWidth = drawn.map(\.displayWidth).max() ?? 0
    let room = width - mapWidth - Self.besideGap
    guard table.fits(width: room, indent: Self.indent) else {
      lines += table.lines(width: width, indent: Self.indent)
      addBlankLine()
      lines += drawn.map { (blanks(Self.indent) + $0).withoutTrailingBlanks }
      return
    }
    let rows = table.lines(width: room, indent: Self.indent)
    for index in 0..<max(rows.count, drawn.count) {
      let row = index < rows.count ? rows[index] : ""
      let part = index < drawn.count ? drawn[index] : ""
      lines.append((row.padded(to: width - mapWidth) + part).withoutTrailingBlanks)
    }
  }

  mutating func addList(_ items: [Prose]) {
    for item in items {
      let room = width - Self.indent
      for line in "–\u{A0}\(text.string(item))".wrapped(to: room, hanging: 2) {
        lines.append(blanks(Self.indent) + line)
      }
    }
  }

  /// A sentence as a point, its remarks under it.
  private mutating func add(_ statement: Statement) {
    addList([statement.sentence])
    for remark in statement.remarks {
      addWrapped(remark, hanging: 2, indent: Self.indent + 4)
    }
  }

  private mutating func addWrapped(
    _ prose: Prose, hanging: Int = 0, indent: Int = TextPage.indent
  ) {
    for line in text.string(prose).wrapped(to: width - indent, hanging: hanging) {
      lines.append((blanks(indent) + line).withoutTrailingBlanks)
    }
  }

  // MARK: Legend and notice

  mutating func add(_ legend: Legend) {
    let used = legend.entries.filter { text.usedSymbols.contains($0.symbol) }
    guard !used.isEmpty else { return }
    addBlankLine()
    let label = legend.label.safeForTerminal
    var line = label
    for entry in used {
      let part = "\(entry.symbol.rawValue) \(entry.meaning.safeForTerminal)"
      if line.displayWidth + 3 + part.displayWidth > width {
        lines.append(line)
        line = blanks(label.displayWidth)
      }
      line += blanks(line.displayWidth == label.displayWidth ? 1 : 3) + part
    }
    lines.append(line)
  }

  mutating func addNotice(_ notice: String) {
    addBlankLine()
    lines += notice.safeForTerminal.uppercased().wrapped(to: width)
  }

  private mutating func addBlankLine() {
    if lines.last?.isEmpty == false { lines.append("") }
  }
}
