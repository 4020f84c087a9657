public import Tables

/// What came out of all files.
public struct Imported: Sendable {
  /// The records by entity; an entity that nobody delivered is absent.
  public var tables: [Entity: Table]
  /// One account per file, in the order of the request.
  public var accounts: [FileAccount]
  /// Everything that was wrong or decided, by file and line.
  public var rejects: [Reject]

  /// What came out of all files.
  public init(tables: [Entity: Table], accounts: [FileAccount], rejects: [Reject]) {
    self.tables = tables
    self.accounts = accounts
    self.rejects = rejects
  }
}
