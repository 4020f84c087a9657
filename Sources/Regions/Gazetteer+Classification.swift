extension Gazetteer {
  /// The country of a classification; its inhabitants are still to be set.
  ///
  /// Names that the embedded tables hold (other spellings, former municipalities, places) stay known
  /// for the municipalities whose codes are in the list. A name that leads to a municipality which
  /// is not in it is dropped altogether, for what is left of its meanings would be a guess; and so
  /// are the places of a municipality that took over another one which the list still has.
  ///
  /// - Parameter classification: municipalities and their regions.
  public init(_ classification: RegionClassification) {
    let embedded = Gazetteer.netherlands
    hasOwnClassification = true
    regionTables = RegionTables(classification)
    populationTables = PopulationTables()
    provinceTables = ProvinceTables(of: regionTables, from: embedded)
    let tables = regionTables
    let positions = embedded.regions(at: .municipality).map {
      tables.position(ofCode: $0.code, at: .municipality)
    }
    var grown: Set<Int> = []
    var reader = TableReader(EmbeddedTables.reorganisations)
    while reader.next() {
      let code = RegionLevel.municipality.codePrefix + reader.text(0)
      if tables.position(ofCode: code, at: .municipality) != nil,
        let today = embedded.regionTables.municipality(in: reader, 2)
      {
        grown.insert(today)
      }
    }
    nameTables = embedded.nameTables.carried(to: tables) { positions[$0] }
    placeTables = PlaceTables(
      carried: embedded.placeTables.index.carried { grown.contains($0) ? nil : positions[$0] })
  }
}
