import Disclosure
import Tables

/// The internal table that says what may explain differences.
public enum ExplanationsTable {
  /// Name of the table.
  public static let name = "explanations"
  /// Its columns.
  public static let columns = [
    "id", "programme", "measure", "kind", "phase", "period", "difference", "explanation", "part",
    "cause", "effect", "organisation_id", "organisation", "file", "year", "alternatives", "message",
  ]
}

extension DataTable {
  /// The internal table `explanations.csv`.
  ///
  /// Files that hold another number of records than their suppliers say come last, without a figure
  /// that they explain.
  static func explanations(
    _ verified: VerifiedTotals, _ words: any VerificationWording
  ) -> DataTable {
    let totals = verified.knownTotals.rows
    let rows = verified.explanations.rows + verified.deviations.rows
    return DataTable(
      name: ExplanationsTable.name, columns: ExplanationsTable.columns,
      rowCount: rows.count
    ) { index in
      let row = rows[index]
      let total = row.total.map { totals[$0] }
      return [
        .words(total?.id ?? ""), .words(total?.programme ?? ""), .words(total?.measure ?? ""),
        .words(total?.kind ?? ""), .words(total?.phase ?? ""),
        .words(total?.period.label ?? ""), .number(total?.difference),
        total == nil ? .empty : .integer(Int64(row.explanation)),
        total == nil ? .empty : .integer(Int64(row.part)), .text(row.cause.rawValue),
        .number(row.effect), .words(row.organisation), .words(row.organisationName),
        .words(row.file), .words(row.year.map { "\($0)" } ?? ""),
        .integer(Int64(row.alternatives)), .text(words.plain(row, of: total)),
      ]
    }
  }
}
