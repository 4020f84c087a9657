internal import Regions

/// The columns of a file of `--regions`, and what they make of it.
struct RegionHeader {
  /// What the file adds to what the program knows, or replaces.
  enum Kind: Int {
    /// Municipalities and the regions they lie in: in the place of the whole country.
    case classification
    /// Other names of municipalities, and places in them.
    case names
    /// Inhabitants by municipality and year.
    case population
    /// The municipality of each postcode.
    case postcodes
  }

  let kind: Kind
  /// 0-based column of each field; columns that mean nothing here are left unread.
  let columns: [RegionField: Int]
  /// The headers as they stand.
  let cells: [String]

  /// - Throws: `PipelineError.regionFile` when two columns mean the same or none of the kinds fits.
  init(_ cells: [String], line: Int, file: String) throws(PipelineError) {
    self.cells = cells
    var columns: [RegionField: Int] = [:]
    for (index, cell) in cells.enumerated() {
      guard let field = RegionField(header: cell) else { continue }
      guard columns[field] == nil else {
        throw .regionFile(
          file: file, at: RegionFilePlace(line: line, column: index + 1),
          .repeatedColumn(header: cell))
      }
      columns[field] = index
    }
    self.columns = columns
    guard let kind = Self.kind(columns) else {
      // With a single name that we know the line may as well be data.
      throw .regionFile(
        file: file, at: RegionFilePlace(line: line, column: nil),
        .columnsUnknown(found: columns.count > 1 ? cells : []))
    }
    self.kind = kind
    guard kind == .classification else { return }
    guard !levels.isEmpty else {
      throw .regionFile(
        file: file, at: RegionFilePlace(line: line, column: nil), .levelMissing)
    }
    for (field, name) in [(RegionField.latitude, "lat"), (.longitude, "lon")]
    where columns[field] == nil {
      throw .regionFile(
        file: file, at: RegionFilePlace(line: line, column: nil), .columnMissing(header: name))
    }
  }

  /// The column that tells the municipality: the code where there is one, for names may be unclear.
  var home: RegionField { columns[.code] != nil ? .code : .municipality }

  /// The levels of which there are codes.
  var levels: [RegionLevel] { RegionLevel.allCases.filter { columns[.region($0)] != nil } }

  private static func kind(_ columns: [RegionField: Int]) -> Kind? {
    func has(_ field: RegionField) -> Bool { columns[field] != nil }
    let hasHome = has(.code) || has(.municipality)
    let hasLevel = RegionLevel.allCases.contains { has(.region($0)) }
    let hasCentre = has(.latitude) && has(.longitude)
    let hasYears = columns.keys.contains {
      if case .inhabitantsOf = $0 { true } else { false }
    }
    if has(.postcode) && hasHome { return .postcodes }
    // Before the others: a country may also have columns that make one of those.
    if has(.code), has(.name) || has(.municipality), hasCentre, hasLevel || hasYears {
      return .classification
    }
    if has(.inhabitants) && has(.year) && hasHome { return .population }
    if has(.place) && hasHome || has(.name) && has(.municipality) { return .names }
    if has(.code) && hasLevel && (has(.name) || has(.municipality)) { return .classification }
    return has(.name) && has(.code) ? .names : nil
  }
}
