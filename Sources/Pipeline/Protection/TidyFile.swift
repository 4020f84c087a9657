internal import DelimitedText

/// A delimited file with its header first and nothing above or below the table.
struct TidyFile {
  struct Record {
    var cells: [String]
    var line: Int
  }

  let path: String
  let names: [String]
  let headerLine: Int
  let records: [Record]

  /// Reads a whole file, in any dialect.
  ///
  /// - Parameter wanted: names of columns that must be there.
  init(path: String, wanted: [String]) throws(PipelineError) {
    self.path = path
    guard let kind = DirectoryWalk.kind(of: path)?.kind else { throw .notFound(path: path) }
    guard kind != .folder else { throw .isFolder(path: path) }
    guard kind == .file else { throw .unreadableFile(file: path, .notAFile(path: path)) }
    var records: [Record] = []
    var header: Record?
    var broken: Int?
    let encoding: Encoding
    do throws(CSVError) {
      let reader = try RecordReader(path: path) { wanted.contains($0) }
      encoding = reader.isEmpty ? .utf8 : reader.head.encoding
      // Every line has as many cells as the header, or else the table is broken.
      let first = reader.head.records.first { !$0.cells.allSatisfy(\.isEmpty) }
      if let first { reader.width = first.cellCount }
      while broken == nil, let record = try reader.next() {
        guard record.shape != .blank else { continue }
        let read = Record(cells: record.cells, line: record.line)
        if header == nil {
          header = read
          // A header of which nothing can be read is told by the column that is sought.
          if !read.cells.isEmpty, read.cells.count != reader.width { broken = record.line }
        } else if record.cells.count == reader.width, record.shape == nil {
          records.append(read)
        } else {
          broken = record.line
        }
      }
    } catch {
      throw .unreadableFile(file: path, error)
    }
    guard encoding != .unknown else { throw Self.fault(path, .notText) }
    if let broken { throw Self.fault(path, .brokenRecord, line: broken) }
    guard let header else { throw Self.fault(path, .empty) }
    names = header.cells
    headerLine = header.line
    self.records = records
  }

  /// Position of a column.
  func column(_ name: String) throws(PipelineError) -> Int {
    guard let index = names.firstIndex(of: name) else {
      throw Self.fault(path, .missingColumn(known: names), line: headerLine, column: name)
    }
    guard names.lastIndex(of: name) == index else {
      throw Self.fault(path, .repeatedColumn, line: headerLine, column: name)
    }
    return index
  }

  func fault(
    _ fault: TableFault, line: Int? = nil, column: String? = nil
  ) -> PipelineError {
    Self.fault(path, fault, line: line, column: column)
  }

  private static func fault(
    _ path: String, _ fault: TableFault, line: Int? = nil, column: String? = nil
  ) -> PipelineError {
    .table(file: path, at: TablePlace(line: line, column: column), fault)
  }
}
