internal import DelimitedText
internal import Tables

/// Brings the pieces of a file together in one account, and checks that it balances.
struct FileClosing {
  enum Outcome {
    /// The file is done with.
    case finished(FileOutcome)
    /// What was read shows that it must be read in another way.
    case again(ReadPlan)
  }

  let session: FileSession
  let name: String
  /// Those who may help.
  let queue: WorkQueue

  func close() throws(CSVError) -> Outcome {
    let (failure, pieces) = session.result()
    if let failure {
      if let plan = session.plan.revised(after: failure) { return .again(plan) }
      return .finished(try outcome(of: failure))
    }
    var evidence = FileEvidence()
    for piece in pieces { evidence.add(piece.evidence) }
    let plan = session.plan.revised(by: evidence)
    if plan != session.plan { return .again(plan) }
    return .finished(try outcome(of: pieces, evidence))
  }

  private func outcome(of failure: FileSession.Failure) throws(CSVError) -> FileOutcome {
    switch failure {
    case .unreadable(let error): throw error
    case .notText(let fault):
      let reject = Reject(
        file: session.index, code: fault == .nulByte ? .nulByte : .encodingFallback,
        severity: .error, action: .fileRejected)
      return try FileOpening.rejected(
        session.file, as: .unknown, rejects: [reject], entity: session.mapping.entity,
        header: session.mapping.header)
    case .unaccounted, .strayQuote:
      // A stray quote is read again before a file is closed; that it is still here is our fault.
      var outcome = FileOutcome(account: FileAccount())
      outcome.error = .accountUnbalanced(file: name)
      return outcome
    }
  }

  private func outcome(
    of pieces: [FileSession.Piece], _ evidence: FileEvidence
  ) throws(CSVError) -> FileOutcome {
    let unbalanced = pieces.contains { !$0.isBalanced }
    let trailing = TrailingFooters(pieces)
    var outcome = FileOutcome(account: account(pieces, trailing))
    let lines = firstLines(of: pieces)
    outcome.blocks = zip(pieces, lines).compactMap { piece, line in
      piece.block.map { block in
        var block = block
        block.firstLine = line
        return (piece.worker, block)
      }
    }
    let map = StretchMap(
      stretches: zip(pieces, lines).map { .init(bytes: $0.bytes, firstLine: $1) },
      hints: hints, dialect: session.file.head.dialect, isCareful: session.plan.isCareful,
      width: session.mapping.width)
    let duplicates = DuplicateRecords(session: session, pieces: pieces, map: map, queue: queue)
    outcome.rejects =
      session.headerRejects + headRejects + namelessColumns(pieces)
      + rejects(pieces, lines, trailing)
      + ColumnNotices(file: session.index, evidence: evidence).rejects(
        notices(pieces, lines))
      + (try duplicates.rejects())
    outcome.references = session.mapping.columns.first { $0.declaration.field == .organisation }
      .map { FileOutcome.References(column: $0.column, map: map) }
    outcome.account.sha256 = try session.file.close()
    if unbalanced || !outcome.account.isBalanced {
      outcome.error = .accountUnbalanced(file: name)
    }
    return outcome
  }

  /// How the bytes are written, as it turned out.
  private var hints: TextHints {
    let head = session.file.head
    return TextHints(
      encoding: head.encoding, isUTF8RuledOut: session.plan.hints.isUTF8RuledOut,
      delimiter: head.dialect.delimiter, quote: head.dialect.quote)
  }

  /// Records of the head that stand above the header.
  private var preamble: [FileHead.Record] {
    session.file.head.records.filter { $0.end <= session.mapping.header.start }
  }

