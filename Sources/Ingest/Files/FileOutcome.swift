internal import DelimitedText
internal import Tables

/// What came of one file.
struct FileOutcome: Sendable {
  var account: FileAccount
  var rejects: [Reject] = []
  /// Blocks with the worker whose dictionaries their codes refer to.
  var blocks: [(worker: Int, block: Block)] = []
  /// 0-based column in which records refer to their organisation.
  var referenceColumn: Int?
  var error: IngestError?
}
