/// The words from which made records are put together.
enum ExportWords {
  static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// Remarks as they stand in exports; some hold delimiters.
  static let remarks =
    Array(repeating: "", count: 20) + [
      "eerste keer", "via wijkteam", "op afspraak", "komt terug",
      "via wijkteam; op afspraak, later",
    ]

  /// Names that no municipality or place has.
  static let unknownMunicipalities = ["Nergenshuizen", "Zomaardrecht", "Onbestaanderveen"]

  /// Former, short and everyday names.
  static let aliases = [
    "Den Haag", "Den Bosch", "Gem. Ede", "Gemeente Assen", "GM0150", "ZWOLLE", "utrecht",
    "Súdwest Fryslân", "Bussum", "Weesp", "Landerd", "Uden", "Boxmeer", "Hoogezand-Sappemeer",
    "Delfzijl", "Brielle", "Heerhugowaard", "Leerdam", "Bilt, De", "Haarlemmerliede en Spaarnwoude",
  ]

  /// Official names and the first two digits of a postcode there.
  static let municipalities: [(name: String, postcode: Int)] = [
    ("Groningen", 97), ("Veendam", 96), ("Stadskanaal", 95), ("Oldambt", 96), ("Eemsdelta", 99),
    ("Leeuwarden", 89), ("Smallingerland", 92), ("Heerenveen", 84), ("Súdwest-Fryslân", 86),
    ("Assen", 94), ("Emmen", 78), ("Hoogeveen", 79), ("Meppel", 79), ("Coevorden", 77),
    ("Zwolle", 80), ("Deventer", 74), ("Enschede", 75), ("Almelo", 76), ("Kampen", 82),
    ("Hengelo (O.)", 75), ("Hardenberg", 77), ("Almere", 13), ("Lelystad", 82), ("Dronten", 82),
    ("Arnhem", 68), ("Nijmegen", 65), ("Apeldoorn", 73), ("Ede", 67), ("Doetinchem", 70),
    ("Tiel", 40), ("Zutphen", 72), ("Harderwijk", 38), ("Culemborg", 41), ("Utrecht", 35),
    ("Amersfoort", 38), ("Zeist", 37), ("Veenendaal", 39), ("Nieuwegein", 34), ("Woerden", 34),
    ("Amsterdam", 10), ("Haarlem", 20), ("Zaanstad", 15), ("Alkmaar", 18), ("Hilversum", 12),
    ("Hoorn", 16), ("Medemblik", 16), ("Den Helder", 17), ("Purmerend", 14), ("Rotterdam", 30),
    ("'s-Gravenhage", 25), ("Leiden", 23), ("Delft", 26), ("Dordrecht", 33), ("Gouda", 28),
    ("Zoetermeer", 27), ("Alphen aan den Rijn", 24), ("Lisse", 21), ("Middelburg (Z.)", 43),
    ("Goes", 44), ("Terneuzen", 45), ("Vlissingen", 43), ("Eindhoven", 56), ("Tilburg", 50),
    ("Breda", 48), ("'s-Hertogenbosch", 52), ("Helmond", 57), ("Oss", 53), ("Roosendaal", 47),
    ("Bergen op Zoom", 46), ("Maashorst", 54), ("Maastricht", 62), ("Venlo", 59), ("Heerlen", 64),
    ("Roermond", 60), ("Sittard-Geleen", 61), ("Weert", 60),
  ]
}
