internal import Disclosure

/// A table as it was read, with who contributed to it.
struct ReadTable {
  let table: ContributedTable
  /// Names of the contributors; a contributor is its position.
  let contributors: [String]
}

/// Makes a table of a tidy file and the files with hierarchies of its codes.
extension ReadTable {
  init(_ options: ProtectionOptions) throws(PipelineError) {
    let file = try TidyFile(
      path: options.path,
      wanted: options.columns + [options.countColumn]
        + [options.contributorColumn].compactMap(\.self))
    var columns: [Int] = []
    for name in options.columns { columns.append(try file.column(name)) }
    let countColumn = try file.column(options.countColumn)
    guard !file.records.isEmpty else { throw file.fault(.empty) }
    var dimensions: [TableDimension] = []
    for (index, column) in columns.enumerated() {
      dimensions.append(try Self.dimension(index, column, file, options))
    }
    let places = dimensions.map { dimension in
      var places: [String: Int] = [:]
      for (index, code) in dimension.codes.enumerated() { places[code] = index }
      return places
    }
    let contributorColumn = try options.contributorColumn.map { name throws(PipelineError) in
      try file.column(name)
    }
    let names = contributorColumn.map { column in Set(file.records.map { $0.cells[column] }) }
    if let name = options.contributorColumn, let column = contributorColumn,
      let record = file.records.first(where: { TableDimension.isTotalAlone($0.cells[column]) })
    {
      throw file.fault(.contributorIsTotal, line: record.line, column: name)
    }
    contributors = (names ?? []).subtracting([""]).sorted()
    var entries = Entries(contributors)
    for record in file.records {
      let codes = zip(columns, places).map { $1[record.cells[$0]] ?? 0 }
      do throws(TableFault) {
        try entries.add(
          codes, count: try Self.count(record.cells[countColumn]), line: record.line,
          by: contributorColumn.map { record.cells[$0] })
      } catch {
        if case .repeatedCell = error { throw file.fault(error, line: record.line) }
        throw file.fault(error, line: record.line, column: options.countColumn)
      }
    }
    do throws(TableProblem) {
      let table = try FrequencyTable(dimensions: dimensions, entries: entries.sums)
      self.table = ContributedTable(table, parts: entries.parts(of: table))
    } catch {
      throw file.fault(error == .countsTooLarge ? .countTooLarge : .structure(error))
    }
  }

  /// Lines gathered by their codes; with contributors one combination may stand on several.
  private struct Entries {
    private var lines: [[String]: Int] = [:]
    private var places: [[Int]: Int] = [:]
    private(set) var sums: [(codes: [Int], count: Int64)] = []
    private var parts: [[ContributorPart]] = []
    private let contributors: [String: Int]

    init(_ contributors: [String]) {
      self.contributors = Dictionary(
        uniqueKeysWithValues: contributors.enumerated().map { ($0.element, $0.offset) })
    }

    mutating func add(
      _ codes: [Int], count: Int64, line: Int, by contributor: String?
    ) throws(TableFault) {
      let key = codes.map { "\($0)" } + [contributor ?? ""]
      if let first = lines.updateValue(line, forKey: key) {
        throw .repeatedCell(firstLine: first)
      }
      let place = places[codes] ?? sums.count
      if place == sums.count {
        places[codes] = place
        sums.append((codes, 0))
        parts.append([])
      }
      let (sum, overflow) = sums[place].count.addingReportingOverflow(count)
      if overflow { throw .countTooLarge }
      sums[place].count = sum
      if let contributor, let number = contributors[contributor], count > 0 {
        parts[place].append(ContributorPart(contributor: number, count: count, people: count))
      }
    }

    func parts(of table: FrequencyTable) -> [[ContributorPart]] {
      var found = Array(repeating: [ContributorPart](), count: table.counts.count)
      for (entry, parts) in zip(sums, parts) { found[table.inner(of: entry.codes)] = parts }
      return found
    }
  }

  private static func dimension(
    _ index: Int, _ column: Int, _ file: TidyFile, _ options: ProtectionOptions
  ) throws(PipelineError) -> TableDimension {
    if let record = file.records.first(where: { TableDimension.isTotal($0.cells[column]) }) {
      throw file.fault(
        .structure(.codeIsTotal), line: record.line, column: options.columns[index])
    }
    var hierarchies: [Hierarchy] = []
    var files: [TidyFile] = []
    for (_, path) in options.hierarchies.filter({ $0.column == index }) {
      let tidy = try TidyFile(path: path, wanted: ["code", "parent"])
      let (code, parent) = (try tidy.column("code"), try tidy.column("parent"))
      guard !tidy.records.isEmpty else { throw tidy.fault(.empty) }
      hierarchies.append(
        Hierarchy(
          tidy.records.map { record in
            // Nothing above a code: it stands under the total, as the top of a grouping does.
            let above = record.cells[parent]
            return Hierarchy.Edge(
              code: record.cells[code],
              parent: above.allSatisfy(\.isWhitespace) ? TableDimension.totalCode : above)
          }))
      files.append(tidy)
    }
    do throws(TableDimension.Fault) {
      return try TableDimension(
        codes: Set(file.records.map { $0.cells[column] }), hierarchies: hierarchies)
    } catch {
      let tidy = files[error.hierarchy]
      let name =
        switch error.problem {
        case .unknownCode, .secondParent: "code"
        default: "parent"
        }
      throw tidy.fault(
        .structure(error.problem), line: tidy.records[error.edge].line, column: name)
    }
  }

  /// A count as it must be written: digits alone.
  private static func count(_ text: String) throws(TableFault) -> Int64 {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { throw .notWhole }
    guard let count = Int64(text) else { throw .countTooLarge }
    guard count >= 0 else { throw .negative }
    return count
  }
}
