internal import Regions

extension Gazetteer {
  /// The country of a file that lists all municipalities with their regions.
  init(classification file: RegionFile) throws(PipelineError) {
    let levels = file.header.levels
    var reading = ClassificationReading(header: file.header, levels: levels)
    while let row = try file.next() { try reading.add(row) }
    self.init(RegionClassification(reading.municipalities, names: reading.names))
    // In the order of the codes, as the country has them.
    for year in reading.years {
      let order = regions(at: .municipality).map { reading.positions[$0.code] ?? 0 }
      let counts = order.map { reading.counts[year]?[$0] ?? 0 }
      guard counts.contains(where: { $0 > 0 }) else {
        throw .regionFile(file: file.name, at: nil, .populationEmpty(year: year))
      }
      self = settingPopulation(counts, year: year) ?? self
    }
  }
}

/// The lines of a classification as they are read.
private struct ClassificationReading {
  let header: RegionHeader
  let levels: [RegionLevel]
  let years: [Int]
  private(set) var municipalities: [RegionClassification.Municipality] = []
  private(set) var names: [RegionLevel: [String: String]] = [:]
  /// Position in `municipalities` by code.
  private(set) var positions: [String: Int] = [:]
  /// Inhabitants by year, in the order of `municipalities`.
  private(set) var counts: [Int: [Int64]] = [:]
  /// Line by folded code.
  private var lines: [String: Int] = [:]
  private var nameLines: [RegionLevel: [String: Int]] = [:]

  init(header: RegionHeader, levels: [RegionLevel]) {
    self.header = header
    self.levels = levels
    years = header.columns.keys.compactMap { field in
      if case .inhabitantsOf(let year) = field { year } else { nil }
    }.sorted()
  }

  mutating func add(_ row: RegionFile.Row) throws(PipelineError) {
    let code = try row.text(.code).uppercased()
    // Exports are read without regard to case, blanks and hyphens: `A-1` and `a 1` are one code.
    let key = NameFolding.fold(code)
    if let first = lines[key] {
      throw row.problem(.repeated(first: first, what: .code), at: .code)
    }
    lines[key] = row.line
    let name = try row.text(header.columns[.name] != nil ? .name : .municipality)
    var regions: [RegionLevel: String] = [:]
    for level in levels {
      let region = try row.text(.region(level)).uppercased()
      regions[level] = region
      try addName(of: region, at: level, row)
    }
    let centroid = Centroid(
      latitude: try degrees(.latitude, most: 90, row),
      longitude: try degrees(.longitude, most: 180, row))
    if Self.isSwapped(centroid) { throw row.problem(.degreesSwapped, at: .latitude) }
    for year in years {
      guard let count = RegionCell.count(try row.text(.inhabitantsOf(year))) else {
        throw row.problem(.notACount, at: .inhabitantsOf(year))
      }
      counts[year, default: []].append(count)
    }
    positions[code] = municipalities.count
    municipalities.append(.init(code: code, name: name, centroid: centroid, regions: regions))
  }

  private mutating func addName(
    of region: String, at level: RegionLevel, _ row: RegionFile.Row
  ) throws(PipelineError) {
    guard let name = row.optionalText(.regionName(level)) else { return }
    if let known = names[level]?[region] {
      guard known == name else {
        let first = nameLines[level]?[region] ?? row.line
        throw row.problem(.regionRenamed(first: first), at: .regionName(level))
      }
      return
    }
    names[level, default: [:]][region] = name
    nameLines[level, default: [:]][region] = row.line
  }

  /// Whether a place lies in the Netherlands once latitude and longitude change places.
  ///
  /// As they stand they mean the open sea east of Somalia, so that no country has a municipality there.
  private static func isSwapped(_ place: Centroid) -> Bool {
    (50.7...53.6).contains(place.longitude) && (3.3...7.3).contains(place.latitude)
  }

  private func degrees(
    _ field: RegionField, most: Int, _ row: RegionFile.Row
  ) throws(PipelineError) -> Double {
    guard let degrees = RegionCell.degrees(try row.text(field), most: Double(most)) else {
      throw row.problem(.notDegrees(most: most), at: field)
    }
    return degrees
  }
}
