internal import DelimitedText
internal import Tables

/// What came of one file.
struct FileOutcome: Sendable {
  var account: FileAccount
  var rejects: [Reject] = []
  /// Blocks with the worker whose dictionaries their codes refer to.
  var blocks: [(worker: Int, block: Block)] = []
  /// Where records refer to their organisation, if they do.
  var references: References?
  var error: IngestError?

  struct References: Sendable {
    /// 0-based column.
    var column: Int
    var map: StretchMap
  }
}
