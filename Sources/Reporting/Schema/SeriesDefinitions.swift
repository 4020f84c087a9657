/// The tables of persons, chance and series of years.
extension TableDefinition {
  static let series = [persons, chance, trend]

  private static let persons = TableDefinition(
    "persons", title: Bilingual(dutch: "Personen", english: "Persons"),
    """
    Eén rij per vraag over personen die aan hun nummer te herkennen zijn. Waar nummers alleen \
    binnen één organisatie gelden, zijn alleen grenzen bekend.
    """,
    """
    One row per question about persons whom their numbers tell apart. Where numbers hold within \
    one organisation only, only bounds are known.
    """,
    primaryKey: ["programme", "indicator", "period", "previous_period"],
    columns: [
      .programme,
      ColumnDefinition(
        "indicator", .string, header: "Wat er geteld is", "Welke personen.", "Which persons.",
        isRequired: true, vocabulary: .indicator), .period,
      ColumnDefinition(
        "previous_period", .string, header: "Vorige periode",
        "De periode ervoor; leeg voor wie tegelijk deelnemer en vrijwilliger is.",
        "The period before; empty for persons in both roles."),
      .count("value", of: "persons", header: "Waarde", "Het aantal.", "The count."),
      .count(
        "low", of: "persons", header: "Ondergrens", "Minstens zoveel.", "At least so many."),
      .count("high", of: "persons", header: "Bovengrens", "Hoogstens zoveel.", "At most so many."),
      .count(
        "base", of: "persons", header: "Geheel", "Waarvan het een deel is.",
        "What it is a part of."),
      .fraction(
        "share", header: "Aandeel (deel)", "Aantal gedeeld door geheel.", "Value over base."),
      .status,
    ])

  private static let chance = TableDefinition(
    "chance", title: Bilingual(dutch: "Toeval", english: "Chance"),
    """
    Eén rij per verandering bij dezelfde organisaties. Ligt 1 tussen de grenzen, dan kan het \
    verschil toeval zijn. Kijk eerst naar de grenzen met spreiding tussen organisaties.
    """,
    """
    One row per change of the same organisations. When 1 lies between the limits, the difference \
    may be chance. Look at the limits with spread between organisations first.
    """,
    primaryKey: ["programme", "measure", "period", "previous_period"],
    columns: [
      .programme, .measure, .period, .previousPeriod,
      .count(
        "organisations", of: "organisations", header: "Organisaties",
        "Organisaties die beide keren leverden.", "Organisations that delivered in both periods.",
        isRequired: true),
      ratio("rate_ratio", "Verhouding", "Later gedeeld door eerder.", "Later over earlier."),
      ratio(
        "exact_low", "Exacte ondergrens", "Ondergrens (95 %) alsof iedereen los van elkaar kwam.",
        "Lower limit (95%) as if everyone came by himself."),
      ratio(
        "exact_high", "Exacte bovengrens", "Bovengrens (95 %) alsof iedereen los van elkaar kwam.",
        "Upper limit (95%) as if everyone came by himself."),
      ratio(
        "clustered_low", "Ondergrens met spreiding",
        "Ondergrens (95 %) met spreiding tussen organisaties.",
        "Lower limit (95%) with spread between organisations."),
      ratio(
        "clustered_high", "Bovengrens met spreiding",
        "Bovengrens (95 %) met spreiding tussen organisaties.",
        "Upper limit (95%) with spread between organisations."),
      ratio(
        "overdispersion", "Extra spreiding",
        "Hoeveel keer groter de spreiding is dan bij mensen die los van elkaar komen.",
        "How many times the variance exceeds that of separate people."), .status,
    ])

  private static let trend = TableDefinition(
    "trend", title: Bilingual(dutch: "Over alle jaren", english: "Over all years"),
    "Eén rij per jaar van een reeks, vergeleken met het eerste jaar (index 100).",
    "One row per year of a series, compared with its first year (index 100).",
    primaryKey: ["programme", "measure", "period"],
    columns: [
      .programme, .measure, .period,
      ColumnDefinition(
        "first_period", .string, header: "Eerste periode", "Het jaar dat 100 is.",
        "The year that is 100.", isRequired: true),
      .amount("value", header: "Waarde", "Cijfer van het jaar.", "Figure of the year."),
      .amount(
        "first_value", header: "Eerste waarde", "Cijfer van het eerste jaar.",
        "Figure of the first year."),
      ColumnDefinition(
        "index", .number, header: "Index", "100 × waarde / eerste waarde.",
        "100 × value / first value.", unit: "first period = 100"),
      .fraction(
        "average_yearly_change", header: "Gemiddelde verandering per jaar (deel)",
        "Gemiddelde verandering per jaar sinds het eerste jaar (meetkundig).",
        "Average yearly change since the first year (geometric mean)."), .status,
    ])

  private static func ratio(
    _ name: String, _ header: String, _ dutch: String, _ english: String
  ) -> ColumnDefinition {
    ColumnDefinition(name, .number, header: header, dutch, english, unit: "ratio", minimum: 0)
  }
}
