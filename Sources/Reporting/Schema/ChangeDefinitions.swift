/// The tables that say what a change is made of.
extension TableDefinition {
  static let changes = [bridge, panel, response, openEnds]

  private static let bridge = TableDefinition(
    "bridge",
    title: Bilingual(dutch: "Opbouw van het verschil", english: "What a change is made of"),
    """
    Eén rij per deel van een verschil. Entered, left, continuing en silent tellen samen op tot het \
    verschil, en los daarvan number_effect en size_effect ook: tel nooit alle zes op.
    """,
    """
    One row per part of a difference. Entered, left, continuing and silent add up to it, and so, \
    separately, do number_effect and size_effect: never add all six.
    """,
    primaryKey: ["programme", "measure", "period", "previous_period", "component"],
    columns: [
      .programme, .measure, .period, .previousPeriod,
      ColumnDefinition(
        "component", .string, header: "Onderdeel", "Welk deel van het verschil.",
        "Which part of the difference.", isRequired: true, vocabulary: .component),
      .count(
        "organisations", of: "organisations", header: "Organisaties",
        "Organisaties achter dit deel; leeg voor de twee effecten en als het niet getoond is.",
        "Organisations behind the part; empty for both effects, and when withheld."),
      .amount(
        "value", header: "Waarde", "Het deel, met teken; leeg als het niet getoond is.",
        "The part, with its sign; empty when withheld."),
    ])

  private static let panel = TableDefinition(
    "panel", title: Bilingual(dutch: "Dezelfde organisaties", english: "The same organisations"),
    """
    Eén rij per vergelijking: hoeveel organisaties beide keren leverden, hoe het bij hen ging, en \
    hoe zwaar één organisatie weegt.
    """,
    """
    One row per comparison: how many organisations delivered in both periods, how they fared, and \
    how much one organisation weighs.
    """,
    primaryKey: ["programme", "measure", "period", "previous_period"],
    columns: [
      .programme, .measure, .period, .previousPeriod,
      .count(
        "organisations_continuing", of: "organisations", header: "Organisaties beide keren",
        "Organisaties die beide keren leverden.", "Organisations that delivered in both periods.",
        isRequired: true),
      .count(
        "organisations_entered", of: "organisations", header: "Nieuwe organisaties",
        "Organisaties die alleen de latere periode leverden en eerder niet verwacht werden.",
        "Organisations of the later period alone that were not expected before.",
        isRequired: true),
      .count(
        "organisations_left", of: "organisations", header: "Gestopte organisaties",
        "Organisaties die alleen eerder leverden en niet meer verwacht worden.",
        "Organisations of the earlier period alone that are no longer expected.",
        isRequired: true),
      .count(
        "organisations_silent", of: "organisations", header: "Organisaties die niets leverden",
        "Organisaties die verwacht werden en in een van beide periodes niets leverden.",
        "Organisations that were expected and delivered nothing in one period or both.",
        isRequired: true),
      .count(
        "panel_value", of: "as the measure", header: "Waarde bij dezelfde organisaties",
        "Cijfer van de organisaties die beide keren leverden, latere periode.",
        "Later figure of the organisations of both periods."),
      .count(
        "panel_previous_value", of: "as the measure",
        header: "Vorige waarde bij dezelfde organisaties", "Hun cijfer in de periode ervoor.",
        "Their earlier figure."),
      .fraction(
        "panel_relative_change", header: "Verandering bij dezelfde organisaties (deel)",
        "Hun verandering: 0,1 is 10 % meer.", "Their relative change: 0.1 is 10% more."),
      .fraction(
        "largest_share", header: "Aandeel grootste organisatie (deel)",
        "Deel van het latere cijfer dat van de grootste organisatie is.",
        "Share of the largest organisation in the later figure."),
      .fraction(
        "leave_one_out_low", header: "Laagste verandering zonder één organisatie (deel)",
        "Laagste verandering van het totaal als één organisatie wordt weggelaten.",
        "Lowest relative change of the total with one organisation left out."),
      .fraction(
        "leave_one_out_high", header: "Hoogste verandering zonder één organisatie (deel)",
        "Hoogste verandering van het totaal als één organisatie wordt weggelaten.",
        "Highest relative change of the total with one organisation left out."),
      ColumnDefinition(
        "sign_can_flip", .boolean, header: "Kan omslaan",
        "Of één organisatie weglaten van een stijging een daling maakt of andersom.",
        "Whether leaving out one organisation turns growth into decline or the reverse."),
    ])

  private static let response = TableDefinition(
    "response", title: Bilingual(dutch: "Wie leverde", english: "Who delivered"),
    """
    Eén rij per maat en periode: wie leveren zou en wie leverde. De twee waarden laten zien wat \
    stilte kan verbergen; het zijn geen grenzen.
    """,
    """
    One row per measure and period: who was expected and who delivered. The two values show what \
    silence can hide; they are no bounds.
    """,
    primaryKey: ["programme", "measure", "period"],
    columns: [
      .programme, .measure, .period,
      .count(
        "organisations_expected", of: "organisations", header: "Verwachte organisaties",
        "Organisaties die zouden leveren.", "Organisations that were expected.",
        isRequired: true),
      .count(
        "organisations_delivered", of: "organisations", header: "Organisaties die leverden",
        "Organisaties die leverden.", "Organisations that delivered.", isRequired: true),
      .count(
        "organisations_silent", of: "organisations", header: "Organisaties die niets leverden",
        "Organisaties die verwacht werden en niets leverden.",
        "Organisations that were expected and delivered nothing.", isRequired: true),
      .count(
        "value", of: "as the measure", header: "Waarde", "Cijfer van wie leverde.",
        "Figure of those that delivered."),
      .count(
        "value_silent_as_before", of: "as the measure", header: "Waarde als stilte gelijk bleef",
        "Het cijfer als wie niets leverde even groot bleef als de vorige keer.",
        "The figure with every silent organisation as in the period before."),
      .count(
        "silent_without_earlier", of: "organisations", header: "Niets geleverd, ook niet eerder",
        "Organisaties die niets leverden en van wie geen eerder cijfer bekend is.",
        "Silent organisations of which no earlier figure is known.", isRequired: true), .status,
    ])

  private static let openEnds = TableDefinition(
    "open_ends", title: Bilingual(dutch: "Zonder einddatum", english: "Without an end date"),
    """
    Eén rij per maat en periode waarin mensen meetellen die eerder begonnen en van wie geen \
    einddatum bekend is. Of zij er nog zijn, weet niemand: value is het meeste.
    """,
    """
    One row per measure and period in which people count who began earlier and have no end date. \
    Whether they are still there is unknown: value is the most.
    """,
    primaryKey: ["programme", "measure", "period"],
    columns: [
      .programme, .measure, .period,
      .count("value", of: "as the measure", header: "Waarde", "Het totaal.", "The total."),
      .count(
        "open_ended", of: "as the measure", header: "Zonder einddatum",
        "Het deel dat eerder begon en geen einddatum heeft.",
        "The part that began earlier and has no end date."),
      .count(
        "value_without_open_ended", of: "as the measure", header: "Waarde zonder dat deel",
        "Het totaal zonder dat deel.", "The total without that part."),
      .count(
        "organisations_open_ended_only", of: "organisations",
        header: "Organisaties met alleen zulke records",
        "Organisaties van wie in deze periode niets anders meetelt.",
        "Organisations of which nothing else counts in the period."), .status,
    ])
}
