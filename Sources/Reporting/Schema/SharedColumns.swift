/// Columns that stand in several tables with one meaning.
extension ColumnDefinition {
  static let programme = ColumnDefinition(
    "programme", .string, header: "Programma",
    "Programma zoals de bestanden het noemen; leeg als het onbekend is.",
    "Programme as the files name it; empty when unknown.")

  static let measure = ColumnDefinition(
    "measure", .string, header: "Maat", "Wat er geteld is.", "What was counted.",
    isRequired: true, vocabulary: .measure)

  static let period = ColumnDefinition(
    "period", .string, header: "Periode",
    "Jaar (2024) of reeks van jaren (2023-2024) waarover het cijfer gaat; lees het als tekst.",
    "Year (2024) or span of years (2023-2024) of the figure; read it as text.", isRequired: true)

  static let previousPeriod = ColumnDefinition(
    "previous_period", .string, header: "Vorige periode",
    "De periode ervoor, waarmee vergeleken is.", "The period before it, which it is compared with.",
    isRequired: true)

  static let dimension = ColumnDefinition(
    "dimension", .string, header: "Uitsplitsing",
    "total voor het geheel, of waarnaar is uitgesplitst; meer tegelijk met × ertussen.",
    "total for the whole, or what the figure is split by; several joined by ×.",
    isRequired: true, vocabulary: .dimension)

  static let categoryCode = ColumnDefinition(
    "category_code", .string, header: "Code",
    "Code van de groep; leeg voor het geheel en als de groep onbekend is.",
    "Code of the category; empty for the whole and when unknown.")

  static let category = ColumnDefinition(
    "category", .string, header: "Groep", "Naam van de groep; leeg voor het geheel.",
    "Name of the category; empty for the whole.", vocabulary: .category)

  static let status = ColumnDefinition(
    "status", .string, header: "Status",
    "Hoe vast het cijfer is of waarom het ontbreekt; leeg voor een gewoon definitief cijfer.",
    "How firm the figure is or why it is absent; empty for an ordinary final figure.",
    vocabulary: .status)

  static let level = ColumnDefinition(
    "level", .string, header: "Indeling", "Soort gebied.", "Level of region.", isRequired: true,
    vocabulary: .level)

  static let code = ColumnDefinition(
    "code", .string, header: "Gebiedscode",
    "Code van het gebied (CBS); leeg voor een plaats buiten de indeling.",
    "Code of the region (Statistics Netherlands); empty outside the classification.")

  static let name = ColumnDefinition(
    "name", .string, header: "Gebied", "Naam van het gebied.", "Name of the region.")

  static let radius = ColumnDefinition(
    "radius_km", .integer, header: "Straal (km)",
    "Afstand hemelsbreed tussen de middelpunten van twee gemeenten.",
    "Distance between the centres of two municipalities, as the crow flies.", unit: "km",
    isRequired: true, minimum: 1)

  static let phase = ColumnDefinition(
    "phase", .string, header: "Fase", "Fase van de organisaties, of total voor alle.",
    "Phase of the organisations, or total for all.", vocabulary: .phase)

  static let rounding = ColumnDefinition(
    "rounding", .integer, header: "Afgerond op veelvouden van",
    "De aantallen mensen in deze rij zijn afgerond op veelvouden hiervan, of de rij is daaruit berekend; "
      + "leeg als zij niet over mensen gaat.",
    "The counts of people in the row are rounded to multiples of this, or the row is computed from such "
      + "counts; empty where it is not about people.", minimum: 3)

  static func population(_ dutch: String, _ english: String) -> ColumnDefinition {
    ColumnDefinition(
      "population", .integer, header: "Inwoners", dutch, english, unit: "inhabitants", minimum: 0)
  }

  /// A whole number of something.
  static func count(
    _ name: String, of unit: String, header: String, _ dutch: String, _ english: String,
    isRequired: Bool = false
  ) -> ColumnDefinition {
    ColumnDefinition(
      name, .integer, header: header, dutch, english, unit: unit, isRequired: isRequired,
      minimum: 0)
  }

  /// A fraction of 1, which may be negative.
  static func fraction(
    _ name: String, header: String, _ dutch: String, _ english: String
  ) -> ColumnDefinition {
    ColumnDefinition(name, .number, header: header, dutch, english, unit: "fraction")
  }

  /// A number in the unit of the row's measure.
  static func amount(
    _ name: String, header: String, _ dutch: String, _ english: String
  ) -> ColumnDefinition {
    ColumnDefinition(name, .number, header: header, dutch, english)
  }
}
