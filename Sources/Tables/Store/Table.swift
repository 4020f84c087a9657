/// The declared columns of a table: which fields, in which order.
public struct Schema: Sendable, Equatable {
  /// The fields, in the order of the columns of each block.
  public let fields: [FieldName]
  private let positions: [FieldName: Int]

  /// A schema.
  public init(_ fields: [FieldName]) {
    self.fields = fields
    positions = Dictionary(
      fields.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Position of a field, or `nil` when the table does not store it.
  public func position(of field: FieldName) -> Int? { positions[field] }
}

/// Records of one file that were read together.
public struct Block: Sendable {
  /// Position of the file in the list of files.
  public let file: Int
  /// Number of records.
  public let recordCount: Int
  /// One column for each field of the schema; `nil` where the file does not have it.
  public var columns: [Column?]
  /// Line in the file, from 1, of the first record.
  public var firstLine: Int
  /// Lines from the first record to each record; empty when each stands on the line after the
  /// one before it.
  public var lineOffsets: [UInt32]

  /// A block.
  public init(
    file: Int, recordCount: Int, columns: [Column?], firstLine: Int = 1,
    lineOffsets: [UInt32] = []
  ) {
    self.file = file
    self.recordCount = recordCount
    self.columns = columns
    self.firstLine = firstLine
    self.lineOffsets = lineOffsets
  }

  /// Line in the file, from 1, on which a record begins.
  public func line(of record: Int) -> Int {
    firstLine + (lineOffsets.isEmpty ? record : Int(lineOffsets[record]))
  }
}

/// All records of one entity, in blocks; the order of the blocks has no meaning.
public struct Table: Sendable {
  /// The declared columns.
  public let schema: Schema
  /// The records.
  public var blocks: [Block]
  /// Dictionaries of the category columns.
  public var categories: [FieldName: Categories]

  /// A table.
  public init(schema: Schema, blocks: [Block] = [], categories: [FieldName: Categories] = [:]) {
    self.schema = schema
    self.blocks = blocks
    self.categories = categories
  }

  /// Number of records.
  public var recordCount: Int { blocks.reduce(0) { $0 + $1.recordCount } }

  /// The column of a field in a block, or `nil` when it has none.
  public func column(_ field: FieldName, of block: Block) -> Column? {
    guard let position = schema.position(of: field) else { return nil }
    return block.columns[position]
  }

  /// The values of a field in one block as plain integers; absent where there is no column.
  ///
  /// For small tables: it makes an array.
  public func values(_ field: FieldName, of block: Block) -> [Int64] {
    let isCategory = categories[field] != nil
    guard let column = column(field, of: block) else {
      return Array(repeating: isCategory ? 0 : Column.null, count: block.recordCount)
    }
    return column.values(block.recordCount)
  }
}
