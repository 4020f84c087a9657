/// What stops a comparison.
public enum ComparisonProblem: Sendable, Equatable {
  /// A path is neither an output folder of `analyze` nor a delivery.
  case neither(path: String)
  /// The manifest of an output folder cannot be understood.
  case brokenManifest(folder: String)
  /// An output folder was written by another command than `analyze`.
  case notOfAnalyze(folder: String)
  /// The tables of a report were written for a spreadsheet.
  case spreadsheetTables(folder: String)
  /// A folder holds the tables of `analyze`, and not the manifest that says how they were made.
  case withoutManifest(folder: String)
  /// A table that the manifest names is not there.
  case missingTable(folder: String, file: String)
  /// A table is cut off or damaged; `line` is where that shows.
  case damagedTable(folder: String, file: String, line: Int?)
  /// The output folder is one of the two that are compared.
  case outputIsCompared(path: String)
  /// The ledger is no file.
  case ledgerIsNoFile(path: String)
  /// The ledger has another header than ours.
  case ledgerIsForeign(path: String)
  /// The ledger stands where it would be read as an export, or be in the way of an output folder.
  case ledgerInside(path: String, folder: String)
}
