/// The table of published figures.
extension TableDefinition {
  static let knownTotals = TableDefinition(
    "known_totals", title: Bilingual(dutch: "Bekende totalen", english: "Known totals"),
    "Eén rij per cijfer dat eerder is gepubliceerd, met het berekende cijfer en de uitkomst.",
    "One row per figure that was published before, with the computed one and the outcome.",
    primaryKey: ["id", "programme", "measure", "kind", "phase", "period"],
    columns: [
      ColumnDefinition(
        "id", .string, header: "Kenmerk", "Kenmerk van het gepubliceerde cijfer.",
        "Identifier of the published figure."), .programme,
      ColumnDefinition(
        "measure", .string, header: "Maat",
        "Wat er geteld is; ook maten die dit programma niet berekent.",
        "What was counted; also measures that this program does not compute.", isRequired: true,
        vocabulary: .publishedMeasure),
      ColumnDefinition(
        "kind", .string, header: "Soort", "Soort, bijvoorbeeld van bijeenkomst; leeg voor alle.",
        "Kind, for instance of meeting; empty for all."),
      ColumnDefinition(
        "phase", .string, header: "Fase", "Fase van de organisaties; leeg voor alle.",
        "Phase of the organisations; empty for all.", vocabulary: .phase), .period,
      .amount(
        "published", header: "Gepubliceerd", "Het gepubliceerde cijfer.", "The published figure."),
      .amount(
        "computed", header: "Berekend", "Het berekende cijfer.", "The computed figure."),
      .amount(
        "difference", header: "Verschil", "Berekend min gepubliceerd.",
        "Computed minus published."),
      ColumnDefinition(
        "outcome", .string, header: "Uitkomst", "Of de cijfers overeenkomen.",
        "Whether the figures agree.", isRequired: true, vocabulary: .outcome),
      ColumnDefinition(
        "source", .string, header: "Bron", "Waar het cijfer stond.", "Where it was published."),
      ColumnDefinition(
        "note", .string, header: "Toelichting", "Toelichting, in de taal van het rapport.",
        "Note, in the language of the report."),
    ])
}
