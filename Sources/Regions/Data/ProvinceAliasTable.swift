// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// Other spellings of the provinces.
  ///
  /// PV code|spelling;spelling;…
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let provinceAliases = #"""
    PV20|Groningen (PV)
    PV21|Friesland;Fryslan
    PV26|Utrecht (PV)
    PV27|Noord Holland;North Holland
    PV28|South Holland;Zuid Holland
    PV29|Zeeland (PV)
    PV30|Brabant;Noord Brabant;North Brabant
    PV31|Limburg (PV)
    """#
}
