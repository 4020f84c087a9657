/// A map that draws every region as one equal tile, roughly where it lies.
public struct TileMap: Sendable, Equatable {
  /// The regions; no two at the same place.
  public var tiles: [Tile]
  /// What the figures are, and what signs in them mean.
  public var caption: Prose

  /// One region.
  public struct Tile: Sendable, Equatable {
    /// Row from the north, from 1.
    public var row: Int
    /// Column from the west, from 1.
    public var column: Int
    /// A few letters that stand for the region.
    public var label: String
    /// Its figure, or a symbol in the place of one.
    public var cell: Cell

    /// A region.
    public init(row: Int, column: Int, label: String, cell: Cell) {
      self.row = row
      self.column = column
      self.label = label
      self.cell = cell
    }
  }

  /// A map.
  public init(tiles: [Tile], caption: Prose) {
    self.tiles = tiles
    self.caption = caption
  }
}
