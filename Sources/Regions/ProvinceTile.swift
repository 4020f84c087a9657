/// The place of a province in a map that draws each province as one equal tile.
///
/// Source: layout `nl_prov_grid1` of geofacet.
public struct ProvinceTile: Sendable, Hashable {
  /// Row from the north, from 1.
  public let row: Int

  /// Column from the west, from 1.
  public let column: Int

  /// Two letters that stand for the province, as in ISO 3166-2: `GR` of `NL-GR`.
  public let abbreviation: String

  /// Makes a place in the tile map.
  ///
  /// - Parameters:
  ///   - row: row from the north, from 1.
  ///   - column: column from the west, from 1.
  ///   - abbreviation: a few letters that stand for the province.
  public init(row: Int, column: Int, abbreviation: String) {
    self.row = row
    self.column = column
    self.abbreviation = abbreviation
  }
}
