/// Names, codes and map tiles of the provinces.
struct ProvinceTables: Sendable {
  /// From the key of a name, spelling or code to the province's position.
  private(set) var names = NameIndex(expecting: 64)

  /// Places in the tile map, in the order of the codes.
  private(set) var tiles: [ProvinceTile] = []

  /// The provinces of a classification: what the embedded tables know of the same codes holds.
  init(of regions: RegionTables, from embedded: Gazetteer) {
    let provinces = regions.regions[RegionLevel.province.ordinal]
    names = embedded.provinceTables.names.carried { number in
      let code = embedded.regions(at: .province)[number].code
      return regions.position(ofCode: code, at: .province)
    }
    for (position, province) in provinces.enumerated() {
      names.insert(NameKey(province.code), position)
      names.insert(NameKey(province.name), position)
    }
    let tiles = provinces.compactMap { province in
      embedded.region(code: province.code, at: .province).map { embedded.provinceTiles[$0] }
    }
    self.tiles = tiles.count == provinces.count ? tiles : []
  }

  /// Reads the embedded tables.
  init(embeddedFor regions: RegionTables) {
    var reader = TableReader(EmbeddedTables.provinces)
    while reader.next() {
      for field in 0...2 { names.insert(reader.key(field), tiles.count) }
      tiles.append(
        ProvinceTile(
          row: reader.number(3) ?? 1, column: reader.number(4) ?? 1,
          abbreviation: String(reader.text(1).split(separator: "-").last ?? "")))
    }
    reader = TableReader(EmbeddedTables.provinceAliases)
    while reader.next() {
      guard let number = reader.number(0, skipping: 2),
        let province = regions.position(ofNumber: number, at: .province)
      else { continue }
      reader.forEachKey(in: 1) { names.insert($0, province) }
    }
  }
}
