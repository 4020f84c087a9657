/// Names, codes and map tiles of the provinces.
struct ProvinceTables: Sendable {
  /// From the key of a name, spelling or code to the province's position.
  private(set) var names = NameIndex(expecting: 64)

  /// From the short forms by which namesakes are told apart (`Hengelo (Gld)`) to the position.
  private var abbreviations = NameIndex(expecting: 64)

  /// These short forms, by position.
  private(set) var shortForms: [[NameKey]] = []

  /// Places in the tile map, in the order of the codes.
  private(set) var tiles: [ProvinceTile] = []

  /// The short forms in use by code, among them those that CBS, the BAG and the post office put
  /// behind namesakes.
  ///
  /// No form stands for two provinces.
  private static let shortForms: [(code: String, forms: [String])] = [
    ("PV20", ["Gr", "Gn", "Gron"]), ("PV21", ["Fr", "Frl", "Fri"]), ("PV22", ["Dr", "Dre"]),
    ("PV23", ["O", "Ov", "Ovl"]), ("PV24", ["Fl", "Flev"]), ("PV25", ["Gld", "Ge", "Gel"]),
    ("PV26", ["U", "Ut", "Utr"]), ("PV27", ["NH", "N-H", "N-Holland"]),
    ("PV28", ["ZH", "Z-H", "Z-Holland"]), ("PV29", ["Z", "Ze", "Zl", "Zld"]),
    ("PV30", ["NB", "N-B", "NBr", "N-Br", "N-Brabant"]),
    ("PV31", ["L", "Lb", "Li", "Lim", "Limb"]),
  ]

  private mutating func addShortForms(_ regions: RegionTables) {
    shortForms = regions.regions[RegionLevel.province.ordinal].map { _ in [] }
    for (code, forms) in Self.shortForms {
      guard let province = regions.position(ofCode: code, at: .province) else { continue }
      shortForms[province] = forms.map { NameKey($0) }
      for form in shortForms[province] { abbreviations.insert(form, province) }
    }
  }

  /// The province of a name or of one of its short forms, or nil.
  func province(called key: NameKey) -> Int? {
    guard case .one(let province)? = names.match(key) ?? abbreviations.match(key) else {
      return nil
    }
    return province
  }

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
    addShortForms(regions)
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
    addShortForms(regions)
  }
}
