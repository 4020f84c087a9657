internal import Tables

/// Fields of which an empty cell is a loss.
///
/// Without an organisation, or without any time, a record does not count at all, and of a year and a
/// day one is enough; an empty end date is an answer: still there.
enum OptionalFields {
  private static let others: Set<FieldName> = [.organisation, .period, .startDate, .endDate]

  /// The optional fields that a table stores.
  static func of(_ table: Table) -> [FieldName] {
    table.schema.fields.filter { !others.contains($0) }
  }
}
