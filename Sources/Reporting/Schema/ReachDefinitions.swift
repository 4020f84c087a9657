/// The tables of distances to an organisation.
extension TableDefinition {
  static let reaches = [reach, reachByRegion, nextPlaces]

  private static let reach = TableDefinition(
    "reach", title: Bilingual(dutch: "Binnen bereik", english: "Within reach"),
    "Eén rij per straal: hoeveel inwoners zo dicht bij een organisatie wonen.",
    "One row per radius: how many inhabitants live that near to an organisation.",
    primaryKey: ["programme", "period", "radius_km"],
    columns: [
      .programme, .period, .radius,
      .population("Inwoners van het land.", "Inhabitants of the country."), within, .status,
    ])

  private static let reachByRegion = TableDefinition(
    "reach_by_region",
    title: Bilingual(dutch: "Binnen bereik per gebied", english: "Within reach by region"),
    "Eén rij per gebied en straal. Kies één indeling tegelijk: de indelingen overlappen elkaar.",
    "One row per region and radius. Take one level at a time: the levels overlap.",
    primaryKey: ["programme", "level", "code", "name", "period", "radius_km"],
    columns: [
      .programme, .level, .code, .name, .period, .radius,
      .population("Inwoners van het gebied.", "Inhabitants of the region."), within, .status,
    ])

  private static let nextPlaces = TableDefinition(
    "next_places", title: Bilingual(dutch: "Volgende plaatsen", english: "Next places"),
    """
    Eén rij per gemeente waar een nieuwe organisatie de meeste inwoners erbij brengt, op volgorde; \
    elke rij rekent met de plaatsen erboven.
    """,
    """
    One row per municipality where a new organisation would add most inhabitants, in order; each \
    row counts with the places above it.
    """,
    primaryKey: ["programme", "period", "radius_km", "rank"],
    columns: [
      .programme, .period, .radius,
      ColumnDefinition(
        "rank", .integer, header: "Volgorde", "1 voor de plaats die het meeste toevoegt.",
        "1 for the place that adds most.", isRequired: true, minimum: 1), .code, .name,
      .count(
        "population_gained", of: "inhabitants", header: "Inwoners erbij",
        "Inwoners die deze plaats toevoegt.", "Inhabitants that the place adds.",
        isRequired: true),
    ])

  private static let within = ColumnDefinition.count(
    "population_within", of: "inhabitants", header: "Inwoners binnen bereik",
    "Inwoners van gemeenten binnen de straal; leeg als geen vestiging bekend is.",
    "Inhabitants of municipalities within the radius; empty when no seat is known.")
}
