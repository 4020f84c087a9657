/// What was received and what became of it, as the report tells it; no statistic on people.
public struct Reception: Sendable, Equatable {
  /// Files read.
  public var files: Int
  /// Files of which nothing could be used.
  public var filesRejected: Int
  /// Physical lines in all files.
  public var lines: Int
  /// Records accepted.
  public var records: Int
  /// Records rejected.
  public var recordsRejected: Int
  /// Warnings on records that were accepted.
  public var warnings: Int
  /// Notices: nothing was lost, something was decided.
  public var notices: Int
  /// Folders or files marked synthetic, in name order.
  public var syntheticSources: [String]
  /// Records of which the file holds the same one, or one with the same number, before; they count.
  public var repeatedRecords: Int
  /// Files of the same content as another; they do not count.
  public var repeatedFiles: Int
  /// Errors and warnings; where they are is internal, because lines of files tell group sizes.
  public var problems: Int
  /// Whether tables are written beside the report (and so `rejects.csv` can be pointed at).
  public var writesFiles: Bool

  /// What was received.
  public init(
    files: Int, filesRejected: Int, lines: Int, records: Int, recordsRejected: Int, warnings: Int,
    notices: Int, syntheticSources: [String], repeatedRecords: Int = 0, repeatedFiles: Int = 0,
    problems: Int, writesFiles: Bool
  ) {
    self.files = files
    self.filesRejected = filesRejected
    self.lines = lines
    self.records = records
    self.recordsRejected = recordsRejected
    self.warnings = warnings
    self.notices = notices
    self.syntheticSources = syntheticSources
    self.repeatedRecords = repeatedRecords
    self.repeatedFiles = repeatedFiles
    self.problems = problems
    self.writesFiles = writesFiles
  }
}
