internal import DelimitedText
internal import Tables

/// Opens a file and decides what it is: the steps before the first record is read.
struct FileOpening {
  enum Outcome {
    /// The records can be read.
    case session(FileSession)
    /// Nothing of the file can be used; the account is complete.
    case finished(FileOutcome)
  }

  let index: Int
  let request: FileRequest
  let plan: ReadPlan
  let digest: (any ContentDigest)?
  let stretchCapacity: Int
  /// Whether anything can be made of postcodes; else they are not even looked at.
  let readsPostcodes: Bool
  let ownTables: OwnTables

  func open() throws(CSVError) -> Outcome {
    let file = try DelimitedFile(
      path: request.path, digest: digest, hints: plan.hints, stretchCapacity: stretchCapacity,
      recognises: recognises)
    guard file.size > 0 else { return try reject(file, .emptyFile) }
    guard file.head.encoding != .unknown else {
      return try reject(file, .nulByte, hints: [file.head.binaryKind?.rawValue ?? ""])
    }
    guard !file.head.records.isEmpty else { return try reject(file, .headerMissing) }
    if let table = ownTables.name(of: file.head.records) { return try skip(file, table) }
    let search = HeaderSearch.search(
      file.head.records, stem: request.stem, description: request.description)
    switch search {
    case .found(let found):
      let mapping = readsPostcodes ? found : found.withoutPostcodes
      let report = HeaderReport(index: index, file: file, mapping: mapping, plan: plan)
      return .session(
        FileSession(
          index: index, file: file, mapping: mapping.without(report.personalColumns),
          description: request.description, plan: plan, headerRejects: report.rejects))
    case .entityUnknown(let headers):
      return try reject(file, .entityUnknown, hints: headers.map(\.trimmed))
    case .requiredMissing(let entity, let header, let missing, let headers):
      let organisation = onlyOrganisation(below: header, in: file.head)
      let rejects = missing.map { field in
        var reject = Reject(
          file: index, line: header.line, byte: header.start, field: field.rawValue,
          code: .requiredMissing, severity: .error, action: .fileRejected,
          hints: NearestHeader.first(headers.map(\.trimmed), for: field, entity))
        reject.organisation = organisation
        return reject
      }
      return try reject(file, rejects, entity: entity, header: header)
    case .duplicate(let entity, let header, let field, let column):
      let reject = Reject(
        file: index, line: header.line, byte: header.cellStart(column), column: column + 1,
        field: field.rawValue, code: .headerDuplicate, severity: .error, action: .fileRejected,
        hints: header.cells.map(\.trimmed))
      return try self.reject(file, [reject], entity: entity, header: header)
    }
  }

  /// The organisation of a file that cannot be used, where its first records name one alone.
  private func onlyOrganisation(below header: FileHead.Record, in head: FileHead) -> String? {
    if let named = request.description.organisation { return named }
    let names = HeaderNames.byEntity[.participants]
    guard let column = header.cells.firstIndex(where: { names?.field(of: $0) == .organisation })
    else { return nil }
    let found = Set(
      head.records.lazy.filter { $0.start >= header.end && column < $0.cellCount }
        .map { $0.cell(column).trimmed })
    return found.count == 1 ? found.first : nil
  }

  /// Whether a cell is a column name of any entity, or one that the descriptor names.
  private func recognises(_ cell: Span<UInt8>) -> Bool {
    if HeaderNames.isKnown(cell) { return true }
    let fields = request.description.fields
    if fields.isEmpty { return false }
    let name = unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    return fields[name] != nil
  }

  private func skip(_ file: DelimitedFile, _ ownTable: String) throws(CSVError) -> Outcome {
    let reject = Reject(
      file: index, code: .entityUnknown, severity: .warning, action: .skipped,
      hints: [Reject.ownTableHint, ownTable])
    return try self.reject(file, [reject], entity: nil, header: nil)
  }

  private func reject(
    _ file: DelimitedFile, _ code: RejectCode, hints: [String] = []
  ) throws(CSVError) -> Outcome {
    let reject = Reject(
      file: index, code: code, severity: .error, action: .fileRejected, hints: hints)
    return try self.reject(file, [reject], entity: request.description.entity, header: nil)
  }

  private func reject(
    _ file: DelimitedFile, _ rejects: [Reject], entity: Entity?, header: FileHead.Record?
  ) throws(CSVError) -> Outcome {
    .finished(
      try Self.rejected(
        file, as: file.head.encoding, rejects: rejects, entity: entity, header: header))
  }

  /// The outcome of a file of which nothing can be used: every line is accounted for.
  static func rejected(
    _ file: DelimitedFile, as encoding: Encoding, rejects: [Reject], entity: Entity?,
    header: FileHead.Record?
  ) throws(CSVError) -> FileOutcome {
    let tally = try LineTally(of: file)
    var account = FileAccount(entity: entity, encoding: encoding.rawValue)
    if encoding != .unknown {
      account.delimiter = file.head.dialect.delimiterName
      account.quote = file.head.dialect.quoteName
    }
    account.physicalLines = tally.lines
    account.blank = tally.blank
    if let header {
      account.headerLine = header.line
      account.header = 1
    }
    account.rejected = tally.lines - tally.blank - account.header
    account.size = file.size
    account.sha256 = try file.close()
    return FileOutcome(account: account, rejects: rejects)
  }
}
