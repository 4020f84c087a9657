internal import Reporting

/// What `compare` says in English.
struct EnglishRevisions: RevisionWording {
  let words = RevisionWords(
    title: "What changed?", compared: "Compared", outcome: "Outcome", care: "Take care",
    nothing: "Nothing changed: all figures that both have are equal.",
    figures: "Figures that changed", files: "Files that changed", new: "new", gone: "gone",
    statusOnly: "the status alone", noFilesChanged: "No file with data changed.",
    following: "This follows from it")

  // MARK: What was compared

  func report(_ name: String, version: String) -> Prose {
    "“\(name)”, an output folder (impact \(version))"
  }

  func delivery(_ name: String, files: Int) -> Prose {
    "“\(name)”, a delivery of \(number(files, "file", "files"))"
  }

  func problems(_ name: String, errors: Int, warnings: Int) -> Prose {
    """
    “\(name)” has \(number(errors, "error", "errors")) and \
    \(number(warnings, "warning", "warnings")) in its files; impact check tells which.
    """
  }

  func outcome(values: Int, rows: Int, tables: Int) -> Prose {
    """
    \(number(values, "figure differs", "figures differ")), in \(number(rows, "row", "rows")) of \
    \(number(tables, "table", "tables")).
    """
  }

  func edited(_ tables: [String], in name: String) -> Prose {
    """
    In “\(name)” \(listed(tables)) \(tables.count == 1 ? "was" : "were") changed after impact wrote \
    them. They were compared as they are now.
    """
  }

  func onlyOld(tables: [String]) -> Prose {
    "Only the old one has \(listed(tables.map { $0 + ".csv" })); not compared."
  }

  func onlyNew(tables: [String]) -> Prose {
    "Only the new one has \(listed(tables.map { $0 + ".csv" })); not compared."
  }

  func onlyOld(columns: [String], of table: String) -> Prose {
    "Columns that in \(table).csv only the old one has: \(listed(columns)); not compared."
  }

  func onlyNew(columns: [String], of table: String) -> Prose {
    "Columns that in \(table).csv only the new one has: \(listed(columns)); not compared."
  }

  func withoutKey(_ table: String) -> Prose {
    "No column of \(table).csv in both says what a row is about: rows were compared in order."
  }

  func version(_ old: String, _ new: String) -> Prose {
    "The figures were computed by different versions of impact: old \(old), new \(new)."
  }

  func option(_ option: Conditions.Option) -> Prose {
    "A different setting --\(option.name): old \(value(option.old)), new \(value(option.new))."
  }

  private func value(_ text: String?) -> String {
    text.map { $0.isEmpty ? "not set" : "“\($0)”" } ?? "not known"
  }

  let otherConditions: Prose = "That alone can make figures differ; so no causes are given."
  let unexplained: Prose = """
    The files with data are equal: the difference comes from a description (datapackage.json) \
    or an edited table.
    """

  // MARK: Figures

  func counts(changed: Int, new: Int, gone: Int) -> Prose {
    var parts: [Prose] = []
    if changed > 0 { parts.append("\(changed) changed") }
    if new > 0 { parts.append("\(new) new") }
    if gone > 0 { parts.append("\(gone) gone") }
    return parts.enumerated().reduce(into: Prose("")) { text, part in
      if part.offset > 0 { text.append(words: ", ") }
      text.append(part.element)
    }
  }

  func comparedWith(_ period: String) -> String { "against \(period)" }
  func cause(_ text: String) -> Prose { ", by \(text)" }
  func was(_ value: Prose) -> Prose { "gone (was \(value))" }
  func further(columns: Int) -> Prose { "and \(number(columns, "more column", "more columns"))" }

  func further(rows: Int, writesFiles: Bool) -> Prose {
    let place = writesFiles ? "all are in revisions.csv" : "leave out --no-files for the whole list"
    return "… and \(number(rows, "more row", "more rows")); \(place)."
  }

  func following(_ rows: Int) -> Prose {
    rows == 1
      ? "1 row follows from the figures above." : "\(rows) rows follow from the figures above."
  }

  func following(_ table: String, _ rows: Int) -> Prose {
    "\(table): \(number(rows, "row", "rows"))"
  }

  // MARK: Files

  func files(_ change: FileChange, _ names: [String], further: Int) -> Fact {
    let total = names.count + further
    let label =
      switch change {
      case .added: "added"
      case .removed: "removed"
      case .changed: "changed"
      case .renamed: "renamed"
      }
    let rest = further > 0 ? " and \(further) more" : ""
    return Fact(
      label: label, lines: ["\(total): \(names.joined(separator: ", "))\(rest)"])
  }

  func renamed(_ old: String, _ new: String) -> String { "\(old) → \(new)" }

  private func number(_ count: Int, _ one: String, _ many: String) -> Prose {
    "\(count)\u{A0}\(count == 1 ? one : many)"
  }

  // MARK: Messages

  func message(for problem: ComparisonProblem) -> String {
    switch problem {
    case .neither(let path):
      "“\(path)” is no output folder of impact analyze, and holds no exports either. Name a folder "
        + "with report and tables, or a folder or file of exports."
    case .brokenManifest(let folder):
      "“\(folder)/\(Manifest.path)” is damaged, or is no manifest of impact. Make the report again "
        + "with impact analyze."
    case .notOfAnalyze(let folder):
      "“\(folder)” was written by impact, but not by impact analyze: there are no figures to "
        + "compare. Name an output folder of impact analyze."
    case .spreadsheetTables(let folder):
      "The tables in “\(folder)” were written for Excel (--csv excel-nl) and cannot be compared. Make "
        + "the report again with impact analyze without --csv, or name the folder with exports."
    case .withoutManifest(let folder):
      "“\(folder)” holds the tables of impact analyze without \(Manifest.path). Put the folder intern "
        + "back, make the report again, or name the folder of exports."
    case .missingTable(let folder, let file):
      "“\(folder)” lacks \(file), which belongs to the report according to its manifest. Put the "
        + "file back, or make the report again with impact analyze."
    case .damagedTable(let folder, let file, let line):
      "“\(folder)/\(file)” is damaged or cut off\(line.map { " (line \($0))" } ?? ""). Make the "
        + "report again with impact analyze."
    case .outputIsCompared(let path):
      "“\(path)” is being compared and cannot be the output folder too. Choose another folder with "
        + "--output."
    case .ledgerIsNoFile(let path):
      "“\(path)” is no ordinary file. Choose another place with --ledger."
    case .ledgerIsForeign(let path):
      "“\(path)” does not have the columns of a ledger of impact, and was left as it is. Choose "
        + "another file with --ledger."
    case .ledgerInside(let path, let folder):
      "“\(path)” stands in “\(folder)”: there the ledger would be read as an export, or be in the "
        + "way of the output folder. Choose a place outside it with --ledger."
    }
  }

  func written(to folder: String) -> String {
    "Written: \(folder)/ (revisions.csv; not for publication)"
  }

  func ledger(_ path: String, added: Int, known: Int) -> String {
    let rest =
      known == 0
      ? ""
      : "; \(counted(known, "row was", "rows were")) there already, with the same date and "
        + "reason"
    return "Ledger: \(path) (\(counted(added, "row", "rows")) added\(rest); not for publication)"
  }

  let strictFailed = "--strict: figures changed."
  let optionsIgnored = """
    --by, --periods, --minimum-base, --threshold, --disclosure and --regions are for deliveries only; two \
    output folders were compared here.
    """
}
