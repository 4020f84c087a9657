public import Ingest
public import Reporting

/// All wording of rejects and errors in one language: what happened, where, and what to do.
public protocol Messages: Sendable {
  /// One sentence or two about a reject, without the place where it is.
  func message(for reject: Reject) -> String
  /// The place of a reject, for instance "regel 5, kolom 3".
  func place(of reject: Reject, file: String) -> String
  /// What stopped the run.
  func message(for error: PipelineError) -> String
  /// Text after a successful write; `isProtected` is whether small counts were withheld.
  func written(to folder: String, tables: Int, isProtected: Bool) -> String
  /// Text after an export was written; `isProtected` is whether small counts were withheld.
  func exported(to folder: String, tables: Int, isProtected: Bool) -> String
  /// Warning that an export holds no figure to draw.
  var exportedNothing: String { get }
  /// Why `--strict` made an export fail, which holds no list of what was wrong.
  func strictExportFailed(errors: Int, warnings: Int) -> String
  /// Warning that small counts were not withheld.
  var nothingWithheld: String { get }
  /// What was read, in numbers that are for internal use.
  func received(files: Int, lines: Int, records: Int, rejected: Int) -> String
  /// Files that were not read because they are spreadsheets, and what to do.
  func passedOver(spreadsheets: [String]) -> String
  /// How many problems there are besides those that were shown.
  func furtherProblems(_ count: Int, writesFiles: Bool) -> String
  /// Text while exports are read; `percent` is 0 to 100.
  func reading(percent: Int) -> String
  /// What was withheld of a table and what is claimed of it, a sentence or two per line.
  func protection(_ summary: ProtectionSummary) -> [String]
  /// How a table was rounded and what is claimed of it, a sentence or two per line.
  func rounding(cells: Int, base: Int64, bound: Int64) -> [String]
  /// What was withheld of a release, for the analyst alone, a sentence or two per line.
  func protection(_ withheld: WithheldFigures) -> [String]
  /// Why `--strict` made the run fail, and where to look.
  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String
}

extension Language {
  /// Messages in this language.
  public var messages: any Messages {
    switch self {
    case .dutch: DutchMessages()
    case .english: EnglishMessages()
    }
  }
}

/// A number with its noun.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// Turns a list of names into text, cut short when there are many.
func listed(_ names: [String], separator: String = ", ") -> String {
  let shown = names.filter { !$0.isEmpty }.prefix(12).joined(separator: separator)
  return names.count > 12 ? shown + ", …" : shown
}
