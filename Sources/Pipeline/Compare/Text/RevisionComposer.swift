internal import Reporting

/// Tells in one page what changed between two sides.
struct RevisionComposer {
  let old: ComparedSide
  let new: ComparedSide
  let changes: InputChanges
  let conditions: Conditions
  let revisions: Revisions
  let language: Language
  let writesFiles: Bool

  /// Names of files that are shown of each kind of change.
  private static let mostFiles = 10
  /// Points that are shown under "take care".
  private static let mostRemarks = 10

  private var wording: any RevisionWording { language.revisions }

  /// The page, with the table of revisions to which it points.
  func report(_ table: DataTable) -> Report {
    let words = wording.words
    let shared = language.sharedWords
    var facts = [
      Fact(label: words.compared, lines: [side(old), side(new)]),
      Fact(
        label: words.outcome,
        lines: [
          revisions.isEmpty
            ? words.nothing
            : wording.outcome(
              values: table.rowCount, rows: revisions.rowCount,
              tables: revisions.tables.count { !$0.changes.isEmpty })
        ]),
    ]
    let remarks = remarks
    if !remarks.isEmpty {
      facts.append(Fact(label: words.care, lines: Array(remarks.prefix(Self.mostRemarks))))
    }
    var sections: [Section] = []
    if !revisions.isEmpty {
      let list = RevisionList(revisions: revisions, language: language, writesFiles: writesFiles)
      sections.append(Section(heading: words.figures, blocks: list.blocks()))
    }
    let files = files
    if !files.isEmpty {
      sections.append(Section(heading: words.files, blocks: [.labelled(files)]))
    } else if !revisions.isEmpty {
      sections.append(Section(heading: words.files, blocks: [.paragraph(words.noFilesChanged)]))
    }
    return Report(
      title: words.title.uppercased(), subtitle: shared.notForPublication, facts: facts,
      sections: sections, notes: Fact(label: "", lines: []), legend: shared.legend,
      language: language, tables: [table], internalTables: [],
      internalNotice: shared.notForPublication)
  }

  private func side(_ side: ComparedSide) -> Prose {
    switch side.kind {
    case .report: wording.report(side.name, version: side.version)
    case .delivery(let files, _, _): wording.delivery(side.name, files: files)
    }
  }

  /// What a reader must know before drawing conclusions.
  private var remarks: [Prose] {
    var remarks: [Prose] = []
    if let first = conditions.versions.first, let last = conditions.versions.last {
      remarks.append(wording.version(first, last))
    }
    remarks += conditions.options.map(wording.option)
    if conditions.mayMoveFigures { remarks.append(wording.otherConditions) }
    for side in [old, new] {
      if !side.editedTables.isEmpty {
        remarks.append(wording.edited(side.editedTables, in: side.name))
      }
      if case .delivery(_, let errors, let warnings) = side.kind, errors + warnings > 0 {
        remarks.append(wording.problems(side.name, errors: errors, warnings: warnings))
      }
    }
    if !revisions.isEmpty && changes.isEmpty && !conditions.mayMoveFigures {
      remarks.append(wording.unexplained)
    }
    if !revisions.goneTables.isEmpty {
      remarks.append(wording.onlyOld(tables: revisions.goneTables))
    }
    if !revisions.newTables.isEmpty { remarks.append(wording.onlyNew(tables: revisions.newTables)) }
    for table in revisions.tables {
      if !table.goneColumns.isEmpty {
        remarks.append(wording.onlyOld(columns: table.goneColumns, of: table.name))
      }
      if !table.newColumns.isEmpty {
        remarks.append(wording.onlyNew(columns: table.newColumns, of: table.name))
      }
      if !table.hasKey { remarks.append(wording.withoutKey(table.name)) }
    }
    return remarks
  }

  private var files: [Fact] {
    let all: [(FileChange, [String])] = [
      (.changed, changes.changed.map(\.path)), (.added, changes.added.map(\.path)),
      (.removed, changes.removed.map(\.path)),
      (.renamed, changes.renamed.map { wording.renamed($0.old, $0.new) }),
    ]
    return all.filter { !$0.1.isEmpty }.map { change, names in
      wording.files(
        change, Array(names.prefix(Self.mostFiles)),
        further: max(names.count - Self.mostFiles, 0))
    }
  }
}
