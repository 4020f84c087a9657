/// The place of a province in a map that draws each province as one equal tile.
///
/// Source: layout `nl_prov_grid1` of geofacet.
public struct ProvinceTile: Sendable, Hashable {
  /// Row from the north, from 1.
  public let row: Int

  /// Column from the west, from 1.
  public let column: Int

  /// Makes a place in the tile map.
  ///
  /// - Parameters:
  ///   - row: row from the north, from 1.
  ///   - column: column from the west, from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
