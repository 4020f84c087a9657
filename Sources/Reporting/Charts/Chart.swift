public import Tables

/// A chart as a document without a format: what it says and what it shows, not how it is drawn.
///
/// Every value is one of a protected table; a withheld one is a symbol, and has no place on a scale.
public struct Chart: Sendable, Equatable {
  /// Stem of its file: `a` to `z`, `0` to `9` and `-`; different for every chart of a report.
  public var name: String
  /// How it is drawn.
  public var form: Form
  /// What can be seen in it, in a sentence.
  public var title: Prose
  /// Which figures they are, of whom and when.
  public var subtitle: Prose
  /// What the rows are, for instance "Provincie".
  public var categoryTitle: String
  /// What the values are, for instance "Deelnames".
  public var valueTitle: String
  /// What is counted.
  public var unit: Unit
  /// Names of the series, at least one.
  public var series: [String]
  /// What the series are, which decides their colours.
  public var seriesKind: SeriesKind
  /// One row per category, in the order in which they are drawn.
  public var rows: [Row]
  /// What a reader must know besides, such as the meaning of signs.
  public var notes: [Prose]
  /// Where the figures come from.
  public var source: Prose
  /// What every picture must say when nothing was withheld; `nil` for an ordinary report.
  public var notice: String?
  /// The chart in words, for those who cannot see it.
  public var alternativeText: Prose
  /// Language of all wording, and of the numbers.
  public var language: Language

  /// How a chart is drawn.
  public enum Form: String, Sendable, CaseIterable {
    /// Columns through time.
    case columns
    /// Bars from zero, one row per category.
    case bars
    /// One dot per series on the line of a category.
    case dots
    /// From one total to the next: each part begins where the one before it ended.
    case waterfall
    /// Equal tiles, roughly where the regions lie.
    case tiles
  }

  /// What the values count.
  public enum Unit: Sendable {
    /// Numbers.
    case number
    /// Parts of a whole: the scale runs from 0 to 1, written as percentages.
    case share
  }

  /// What the series of a chart are.
  public enum SeriesKind: Sendable {
    /// Successive periods, the last one the one to look at.
    case periods
    /// Different things.
    case measures
  }

  /// One category with a value for each series.
  public struct Row: Sendable, Equatable {
    /// Name of the category.
    public var label: String
    /// One per series.
    public var points: [Point]
    /// Whether a waterfall stands on it, instead of adding it.
    public var isTotal: Bool
    /// Its place on a map of tiles.
    public var tile: Tile?

    /// A category.
    public init(
      _ label: String, _ points: [Point], isTotal: Bool = false, tile: Tile? = nil
    ) {
      self.label = label
      self.points = points
      self.isTotal = isTotal
      self.tile = tile
    }
  }

  /// The place of a region on a map of tiles.
  public struct Tile: Sendable, Equatable {
    /// Row from the north, from 1.
    public var row: Int
    /// Column from the west, from 1.
    public var column: Int
    /// A few letters that stand for the region.
    public var letters: String

    /// A place on the map.
    public init(row: Int, column: Int, letters: String) {
      self.row = row
      self.column = column
      self.letters = letters
    }
  }

  /// One value: a number, bounds, a symbol or word in the place of one, or nothing.
  public struct Point: Sendable, Equatable {
    /// What is written; numbers are drawn too.
    public var cell: Cell
    /// How firm it is.
    public var status: FigureStatus

    /// A value.
    public init(_ cell: Cell, _ status: FigureStatus = .final) {
      self.cell = cell
      self.status = status
    }

    /// The number, where there is one.
    public var value: Quantity? {
      switch cell {
      case .number(let value, _, _, _), .percent(let value, _, _): value
      case .symbol(.zero, _, _), .symbol(.whiteSpot, _, _): Quantity(0)
      case .blank, .text, .range, .symbol: nil
      }
    }

    /// The bounds, where only these are known.
    public var bounds: (low: Quantity, high: Quantity)? {
      guard case .range(let low, let high, _, _) = cell else { return nil }
      return (low, high)
    }

    /// Whether it may still change: provisional, planned or estimated.
    public var isPreliminary: Bool { status.mark != nil }
  }

  /// Whether anything can be drawn: a number, or bounds.
  var hasData: Bool {
    rows.contains { $0.points.contains { $0.value != nil || $0.bounds != nil } }
  }
}
