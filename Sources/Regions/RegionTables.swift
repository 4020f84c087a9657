/// The regions of all levels, and which municipality lies where.
struct RegionTables: Sendable {
  /// By level (`RegionLevel.ordinal`), each sorted by code.
  private(set) var regions: [[Region]]

  /// By level, the position of each municipality's region.
  private(set) var membership: [[Int]]

  /// Centres of the municipalities.
  private(set) var centroids: [Centroid] = []

  /// By level, the digits of the codes as numbers: ascending, for a code is looked up by halving.
  ///
  /// A hash table for so few would take longer to fill than it ever saves.
  private var numbers: [[Int]]

  /// Codes of municipalities that are no `GM` with four digits; nil where all are.
  private(set) var ownCodes: NameIndex?

  /// The regions of a classification.
  init(_ classification: RegionClassification) {
    self.init()
    for level in RegionLevel.allCases {
      regions[level.ordinal] = classification.regions(at: level)
    }
    for level in classification.levels {
      membership[level.ordinal] = classification.municipalities.map { municipality in
        municipality.regions[level].flatMap { position(ofCode: $0, at: level) } ?? 0
      }
    }
    let municipalities = classification.municipalities
    membership[RegionLevel.municipality.ordinal] = Array(municipalities.indices)
    centroids = municipalities.map(\.centroid)
    let digits = municipalities.map { Self.digits(ofCode: $0.code) }
    if digits.contains(nil) {
      var codes = NameIndex(expecting: municipalities.count)
      for (position, municipality) in municipalities.enumerated() {
        codes.insert(NameKey(municipality.code), position)
      }
      ownCodes = codes
    } else {
      numbers[RegionLevel.municipality.ordinal] = digits.compactMap { $0 }
    }
  }

  private static func digits(ofCode code: String) -> Int? {
    let prefix = RegionLevel.municipality.codePrefix
    guard code.utf8.count == prefix.utf8.count + 4, code.hasPrefix(prefix),
      code.utf8.dropFirst(prefix.utf8.count).allSatisfy({ $0 &- 0x30 <= 9 })
    else { return nil }
    return Int(code.dropFirst(prefix.count))
  }

  /// Reads the embedded tables.
  ///
  /// A line that cannot be read is left out; the tests pin the counts.
  static func embedded(populations: inout PopulationTables) -> RegionTables {
    var tables = RegionTables()
    tables.readNames()
    var earlier: [Int64] = []
    var later: [Int64] = []
    var reader = TableReader(EmbeddedTables.municipalities)
    while reader.next() {
      guard tables.addMunicipality(reader) else { continue }
      earlier.append(Int64(reader.number(7) ?? 0))
      later.append(Int64(reader.number(8) ?? 0))
    }
    populations.set(year: 2023, counts: earlier, in: tables)
    populations.set(year: 2024, counts: later, in: tables)
    return tables
  }

  /// The position of the region whose code ends in a number, or nil.
  func position(ofNumber number: Int, at level: RegionLevel) -> Int? {
    let numbers = numbers[level.ordinal]
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  /// The position of the region with a code, whose letters may be of either case.
  func position(ofCode code: String, at level: RegionLevel) -> Int? {
    let code = RegionClassification.code(code)
    let regions = regions[level.ordinal]
    if let number = Self.number(in: code, after: level.codePrefix),
      let position = position(ofNumber: number, at: level), position < regions.count,
      regions[position].code == code
    {
      return position
    }
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if RegionClassification.isBefore(regions[middle].code, code) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < regions.count && regions[low].code == code ? low : nil
  }

  /// The number behind the letters of a code; nil when anything but digits stands there.
  private static func number(in code: String, after prefix: String) -> Int? {
    var number = 0
    let digits = code.utf8.dropFirst(prefix.utf8.count)
    guard (1...8).contains(digits.count) else { return nil }
    for digit in digits {
      guard digit &- 0x30 <= 9 else { return nil }
      number = 10 * number + Int(digit &- 0x30)
    }
    return number
  }

  /// The municipality whose digits a field holds, or nil.
  func municipality(in row: TableReader, _ field: Int) -> Int? {
    position(in: row, field, .municipality)
  }

  private init() {
    regions = RegionLevel.allCases.map { _ in [] }
    membership = RegionLevel.allCases.map { _ in [] }
    numbers = RegionLevel.allCases.map { _ in [] }
  }

  private mutating func readNames() {
    var reader = TableReader(EmbeddedTables.regions)
    while reader.next() {
      guard let level = RegionLevel(rawValue: reader.text(0)) else { continue }
      add(level, code: reader.text(1), name: reader.text(2), number: reader.number(1, skipping: 2))
    }
    reader = TableReader(EmbeddedTables.provinces)
    while reader.next() {
      let number = reader.number(0, skipping: 2)
      add(.province, code: reader.text(0), name: reader.text(2), number: number)
    }
  }

  private mutating func add(_ level: RegionLevel, code: String, name: String, number: Int?) {
    guard let number else { return }
    regions[level.ordinal].append(Region(level: level, code: code, name: name))
    numbers[level.ordinal].append(number)
  }

  /// False when the line names no region of some level.
  private mutating func addMunicipality(_ row: TableReader) -> Bool {
    guard let number = row.number(0),
      let province = position(in: row, 2, .province), let corop = position(in: row, 3, .corop),
      let ggd = position(in: row, 4, .ggd), let office = position(in: row, 5, .zorgkantoor),
      let safety = position(in: row, 6, .safety),
      let latitude = row.number(9), let longitude = row.number(10)
    else { return false }
    membership[RegionLevel.municipality.ordinal].append(centroids.count)
    membership[RegionLevel.province.ordinal].append(province)
    membership[RegionLevel.corop.ordinal].append(corop)
    membership[RegionLevel.ggd.ordinal].append(ggd)
    membership[RegionLevel.zorgkantoor.ordinal].append(office)
    membership[RegionLevel.safety.ordinal].append(safety)
    centroids.append(
      Centroid(latitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000))
    let code = RegionLevel.municipality.codePrefix + row.text(0)
    add(.municipality, code: code, name: row.text(1), number: number)
    return true
  }

  private func position(in row: TableReader, _ field: Int, _ level: RegionLevel) -> Int? {
    row.number(field).flatMap { position(ofNumber: $0, at: level) }
  }
}
