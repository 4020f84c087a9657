/// The tables of coverage.
extension TableDefinition {
  static let coverages = [coverage, coverageSummary, coverageByPhase, coverageChange]

  private static let coverage = TableDefinition(
    "coverage", title: Bilingual(dutch: "Dekking per gebied", english: "Coverage by region"),
    """
    Eén rij per gebied en periode, ook de gebieden zonder organisatie (0). Geteld naar \
    vestigingsplaats. Kies één indeling tegelijk: de indelingen overlappen elkaar.
    """,
    """
    One row per region and period, also regions without an organisation (0). Counted by seat. \
    Take one level at a time: the levels overlap.
    """,
    primaryKey: ["programme", "level", "code", "name", "period"],
    columns: [
      .programme, .level, .code, .name, .period,
      .count(
        "organisations", of: "organisations", header: "Organisaties",
        "Organisaties met een vestiging in het gebied.", "Organisations with a seat in the region.",
        isRequired: true),
      .population("Inwoners van het gebied op 1 januari.", "Inhabitants on 1 January."),
      ColumnDefinition(
        "organisations_per_100k", .number, header: "Organisaties per 100.000 inwoners",
        "Organisaties per 100.000 inwoners.", "Organisations per 100,000 inhabitants.",
        unit: "per 100,000 inhabitants", minimum: 0),
      .count(
        "participants", of: "participations", header: "Deelnames",
        "Deelnames van mensen die in het gebied wonen.",
        "Participations of people who live in the region."),
      ColumnDefinition(
        "participants_per_10k", .number, header: "Deelnames per 10.000 inwoners",
        "Deelnames per 10.000 inwoners.", "Participations per 10,000 inhabitants.",
        unit: "per 10,000 inhabitants", minimum: 0), .status,
    ])

  private static let coverageSummary = TableDefinition(
    "coverage_summary",
    title: Bilingual(dutch: "Dekking per indeling", english: "Coverage by level"),
    "Eén rij per indeling: in hoeveel gebieden een organisatie zit en hoeveel mensen daar wonen.",
    "One row per level: in how many regions there is an organisation, and how many live there.",
    primaryKey: ["programme", "level", "period"],
    columns: [.programme, .level, .period] + covered)

  private static let coverageByPhase = TableDefinition(
    "coverage_by_phase",
    title: Bilingual(dutch: "Dekking per fase", english: "Coverage by phase"),
    "Als dekking per indeling, van de organisaties in één fase.",
    "As coverage by level, of the organisations in one phase.",
    primaryKey: ["programme", "phase", "level", "period"],
    columns: [.programme, .phase, .level, .period] + covered)

  private static let coverageChange = TableDefinition(
    "coverage_change",
    title: Bilingual(dutch: "Gewonnen en verloren gebieden", english: "Regions won and lost"),
    "Eén rij per gebied dat er een organisatie bij kreeg (won) of zonder kwam te zitten (lost).",
    "One row per region that got its first organisation (won) or lost its last (lost).",
    primaryKey: ["programme", "phase", "level", "code", "name", "period", "previous_period"],
    columns: [
      .programme, .phase, .level, .code, .name, .period, .previousPeriod,
      ColumnDefinition(
        "change", .string, header: "Verandering", "Gewonnen of verloren.", "Won or lost.",
        isRequired: true, vocabulary: .change),
    ])

  private static let covered: [ColumnDefinition] = [
    .count(
      "regions", of: "regions", header: "Gebieden", "Gebieden in de indeling.",
      "Regions of the level.", isRequired: true),
    .count(
      "regions_covered", of: "regions", header: "Gebieden met een organisatie",
      "Gebieden met minstens één organisatie.", "Regions with at least one organisation.",
      isRequired: true),
    .population("Inwoners van het land.", "Inhabitants of the country."),
    .count(
      "population_covered", of: "inhabitants", header: "Inwoners van die gebieden",
      "Inwoners van de gebieden met een organisatie.",
      "Inhabitants of the regions with an organisation.", isRequired: true),
  ]
}
