internal import DelimitedText
internal import Regions

/// A file of `--regions`, read line by line and strictly: whatever is odd stops the run, for a table
/// that is half right makes figures that are wrong.
final class RegionFile {
  /// Path as outputs name it.
  let name: String
  let header: RegionHeader
  private let reader: RecordReader
  private let headerLine: Int
  private var hasRecords = false

  /// Opens a file in any encoding and dialect; the header is its first line that is not blank.
  ///
  /// - Parameters:
  ///   - path: path of a regular file.
  ///   - name: what messages call it.
  init(path: String, name: String) throws(PipelineError) {
    self.name = name
    reader = try Self.reading(name) { () throws(CSVError) in
      try RecordReader(path: path) { RegionField(header: $0) != nil }
    }
    guard !reader.isEmpty else { throw .regionFile(file: name, at: nil, .empty) }
    guard reader.head.encoding != .unknown else {
      throw .regionFile(file: name, at: nil, .notText)
    }
    guard let first = reader.head.records.first else {
      throw .regionFile(file: name, at: nil, .empty)
    }
    let cells = first.names.map(RegionCell.text)
    header = try RegionHeader(cells, line: first.line, file: name)
    headerLine = first.line
    reader.width = cells.count
  }

  /// One line of the table.
  struct Row {
    let line: Int
    fileprivate let cells: [String]
    fileprivate let file: RegionFile

    /// What is wrong with the cell of a field, or with the line when it has no such column.
    func problem(_ problem: RegionFileProblem, at field: RegionField?) -> PipelineError {
      let column = field.flatMap { file.header.columns[$0] }
      return .regionFile(
        file: file.name, at: RegionFilePlace(line: line, column: column.map { $0 + 1 }), problem)
    }

    /// The text of a cell that must hold something.
    func text(_ field: RegionField) throws(PipelineError) -> String {
      guard let text = optionalText(field) else {
        let column = file.header.columns[field] ?? 0
        throw problem(.emptyCell(header: file.header.cells[column]), at: field)
      }
      return text
    }

    /// The text of a cell; `nil` when it is empty or there is no such column.
    func optionalText(_ field: RegionField) -> String? {
      guard let column = file.header.columns[field], column < cells.count else { return nil }
      let text = RegionCell.text(cells[column])
      return text.isEmpty ? nil : text
    }
  }

  /// The next line that is not blank; `nil` at the end.
  ///
  /// - Throws: `PipelineError` for a line that is not simply as wide as the header, and at the end
  ///   when there was no line at all.
  func next() throws(PipelineError) -> Row? {
    while true {
      let record = try Self.reading(name) { () throws(CSVError) in try reader.next() }
      guard let record else { break }
      if record.line <= headerLine || record.shape == .blank { continue }
      if let fault = fault(of: record) {
        throw .regionFile(
          file: name, at: RegionFilePlace(line: record.line, column: nil), .broken(fault))
      }
      hasRecords = true
      return Row(line: record.line, cells: record.cells, file: self)
    }
    guard hasRecords else { throw .regionFile(file: name, at: nil, .noRecords) }
    return nil
  }

  private func fault(of record: RecordReader.Record) -> RegionFileProblem.LineFault? {
    switch record.shape {
    // Cells that are missing at the end are empty; what must be there says so itself.
    case nil, .blank?, .short?: nil
    case .long?: .extraCells(expected: header.cells.count, found: record.cells.count)
    case .strayQuote?, .unterminatedQuote?, .repairedQuote?: .quote
    case .tooLong?: .tooLong
    case .nulByte?: .nulByte
    }
  }

  private static func reading<Value>(
    _ name: String, _ body: () throws(CSVError) -> Value
  ) throws(PipelineError) -> Value {
    do throws(CSVError) {
      return try body()
    } catch {
      throw .unreadableFile(file: name, error)
    }
  }
}
