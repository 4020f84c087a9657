import Disclosure
import Tables

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
      name: "explanations",
      columns: [
        "id", "programme", "measure", "kind", "phase", "period", "difference", "explanation",
        "part",
        "cause", "effect", "organisation_id", "organisation", "file", "year", "alternatives",
        "message",
      ],
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
