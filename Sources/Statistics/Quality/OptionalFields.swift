internal import Tables

/// Fields of which an empty cell is a loss.
///
/// Without an organisation, or without any time, a record does not count at all; and an empty end
/// date is an answer: still there.
enum OptionalFields {
  private static let required: Set<FieldName> = [.organisation, .period, .startDate, .endDate]

  /// Fields that make a record complete.
  static func complete(of table: Table) -> [FieldName] {
    table.schema.fields.filter { !required.contains($0) }
  }

  /// Fields that a file should fill when it has them: days too, though the year may do without.
  static func filled(of table: Table) -> [FieldName] {
    table.schema.fields.filter { $0 == .startDate || !required.contains($0) }
  }
}
