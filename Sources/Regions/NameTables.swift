/// What municipalities are and were called, by kind of name.
struct NameTables: Sendable {
  /// Names of today, with and without the part in parentheses that CBS adds to tell namesakes
  /// apart.
  ///
  /// `Bergen` without it is two municipalities.
  private(set) var current: NameIndex

  /// Other spellings.
  private(set) var aliases = NameIndex(expecting: 100)

  /// Names of former municipalities; one that was split stands for all its parts.
  private(set) var former = NameIndex(expecting: 100)

  /// Codes of former municipalities, as keys of four digits.
  private(set) var formerCodes = NameIndex(expecting: 100)

  /// Names that users added, of municipalities and places alike; they go before all others.
  var added = NameIndex()

  /// Reads the embedded tables.
  init(embeddedFor regions: RegionTables) {
    self.init(namesOf: regions)
    readReorganisations(regions)
    readAliases(regions)
  }

  /// The names of other municipalities, with what holds of these tables for them too.
  ///
  /// - Parameter newNumber: the position in `regions` of a municipality of these tables.
  func carried(to regions: RegionTables, by newNumber: (Int) -> Int?) -> NameTables {
    var carried = NameTables(namesOf: regions)
    carried.aliases = aliases.carried(newNumber)
    carried.former = former.carried(newNumber)
    carried.formerCodes = formerCodes.carried(newNumber)
    return carried
  }

  private init(namesOf regions: RegionTables) {
    let municipalities = regions.regions[RegionLevel.municipality.ordinal]
    current = NameIndex(expecting: municipalities.count + 20)
    for (position, municipality) in municipalities.enumerated() {
      current.insert(NameKey(municipality.name), position)
      if let plain = Self.plainName(municipality.name) {
        current.insert(NameKey(plain), position)
      }
    }
  }

  private mutating func readReorganisations(_ regions: RegionTables) {
    var reader = TableReader(EmbeddedTables.reorganisations)
    while reader.next() {
      guard let today = regions.municipality(in: reader, 2) else { continue }
      formerCodes.insert(reader.key(0), today)
      former.insert(reader.key(1), today)
    }
  }

  private mutating func readAliases(_ regions: RegionTables) {
    var reader = TableReader(EmbeddedTables.aliases)
    while reader.next() {
      guard let municipality = regions.municipality(in: reader, 0) else { continue }
      reader.forEachKey(in: 1) { aliases.insert($0, municipality) }
    }
  }

  /// The name before a part in parentheses, or nil when there is none.
  private static func plainName(_ name: String) -> String? {
    guard let parenthesis = name.utf8.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    return String(name[..<parenthesis])
  }
}