  private func account(
    _ pieces: [FileSession.Piece], _ trailing: TrailingFooters
  ) -> FileAccount {
    let head = session.file.head
    let header = session.mapping.header
    var account = FileAccount(
      entity: session.mapping.entity, encoding: head.encoding.rawValue,
      delimiter: head.dialect.delimiterName, quote: head.dialect.quoteName)
    account.headerLine = header.line
    account.columns = Dictionary(
      session.mapping.columns.map { ($0.declaration.target, $0.column + 1) },
      uniquingKeysWith: min)
    account.header = 1
    account.preamble = preamble.count + (head.hasSeparatorLine ? 1 : 0)
    account.continuation =
      header.lines - 1 + preamble.reduce(0) { $0 + $1.lines - 1 }
      + pieces.reduce(0) { $0 + $1.continuation }
    let headLines = header.line + header.lines - 1
    account.blank =
      headLines - header.lines - preamble.reduce(0) { $0 + $1.lines }
      - (head.hasSeparatorLine ? 1 : 0) + pieces.reduce(0) { $0 + $1.blank }
    account.footer = pieces.reduce(0) { $0 + $1.footer } + trailing.count
    account.accepted = pieces.reduce(0) { $0 + $1.accepted }
    account.rejected = pieces.reduce(0) { $0 + $1.rejected } - trailing.count
    account.records = account.accepted
    account.physicalLines = headLines + pieces.reduce(0) { $0 + $1.lines }
    account.size = session.file.size
    return account
  }

  /// Columns without a name that hold something all the same: they are not dropped in silence.
  private func namelessColumns(_ pieces: [FileSession.Piece]) -> [Reject] {
    let header = session.mapping.header
    let filled = pieces.reduce(into: Set<Int>()) { $0.formUnion($1.filledNameless) }
    return filled.sorted().map { column in
      Reject(
        file: session.index, line: header.line, byte: header.cellStart(column),
        column: column + 1, field: "", code: .headerUnknown, severity: .notice,
        action: .columnIgnored)
    }
  }

  /// Lines above the header are reported: they may hold something that matters.
  private var headRejects: [Reject] {
    preamble.map { record in
      Reject(
        file: session.index, line: record.line, byte: record.start,
        code: record.hasNUL ? .nulByte : .headerUnknown,
        severity: record.hasNUL ? .warning : .notice, action: .skipped)
    }
  }

  /// Line in the file on which each piece begins.
  private func firstLines(of pieces: [FileSession.Piece]) -> [Int] {
    var line = session.mapping.header.line + session.mapping.header.lines
    return pieces.map { piece in
      defer { line += piece.lines }
      return line
    }
  }

  private func rejects(
    _ pieces: [FileSession.Piece], _ lines: [Int], _ trailing: TrailingFooters
  ) -> [Reject] {
    var lists: [RejectList] = []
    for (index, (piece, line)) in zip(pieces, lines).enumerated() {
      // Relative lines start at 0.
      lists.append(piece.rejects.shifted(by: line))
      let last = trailing.isFooter(index) ? piece.trailing.footers : piece.trailing.errors
      lists.append(last.shifted(by: line))
    }
    return RejectList.joined(lists)
  }

  private func notices(_ pieces: [FileSession.Piece], _ lines: [Int]) -> [ColumnNotice] {
    zip(pieces, lines).flatMap { piece, line in
      piece.notices.map { notice in
        var notice = notice
        notice.line += line
        return notice
      }
    }
  }
}

/// Which pieces end with text under the table: those after which no record counts.
private struct TrailingFooters {
  private let first: Int
  /// Records that are footers.
  let count: Int

  init(_ pieces: [FileSession.Piece]) {
    var first = pieces.count
    var count = 0
    while first > 0 {
      first -= 1
      count += pieces[first].trailing.count
      // Broken records before them end the run too.
      let isAllFooter = pieces[first].rejected == pieces[first].trailing.count
      guard pieces[first].trailing.isWholePiece, isAllFooter else { break }
    }
    // Below a table stands a line or two; without a record that counts there is no table.
    let hasTable = pieces.contains { $0.accepted > 0 }
    let isText = hasTable && count <= FooterText.mostLines
    self.first = isText ? first : pieces.count
    self.count = isText ? count : 0
  }

  func isFooter(_ piece: Int) -> Bool { piece >= first }
}
