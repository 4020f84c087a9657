internal import Regions

/// What the files of each kind make of a country.
extension Gazetteer {
  /// The country with the names of a file.
  func adding(namesOf file: RegionFile) throws(PipelineError) -> Gazetteer {
    let field: RegionField = file.header.columns[.place] != nil ? .place : .name
    var names: [(name: String, municipality: MunicipalityIndex)] = []
    while let row = try file.next() {
      let name = try row.text(field)
      let municipality = try row.municipality(file.header.home, in: self)
      // Whoever wrote the municipality's own name meant that municipality.
      if let owner = municipalityOfToday(name), owner != municipality {
        throw row.problem(
          .nameTaken(by: regions(at: .municipality)[owner.rawValue].name), at: field)
      }
      names.append((name, municipality))
    }
    return addingNames(names)
  }

  /// The postcodes of a file.
  func postcodes(
    of file: RegionFile
  ) throws(PipelineError) -> [(postcode: Postcode, municipality: MunicipalityIndex)] {
    var rows: [(postcode: Postcode, municipality: MunicipalityIndex)] = []
    while let row = try file.next() {
      guard let postcode = Postcode(try row.text(.postcode)) else {
        throw row.problem(.notAPostcode, at: .postcode)
      }
      rows.append((postcode, try row.municipality(file.header.home, in: self)))
    }
    return rows
  }

  /// The inhabitants of a file, by year and municipality.
  func populations(of file: RegionFile) throws(PipelineError) -> [Int: [Int64]] {
    let all = regions(at: .municipality)
    var lines: [Int: [Int]] = [:]
    var counts: [Int: [Int64]] = [:]
    while let row = try file.next() {
      guard let year = RegionCell.year(try row.text(.year)) else {
        throw row.problem(.notAYear, at: .year)
      }
      let municipality = try row.municipalityOfToday(file.header.home, in: self).rawValue
      guard let count = RegionCell.count(try row.text(.inhabitants)) else {
        throw row.problem(.notACount, at: .inhabitants)
      }
      let first = lines[year]?[municipality] ?? 0
      guard first == 0 else {
        throw row.problem(
          .repeated(first: first, what: .municipalityOfYear), at: file.header.home)
      }
      lines[year, default: Array(repeating: 0, count: all.count)][municipality] = row.line
      counts[year, default: Array(repeating: 0, count: all.count)][municipality] = count
    }
    for year in lines.keys.sorted() {
      let missing = (lines[year] ?? []).indices.filter { lines[year]?[$0] == 0 }
      guard missing.isEmpty else {
        let first = missing.prefix(5).map { "\(all[$0].name) (\(all[$0].code))" }
        throw .regionFile(
          file: file.name, at: nil,
          .populationIncomplete(year: year, missing: missing.count, first: first))
      }
      guard counts[year]?.contains(where: { $0 > 0 }) ?? false else {
        throw .regionFile(file: file.name, at: nil, .populationEmpty(year: year))
      }
    }
    return counts
  }
}
