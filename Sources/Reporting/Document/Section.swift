/// A numbered part of the report.
public struct Section: Sendable, Equatable {
  /// The heading, without number.
  public var heading: String
  /// What stands opposite the heading, for instance how many figures agree.
  public var aside: Prose?
  /// The content, in order.
  public var blocks: [Block]

  /// A section.
  public init(heading: String, aside: Prose? = nil, blocks: [Block]) {
    self.heading = heading
    self.aside = aside
    self.blocks = blocks
  }
}

/// One piece of a section's content.
public enum Block: Sendable, Equatable {
  /// Heading of the blocks that follow.
  case subheading(Prose)
  /// Running text.
  case paragraph(Prose)
  /// Points of equal weight.
  case list([Prose])
  /// Sentences, each with what goes with it.
  case statements([Statement])
  /// Labels with the text beside each.
  case labelled([Fact])
  /// Figures in rows and columns.
  case table(TableBlock)
  /// Figures on a map of equal tiles.
  case tileMap(TileMap)
  /// Two pieces that belong together: next to each other where there is room, else one under the
  /// other.
  indirect case beside(Block, Block)
  /// Remarks that belong to what stands above them.
  case footnotes([Prose])
}

/// A sentence that stands on its own, and what goes with it.
public struct Statement: Sendable, Equatable {
  /// The sentence.
  public var sentence: Prose
  /// What a reader must know besides, in order.
  public var remarks: [Prose]

  /// A sentence with remarks.
  public init(_ sentence: Prose, remarks: [Prose]) {
    self.sentence = sentence
    self.remarks = remarks
  }
}

/// A table to read: one column of labels or more, and columns of figures.
public struct TableBlock: Sendable, Equatable {
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows, from top to bottom.
  public var rows: [Row]

  /// Heading and kind of one column.
  public struct Column: Sendable, Equatable {
    /// The heading; may be empty.
    public var heading: Prose
    /// What the column holds, which decides how it is aligned.
    public var content: Content

    /// What a column holds.
    public enum Content: Sendable, Equatable {
      /// Names and words: starts on the left, may be wrapped.
      case words
      /// Numbers and symbols: ends on the right, never wrapped.
      case figures
    }

    /// A column.
    public init(_ heading: Prose, _ content: Content) {
      self.heading = heading
      self.content = content
    }
  }

  /// One row.
  public struct Row: Sendable, Equatable {
    /// One cell per column; cells that are left out at the end are blank.
    public var cells: [Cell]
    /// Text under the row, over the full width.
    public var remark: Prose?
    /// Whether the row belongs under the heading row above it.
    public var isNested: Bool

    /// A row.
    public init(_ cells: [Cell], remark: Prose? = nil, isNested: Bool = false) {
      self.cells = cells
      self.remark = remark
      self.isNested = isNested
    }

    /// A row that is the heading of the nested rows under it.
    public static func heading(_ text: String) -> Row { Row([.text(text)]) }
  }

  /// A table; rows hold at most as many cells as there are columns.
  public init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}
