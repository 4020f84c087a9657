internal import DelimitedText

/// The tables that this program writes itself: found among exports, they are no exports.
///
/// A figure that is read again would be held against itself, and agree.
public struct OwnTables: Sendable {
  private let tables: [(name: String, keys: Set<String>)]
  /// Keys of all columns of all tables.
  private let allKeys: Set<String>
  private let spellings: SpellingSet
  /// Columns of the narrowest table.
  private let fewestKeys: Int

  /// Tables by their names and columns.
  public init(_ tables: [(name: String, columns: [String])] = []) {
    self.tables = tables.map { ($0.name, Set($0.columns.map(HeaderNames.key))) }
    allKeys = self.tables.reduce(into: []) { $0.formUnion($1.keys) }
    spellings = SpellingSet(allKeys)
    fewestKeys = self.tables.map(\.keys.count).min() ?? .max
  }

  /// The table of which all columns stand in one of the first records; of several the one with most.
  ///
  /// Whoever opens a table in a spreadsheet may add columns or move them, and it stays ours.
  func name(of head: [FileHead.Record]) -> String? {
    for record in head.prefix(HeaderSearch.searchedRecords) {
      // Nearly every row is one of data, in which hardly a cell is a name.
      guard record.cellCount >= fewestKeys, holdsNames(record) else { continue }
      let keys = Set(record.cells.lazy.map(HeaderNames.key).filter(allKeys.contains))
      guard keys.count >= fewestKeys else { continue }
      let found = tables.filter { $0.keys.isSubset(of: keys) }
      if let table = found.max(by: { $0.keys.count < $1.keys.count }) { return table.name }
    }
    return nil
  }
  /// Whether as many cells are names as the narrowest table has columns.
  private func holdsNames(_ record: FileHead.Record) -> Bool {
    var others = record.cellCount - fewestKeys
    let spellings = spellings
    for column in 0..<record.cellCount
    where !record.withCell(column, { spellings.contains($0) }) {
      others -= 1
      if others < 0 { return false }
    }
    return true
  }
}
