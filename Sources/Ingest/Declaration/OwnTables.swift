internal import DelimitedText

/// The tables that this program writes itself: found among exports, they are no exports.
///
/// A figure that is read again would be held against itself, and agree.
public struct OwnTables: Sendable {
  private let tables: [(name: String, keys: Set<String>)]

  /// Tables by their names and columns.
  public init(_ tables: [(name: String, columns: [String])] = []) {
    self.tables = tables.map { ($0.name, Set($0.columns.map(HeaderNames.key))) }
  }

  /// The table of which all columns stand in one of the first records; of several the one with most.
  ///
  /// Whoever opens a table in a spreadsheet may add columns or move them, and it stays ours.
  func name(of head: [FileHead.Record]) -> String? {
    for record in head.prefix(HeaderSearch.searchedRecords) {
      let keys = Set(record.cells.map(HeaderNames.key))
      let found = tables.filter { $0.keys.isSubset(of: keys) }
      if let table = found.max(by: { $0.keys.count < $1.keys.count }) { return table.name }
    }
    return nil
  }
}
