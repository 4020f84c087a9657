/// The tables of figures and of their comparison.
extension TableDefinition {
  static let figures = [measures, yearOnYear]

  private static let measures = TableDefinition(
    "measures", title: Bilingual(dutch: "Cijfers", english: "Figures"),
    """
    Eén rij per cijfer: maat, groep en periode. Een lege waarde is geen nul; de kolom status zegt \
    waarom zij ontbreekt. Deelnames zijn inschrijvingen en geen unieke personen.
    """,
    """
    One row per figure: measure, category and period. An empty value is no zero; the column status \
    says why it is absent. Participations are enrolments, not unique persons.
    """,
    primaryKey: ["programme", "measure", "dimension", "category_code", "category", "period"],
    columns: [
      .programme, .measure, .dimension, .categoryCode, .category, .period,
      .amount(
        "value", header: "Waarde", "Het cijfer, in de eenheid van de kolom unit.",
        "The figure, in the unit of the column unit."),
      .amount(
        "low", header: "Ondergrens", "Laagste mogelijke waarde waar alleen grenzen bekend zijn.",
        "Lowest possible value where only bounds are known."),
      .amount(
        "high", header: "Bovengrens", "Hoogste mogelijke waarde waar alleen grenzen bekend zijn.",
        "Highest possible value where only bounds are known."),
      ColumnDefinition(
        "unit", .string, header: "Eenheid", "Eenheid van value, low en high.",
        "Unit of value, low and high.", isRequired: true, vocabulary: .unit), .status,
    ])

  private static let yearOnYear = TableDefinition(
    "year_on_year", title: Bilingual(dutch: "Jaar op jaar", english: "Year on year"),
    """
    Eén rij per vergelijking van een periode met die ervoor. Het percentage is weggelaten waar het \
    eerdere aantal te klein is (status small-base).
    """,
    """
    One row per comparison of a period with the one before it. The relative change is left out \
    where the earlier count is too small (status small-base).
    """,
    primaryKey: [
      "programme", "measure", "dimension", "category_code", "category", "period",
      "previous_period",
    ],
    columns: [
      .programme, .measure, .dimension, .categoryCode, .category, .period, .previousPeriod,
      .amount(
        "value", header: "Waarde", "Cijfer van de periode.", "Figure of the period."),
      .amount(
        "previous_value", header: "Vorige waarde", "Cijfer van de periode ervoor.",
        "Figure of the period before."),
      .amount(
        "difference", header: "Verschil", "Waarde min vorige waarde.", "Value minus previous."),
      .fraction(
        "relative_change", header: "Verandering (deel)",
        "Verschil gedeeld door de vorige waarde: -0,1 is 10 % minder.",
        "Difference over previous value: -0.1 is 10% less."), .status,
    ])
}
