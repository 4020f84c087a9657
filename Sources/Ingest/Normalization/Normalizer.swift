internal import DelimitedText
internal import Regions

/// Reads any export and hands it over as clean records: header first, all records as wide as it.
///
/// Values stay text and untouched. In bounded memory; the file is read twice when its header has
/// columns without a name, to find out whether anything stands in them.
public struct Normalizer {
  private let request: FileRequest

  /// A file to read.
  public init(_ request: FileRequest) { self.request = request }

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - write: called for the header and then for each record, in order.
  ///   - report: called for everything that was left out or mended.
  /// - Throws: `IngestError` when the file cannot be read.
  /// - Returns: how the file was written; `nil` when it holds no text or no header.
  public func run(
    write: ([String]) -> Void, report: (Reject) -> Void
  ) throws(IngestError) -> NormalizedDialect? {
    do throws(CSVError) {
      return try read(write: write, report: report)
    } catch {
      throw .unreadable(file: request.name, error)
    }
  }

  private func read(
    write: ([String]) -> Void, report: (Reject) -> Void
  ) throws(CSVError) -> NormalizedDialect? {
    let reader = try open()
    guard reader.head.encoding != .unknown else {
      report(fileReject(.nulByte, hints: [reader.head.binaryKind?.rawValue ?? ""]))
      return nil
    }
    guard let header = NormalizedHeader.find(in: reader.head) else {
      report(fileReject(reader.isEmpty ? .emptyFile : .headerMissing))
      return nil
    }
    if let said = reader.head.ignoredHint {
      let hints = [said.rawValue, reader.head.encoding.rawValue]
      report(
        Reject(
          file: 0, code: .encodingFallback, severity: .warning, action: .kept, hints: hints))
    }
    if let doubt = Reject.dialectDoubt(reader.head, file: 0) { report(doubt) }
    if !header.cells.contains(where: HeaderNames.isKnown), Self.looksLikeData(header) {
      report(
        Reject(
          file: 0, line: header.line, byte: header.start, code: .headerMissing,
          severity: .warning, action: .kept))
    }
    reader.width = header.cellCount
    let columns = try keptColumns(header)
    var pass = NormalizingPass(header: header, columns: columns)
    while let record = try reader.next() {
      pass.take(record, write: write, report: report)
    }
    pass.finish(write: write, report: report)
    return NormalizedDialect(reader.head, header: header, decimals: pass.decimals)
  }

  private func open() throws(CSVError) -> RecordReader {
    try RecordReader(
      path: request.path, hints: request.description.hints, recognises: HeaderNames.isKnown)
  }

  /// Whether a cell of what was taken for the header is a number or a date; a year may be a name.
  private static func looksLikeData(_ header: FileHead.Record) -> Bool {
    header.cells.contains { cell in
      let isYear = Int(cell).map(DateDecoder.years.contains) ?? false
      return cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter) && !isYear
    }
  }

  private func fileReject(_ code: RejectCode, hints: [String] = []) -> Reject {
    Reject(file: 0, code: code, severity: .error, action: .fileRejected, hints: hints)
  }

  /// Columns with a name, or with anything in them.
  private func keptColumns(_ header: FileHead.Record) throws(CSVError) -> [Int] {
    var kept = Set(header.cells.indices.filter { !header.names[$0].trimmed.isEmpty })
    guard kept.count < header.cells.count else { return header.cells.indices.map { $0 } }
    let reader = try open()
    reader.width = header.cellCount
    while kept.count < header.cells.count, let record = try reader.next() {
      guard record.line > header.line, record.shape != .long else { continue }
      for (column, cell) in record.cells.enumerated()
      where !kept.contains(column) && column < header.cells.count && !cell.trimmed.isEmpty {
        kept.insert(column)
      }
    }
    return kept.sorted()
  }
}
