internal import Reporting

/// The rows that changed as a list to read: by table and programme, what follows from other rows counted.
struct RevisionList {
  let revisions: Revisions
  let language: Language
  let writesFiles: Bool

  /// Rows that are shown in all, and least of each table.
  private static let (mostRows, fewestRows) = (16, 2)

  private var wording: any RevisionWording { language.revisions }
  private var shared: SharedWords { language.sharedWords }

  func blocks() -> [Block] {
    let movers = Movers(revisions.tables)
    var own: [(table: Int, changes: [Int])] = []
    var following: [Prose] = []
    for (index, table) in revisions.tables.enumerated() where !table.changes.isEmpty {
      let changes = table.changes.indices.filter { !movers.move(table.changes[$0], of: table) }
      if changes.isEmpty {
        following.append(wording.following(wording.table(table.name), table.changes.count))
      } else {
        own.append((index, changes))
      }
    }
    var blocks: [Block] = []
    var shown = 0
    for (position, one) in own.enumerated() {
      let left = own.count - position - 1
      let room = max(Self.mostRows - shown - left * Self.fewestRows, Self.fewestRows)
      // One row more is shorter than a line that says so.
      let count = one.changes.count <= room + 1 ? one.changes.count : room
      shown += count
      blocks.append(.subheading(heading(revisions.tables[one.table])))
      blocks.append(.list(items(one.table, one.changes, count)))
    }
    if !following.isEmpty { blocks += [.subheading(wording.words.following), .list(following)] }
    return blocks
  }

  private func items(_ index: Int, _ own: [Int], _ count: Int) -> [Prose] {
    let table = revisions.tables[index]
    let line = RevisionLine(table: table, language: language)
    var items: [Prose] = []
    var programme: String?
    for change in own.prefix(count) {
      let name = table.identity(table.changes[change], "programme")
      var item = line.text(table.changes[change])
      if table.key.contains("programme"), name != programme {
        // Whoever reads down the list meets the name of a programme where its rows begin.
        item = "\(shared.programme(name)): \(item)"
        programme = name
      }
      if let cause = revisions.cause(table: index, change: change) {
        let parts = [cause.file.map(shortened), cause.organisation].compactMap { $0 }
        item.append(wording.cause(parts.joined(separator: " / ")))
      }
      items.append(item)
    }
    if own.count > count {
      items.append(wording.further(rows: own.count - count, writesFiles: writesFiles))
    }
    let following = table.changes.count - own.count
    if following > 0 { items.append(wording.following(following)) }
    return items
  }

  /// The name of a file without its folders, which the list of files tells.
  private func shortened(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func heading(_ table: TableDifference) -> Prose {
    let new = table.changes.count { $0.old == nil }
    let gone = table.changes.count { $0.new == nil }
    let counts = wording.counts(
      changed: table.changes.count - new - gone, new: new, gone: gone)
    return "\(wording.table(table.name).uppercasedFirst): \(counts)"
  }
}

/// Figures that changed in the table of measures: rows of other tables about them follow from it.
private struct Movers {
  /// Tables that hold figures of their own, whatever changed elsewhere.
  private static let independent: Set<String> = ["measures", "known_totals"]
  private static let subject = ["programme", "measure", "dimension", "category_code", "category"]

  private var figures: Set<[String]> = []

  init(_ tables: [TableDifference]) {
    // A million changed figures are gathered only where rows of other tables may follow from them.
    guard let measures = tables.first(where: { $0.name == "measures" }),
      tables.contains(where: { Self.mayFollow($0) && !$0.changes.isEmpty })
    else { return }
    for change in measures.changes {
      figures.insert(
        Self.subject.map { measures.identity(change, $0) }
          + [measures.identity(change, "period")])
    }
  }

  private static func mayFollow(_ table: TableDifference) -> Bool {
    !independent.contains(table.name) && table.key.contains("measure")
  }

  /// Whether a row follows from a figure that changed.
  func move(_ change: TableDifference.Change, of table: TableDifference) -> Bool {
    guard Self.mayFollow(table), !figures.isEmpty else { return false }
    var subject = Self.subject.map { table.identity(change, $0) }
    if subject[2].isEmpty { subject[2] = "total" }
    return ["period", "previous_period"].contains {
      figures.contains(subject + [table.identity(change, $0)])
    }
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
