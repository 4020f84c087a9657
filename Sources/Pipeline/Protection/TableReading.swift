internal import Disclosure

/// Makes a table of a tidy file and the files with hierarchies of its codes.
extension FrequencyTable {
  init(_ options: ProtectionOptions) throws(PipelineError) {
    let file = try TidyFile(path: options.path, wanted: options.columns + [options.countColumn])
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
    var entries: [(codes: [Int], count: Int64)] = []
    var lines: [[Int]: Int] = [:]
    for record in file.records {
      let codes = zip(columns, places).map { $1[record.cells[$0]] ?? 0 }
      if let first = lines.updateValue(record.line, forKey: codes) {
        throw file.fault(.repeatedCell(firstLine: first), line: record.line)
      }
      do throws(TableFault) {
        entries.append((codes, try Self.count(record.cells[countColumn])))
      } catch {
        throw file.fault(error, line: record.line, column: options.countColumn)
      }
    }
    do throws(TableProblem) {
      try self.init(dimensions: dimensions, entries: entries)
    } catch {
      throw file.fault(error == .countsTooLarge ? .countTooLarge : .structure(error))
    }
  }

  private static func dimension(
    _ index: Int, _ column: Int, _ file: TidyFile, _ options: ProtectionOptions
  ) throws(PipelineError) -> TableDimension {
    if let record = file.records.first(where: { $0.cells[column] == TableDimension.totalCode }) {
      throw file.fault(
        .structure(.codeIsTotal(TableDimension.totalCode)), line: record.line,
        column: options.columns[index])
    }
    var hierarchies: [Hierarchy] = []
    var files: [TidyFile] = []
    for (_, path) in options.hierarchies.filter({ $0.column == index }) {
      let tidy = try TidyFile(path: path, wanted: ["code", "parent"])
      let (code, parent) = (try tidy.column("code"), try tidy.column("parent"))
      guard !tidy.records.isEmpty else { throw tidy.fault(.empty) }
      hierarchies.append(
        Hierarchy(
          tidy.records.map { Hierarchy.Edge(code: $0.cells[code], parent: $0.cells[parent]) }))
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
