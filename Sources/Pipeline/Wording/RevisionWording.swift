internal import Reporting

/// All wording of `compare` in one language.
protocol RevisionWording: Sendable {
  var words: RevisionWords { get }

  // What was compared
  func report(_ name: String, version: String) -> Prose
  func delivery(_ name: String, files: Int) -> Prose
  func problems(_ name: String, errors: Int, warnings: Int) -> Prose
  func outcome(values: Int, rows: Int, tables: Int) -> Prose
  func edited(_ tables: [String], in name: String) -> Prose
  func onlyOld(tables: [String]) -> Prose
  func onlyNew(tables: [String]) -> Prose
  func onlyOld(columns: [String], of table: String) -> Prose
  func onlyNew(columns: [String], of table: String) -> Prose
  func withoutKey(_ table: String) -> Prose
  func version(_ old: String, _ new: String) -> Prose
  func option(_ option: Conditions.Option) -> Prose
  var otherConditions: Prose { get }
  var unexplained: Prose { get }

  // Figures
  func table(_ name: String) -> String
  func column(_ name: String) -> String
  func word(_ code: String) -> String
  /// The place of something in an order.
  func rank(_ number: String) -> String
  func counts(changed: Int, new: Int, gone: Int) -> Prose
  func comparedWith(_ period: String) -> String
  func cause(_ text: String) -> Prose
  func was(_ value: Prose) -> Prose
  func further(columns: Int) -> Prose
  func further(rows: Int, writesFiles: Bool) -> Prose
  func following(_ rows: Int) -> Prose
  func following(_ table: String, _ rows: Int) -> Prose

  // Files
  func files(_ label: FileChange, _ names: [String], further: Int) -> Fact
  func renamed(_ old: String, _ new: String) -> String

  // Messages
  func message(for problem: ComparisonProblem) -> String
  func written(to folder: String) -> String
  func ledger(_ path: String, added: Int, known: Int) -> String
  var strictFailed: String { get }
  var optionsIgnored: String { get }
}

/// What became of a file.
enum FileChange {
  case added
  case removed
  case changed
  case renamed
}

/// Fixed words of `compare`.
struct RevisionWords: Sendable {
  var title: String
  var compared: String
  var outcome: String
  var care: String
  var nothing: Prose
  var figures: String
  var files: String
  var new: Prose
  var gone: Prose
  var statusOnly: Prose
  var noFilesChanged: Prose
  var following: Prose
}

extension Language {
  var revisions: any RevisionWording {
    switch self {
    case .dutch: DutchRevisions()
    case .english: EnglishRevisions()
    }
  }
}
