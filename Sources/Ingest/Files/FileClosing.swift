internal import DelimitedText
internal import Tables

/// Brings the pieces of a file together in one account, and checks that it balances.
struct FileClosing {
  let session: FileSession
  let name: String

  func close() throws(CSVError) -> FileOutcome {
    let (failure, pieces) = session.result()
    let file = session.file
    switch failure {
    case .unreadable(let error): throw error
    case .notText(let fault):
      let reject = Reject(
        file: session.index, code: fault == .nulByte ? .nulByte : .encodingFallback,
        severity: .error, action: .fileRejected)
      return try FileOpening.rejected(
        file, as: .unknown, rejects: [reject], entity: session.mapping.entity,
        header: session.mapping.header)
    case .unaccounted, .strayQuote:
      // A stray quote is read again before a file is closed; that it is still here is our fault.
      var outcome = FileOutcome(account: FileAccount())
      outcome.error = .accountUnbalanced(file: name)
      return outcome
    case nil: break
    }
    var outcome = FileOutcome(account: account(pieces))
    outcome.account.sha256 = try file.close()
    outcome.rejects = session.headerRejects + headRejects + rejects(pieces)
    outcome.blocks = pieces.compactMap { piece in piece.block.map { (piece.worker, $0) } }
    let unbalanced = pieces.contains { !$0.isBalanced }
    if unbalanced || !outcome.account.isBalanced {
      outcome.error = .accountUnbalanced(file: name)
    }
    return outcome
  }

  /// Records of the head that stand above the header.
  private var preamble: [FileHead.Record] {
    session.file.head.records.filter { $0.end <= session.mapping.header.start }
  }

  private func account(_ pieces: [FileSession.Piece]) -> FileAccount {
    let head = session.file.head
    let header = session.mapping.header
    var account = FileAccount(
      entity: session.mapping.entity, encoding: head.encoding.rawValue,
      delimiter: head.dialect.delimiterName, quote: head.dialect.quoteName)
    account.headerLine = header.line
    account.header = 1
    account.preamble = preamble.count
    account.continuation =
      header.lines - 1 + preamble.reduce(0) { $0 + $1.lines - 1 }
      + pieces.reduce(0) { $0 + $1.continuation }
    let headLines = header.line + header.lines - 1
    account.blank =
      headLines - header.lines - preamble.reduce(0) { $0 + $1.lines }
      + pieces.reduce(0) { $0 + $1.blank }
    account.footer = pieces.reduce(0) { $0 + $1.footer }
    account.accepted = pieces.reduce(0) { $0 + $1.accepted }
    account.rejected = pieces.reduce(0) { $0 + $1.rejected }
    account.records = account.accepted
    account.physicalLines = headLines + pieces.reduce(0) { $0 + $1.lines }
    account.size = session.file.size
    return account
  }

  /// Lines above the header are reported: they may hold something that matters.
  private var headRejects: [Reject] {
    preamble.map { record in
      Reject(
        file: session.index, line: record.line, byte: record.start, code: .headerUnknown,
        severity: .notice, action: .skipped)
    }
  }

  private func rejects(_ pieces: [FileSession.Piece]) -> [Reject] {
    let header = session.mapping.header
    // Relative lines start at 0; the line after the header is the first one of the data.
    var lines = header.line + header.lines
    var lists: [RejectList] = []
    for piece in pieces {
      lists.append(piece.rejects.shifted(by: lines))
      lines += piece.lines
    }
    return RejectList.joined(lists)
  }
}
