/// Everything that one release shows of one set of people, as sums over the same inner cells.
///
/// The inner cells are the finest ones that somebody can tell apart; every cell that is shown is the sum
/// of some of them. All tables, levels and years of a release belong in one system: what is safe table
/// by table is not safe together.
public struct SuppressionSystem: Sendable, Equatable {
  /// One of the finest cells.
  public struct InnerCell: Sendable, Equatable {
    /// Its true value; not negative.
    public var count: Int64
    /// People behind it; `nil` when `count` counts people itself.
    public var contributors: Int64?

    /// An inner cell.
    public init(count: Int64, contributors: Int64? = nil) {
      self.count = count
      self.contributors = contributors
    }

    /// People behind it.
    public var people: Int64 { contributors ?? count }
  }

  /// A cell that would be shown.
  public struct Cell: Sendable, Equatable {
    /// Positions of its inner cells, ascending, each once.
    public var rows: [Int32]
    /// What is worth more is kept rather; within the same worth what is larger is.
    public var worth: Int
    /// Whether it must be withheld; `nil` leaves that to the rules.
    public var isPrimary: Bool?

    /// A cell that would be shown.
    public init(rows: [Int32], worth: Int = 0, isPrimary: Bool? = nil) {
      self.rows = rows
      self.worth = worth
      self.isPrimary = isPrimary
    }
  }

  /// A total and the cells that add up to it; together these say where a rest can be computed.
  public struct Relation: Sendable, Equatable {
    /// Position of the total among the cells.
    public var total: Int32
    /// Positions of cells without a common inner cell that have all those of the total.
    public var parts: [Int32]

    /// A total and the cells that add up to it.
    public init(total: Int32, parts: [Int32]) {
      self.total = total
      self.parts = parts
    }
  }

  /// The finest cells; their counts must add up within 64 bits.
  public var inner: [InnerCell]
  /// The cells that would be shown; their order decides between equals.
  public var cells: [Cell]
  /// Totals with their parts.
  public var relations: [Relation]

  /// A system.
  public init(inner: [InnerCell], cells: [Cell], relations: [Relation] = []) {
    self.inner = inner
    self.cells = cells
    self.relations = relations
  }

  /// True value of a cell.
  public func count(of cell: Int) -> Int64 {
    cells[cell].rows.reduce(0) { $0 + inner[Int($1)].count }
  }

  /// People behind a cell.
  public func people(of cell: Int) -> Int64 {
    cells[cell].rows.reduce(0) { $0 + inner[Int($1)].people }
  }
}
