// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.

extension EmbeddedTables {
  /// The provinces and their places in a tile map (layout: geofacet `nl_prov_grid1`).
  ///
  /// PV code|ISO 3166-2 code|name|row|column, both from 1.
  ///
  /// Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project.
  static let provinces = #"""
    PV20|NL-GR|Groningen|1|3
    PV21|NL-FR|Fryslân|1|2
    PV22|NL-DR|Drenthe|2|3
    PV23|NL-OV|Overijssel|3|3
    PV24|NL-FL|Flevoland|2|2
    PV25|NL-GE|Gelderland|4|3
    PV26|NL-UT|Utrecht|3|2
    PV27|NL-NH|Noord-Holland|2|1
    PV28|NL-ZH|Zuid-Holland|3|1
    PV29|NL-ZE|Zeeland|4|1
    PV30|NL-NB|Noord-Brabant|4|2
    PV31|NL-LI|Limburg|5|3
    """#
}
