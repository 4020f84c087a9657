/// How the text of a field becomes a value; declared per field, never guessed.
enum FieldKind: Sendable, Equatable {
  /// Text as it stands, trimmed.
  case text
  /// A number that tells one person or meeting from another; kept as a fingerprint, never as text.
  case identifier
  /// The organisation that a record is about; a word for a total makes the record no data.
  case reference
  /// Text of which spelling variants in case, accents and blanks are one category.
  case label
  /// Name or code of a municipality.
  case municipality
  /// Name of a place.
  case place
  /// A postcode, of which the municipality alone is kept; read only where a table of postcodes was
  /// given.
  case postcode
  /// Gender, through a list of synonyms.
  case gender
  /// How firm a published figure is.
  case status
  /// The name of a measure, through a list of synonyms; an unknown one stays as it stands.
  case measure
  /// A year or a span of years, kept as text.
  case span
  /// A year, 1900 to 2100.
  case year
  /// A day, 1900 to 2100.
  case date
  /// A day of which the year alone is kept.
  case birthDate
  /// A whole number, not negative.
  case count
  /// Hours with at most six decimals, not negative, kept in millionths.
  case hours
  /// A published figure, with a sign and at most six decimals, kept in millionths.
  case figure
  /// An age in years, 0 to 120.
  case age
  /// Whether the values are stored as codes of a dictionary.
  var isCategory: Bool {
    switch self {
    case .text, .reference, .label, .municipality, .place, .postcode, .gender, .status, .measure,
      .span:
      true
    default: false
    }
  }
}
