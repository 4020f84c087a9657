internal import Regions

/// What a column of a file of `--regions` holds.
enum RegionField: Hashable {
  case postcode
  /// Code of a municipality.
  case code
  /// Code or name of a municipality.
  case municipality
  /// Another name of a municipality, or the name of a place in it.
  case place
  /// A name: what of, the other columns tell.
  case name
  case year
  case inhabitants
  /// Inhabitants on 1 January of the year in the header.
  case inhabitantsOf(Int)
  /// Code of the region of a level.
  case region(RegionLevel)
  /// Name of the region of a level.
  case regionName(RegionLevel)
  case latitude
  case longitude

  /// The field that a header means, in any spelling, or `nil`.
  init?(header: String) {
    let key = Self.key(header)
    if let field = Self.byKey[key] {
      self = field
    } else if let year = Self.year(in: key) {
      self = .inhabitantsOf(year)
    } else {
      return nil
    }
  }

  /// Case, accents, blanks, `_` and `-` do not matter.
  private static func key(_ header: String) -> String {
    String(NameFolding.fold(header).filter { $0 != " " })
  }

  private static func year(in key: String) -> Int? {
    for word in ["inwoners", "inwonertal", "bevolking", "population", "inhabitants"]
    where key.hasPrefix(word) {
      return RegionCell.year(String(key.dropFirst(word.count)))
    }
    return nil
  }

  private static let byKey: [String: RegionField] = {
    var names: [(RegionField, [String])] = [
      (.postcode, ["postcode", "postal_code", "zip", "pc4", "pc6"]),
      (.code, ["code", "gemeentecode", "code_gemeente", "municipality_code", "gm_code"]),
      (
        .municipality,
        ["gemeente", "gemeentenaam", "naam_gemeente", "municipality", "municipality_name"]
      ),
      (.place, ["plaats", "plaatsnaam", "woonplaats", "alias", "place", "town", "city"]),
      (.name, ["naam", "name"]),
      (.year, ["jaar", "year"]),
      (
        .inhabitants,
        ["inwoners", "inwonertal", "aantal_inwoners", "bevolking", "inhabitants", "population"]
      ),
      (.latitude, ["lat", "latitude", "breedte", "breedtegraad"]),
      (.longitude, ["lon", "lng", "longitude", "lengte", "lengtegraad"]),
    ]
    for (level, words) in levels {
      names.append((.region(level), words + words.map { $0 + "_code" }))
      names.append((.regionName(level), words.flatMap { [$0 + "_naam", $0 + "_name"] }))
    }
    var byKey: [String: RegionField] = [:]
    for (field, headers) in names {
      for header in headers { byKey[key(header)] = field }
    }
    return byKey
  }()

  private static let levels: [(RegionLevel, [String])] = [
    (.corop, ["corop", "corop_regio", "corop_gebied", "corop_region"]),
    (.province, ["provincie", "province"]),
    (.ggd, ["ggd", "ggd_regio", "ggd_region"]),
    (.zorgkantoor, ["zorgkantoor", "zorgkantoorregio", "zorgkantoor_region"]),
    (.safety, ["veiligheidsregio", "safety", "safety_region"]),
  ]
}
