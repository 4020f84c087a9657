/// What a column of a published table holds: declared once, for descriptors, spreadsheets and tests.
public struct ColumnDefinition: Sendable, Equatable {
  /// Name in the header of the table, in `snake_case`.
  public let name: String
  /// Type of its values.
  public let type: ColumnType
  /// Header in a Dutch spreadsheet.
  public let header: String
  /// What it says, in a sentence.
  public let description: Bilingual
  /// Unit of its numbers; `nil` for text, and where the row itself names the unit.
  public let unit: String?
  /// Whether every row has a value.
  public let isRequired: Bool
  /// Smallest possible value of a number.
  public let minimum: Int?
  /// The words that stand in it, for columns of codes.
  public let vocabulary: Vocabulary?

  init(
    _ name: String, _ type: ColumnType, header: String, _ dutch: String, _ english: String,
    unit: String? = nil, isRequired: Bool = false, minimum: Int? = nil,
    vocabulary: Vocabulary? = nil
  ) {
    self.name = name
    self.type = type
    self.header = header
    self.description = Bilingual(dutch: dutch, english: english)
    self.unit = unit
    self.isRequired = isRequired
    self.minimum = minimum
    self.vocabulary = vocabulary
  }
}

/// Type of a column, by its name in Table Schema (https://specs.frictionlessdata.io/table-schema).
public enum ColumnType: String, Sendable {
  case string
  case integer
  case number
  case boolean
}

/// A text in both languages.
public struct Bilingual: Sendable, Equatable {
  /// The Dutch text.
  public let dutch: String
  /// The English text.
  public let english: String
}
