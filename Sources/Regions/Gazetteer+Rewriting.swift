/// Names in the forms that people's own lists give them, tried when nothing bears one as it stands.
extension Gazetteer {
  /// What a name stands for once it is written in the usual way, or nil.
  ///
  /// - `Bilt, De`: the article goes in front.
  /// - `Haarlem (NH)`, `Nijmegen - Gelderland`: the last words are a province, and the name before
  ///   them stands for what bears it in that province. This is no guess: both must agree.
  ///
  /// - Parameter asPlace: whether it stands in a column of places, where a name is all that bear it,
  ///   or in one of municipalities, where the first reading that fits decides.
  func rewritten(_ key: NameKey, asPlace: Bool) -> PlaceResolution? {
    let key = key.withoutMunicipalityWord ?? key
    for name in [key.withArticleInFront, key].compactMap({ $0 }) {
      for found in readings(of: name, asPlace: asPlace) where !found.isEmpty {
        return resolution(of: found)
      }
    }
    let provinces = regionTables.membership[RegionLevel.province.ordinal]
    guard !provinces.isEmpty else { return nil }
    for (name, words) in key.nameAndLastWords {
      guard let province = provinceTables.province(called: words) else { continue }
      // The tables have some names with a short form of the province: `Hengelo (Gld)`.
      let others = provinceTables.shortForms[province].map(name.followed(by:))
      for name in [name, name.withArticleInFront].compactMap({ $0 }) + others {
        for bearers in readings(of: name, asPlace: asPlace) {
          let found = bearers.filter { provinces[$0] == province }
          if !found.isEmpty { return resolution(of: found) }
        }
      }
    }
    return nil
  }

  /// The municipalities of each reading of a name, in the order in which readings decide.
  private func readings(of key: NameKey, asPlace: Bool) -> [[Int]] {
    if asPlace { return [bearers(of: key)] }
    if let added = nameTables.added.match(key) { return [added.all] }
    return [ownName(key), nameTables.former.match(key), placeTables.index.match(key)]
      .map { $0?.all ?? [] }
  }

  private func resolution(of municipalities: [Int]) -> PlaceResolution {
    municipalities.count == 1
      ? .municipality(MunicipalityIndex(rawValue: municipalities[0]))
      : .ambiguous(municipalities.map(MunicipalityIndex.init))
  }
}
