internal import DelimitedText
internal import Tables

/// Reads files and stretches of files until the queue is empty; one per core.
struct ImportWorker {
  let store: WorkerStore
  let schema: StoredSchema
  let showsValues: Bool
  let stretchCapacity: Int
  let files: [FileRequest]
  let digest: @Sendable () -> (any ContentDigest)?
  let progress: (@Sendable (Int) -> Void)?
  private let stretch = Stretch()

  init(
    store: WorkerStore, schema: StoredSchema, showsValues: Bool, stretchCapacity: Int,
    files: [FileRequest], digest: @escaping @Sendable () -> (any ContentDigest)?,
    progress: (@Sendable (Int) -> Void)?
  ) {
    self.store = store
    self.schema = schema
    self.showsValues = showsValues
    self.stretchCapacity = stretchCapacity
    self.files = files
    self.digest = digest
    self.progress = progress
  }

  mutating func run(_ queue: WorkQueue, finish: (Int, FileOutcome) -> Void) {
    while let item = queue.next() {
      switch item {
      case .session(let session): read(session, finish)
      case .file(let index):
        let opening = FileOpening(
          index: index, request: files[index], digest: digest(), stretchCapacity: stretchCapacity)
        switch open(opening) {
        case .finished(let outcome):
          queue.opened(sharing: nil)
          finish(index, outcome)
        case .session(let session):
          let isLarge = session.file.size > Int64(session.file.stretchCapacity)
          let hasJoined = session.join()
          queue.opened(sharing: isLarge ? session : nil)
          if hasJoined { read(session, finish) }
        }
      }
    }
  }

  private func open(_ opening: FileOpening) -> FileOpening.Outcome {
    do throws(CSVError) {
      return try opening.open()
    } catch {
      return .finished(unreadable(opening.index, error))
    }
  }

  private func unreadable(_ index: Int, _ error: CSVError) -> FileOutcome {
    var outcome = FileOutcome(account: FileAccount())
    outcome.error = .unreadable(file: files[index].name, error)
    return outcome
  }

  private func read(_ session: FileSession, _ finish: (Int, FileOutcome) -> Void) {
    readStretches(session)
    guard session.leave() else { return }
    do throws(CSVError) {
      if session.result().failure == .strayQuote { try readCarefully(session) }
      finish(
        session.index, try FileClosing(session: session, name: files[session.index].name).close())
    } catch {
      finish(session.index, unreadable(session.index, error))
    }
  }

  private func readStretches(_ session: FileSession) {
    let dialect = session.file.head.dialect
    let parser = StretchParser(
      dialect: dialect, width: session.mapping.width,
      wanted: session.mapping.columns.map(\.column))
    do throws(CSVError) {
      while session.isHealthy {
        switch try session.file.fill(stretch, dialect: dialect) {
        case .end:
          session.markExhausted()
          return
        case .recordTooLong:
          session.fail(.strayQuote, at: stretch.index)
          return
        case .stretch: break
        }
        switch parser.parse(stretch) {
        case .parsed: session.add(decode(session))
        case .notText(let fault): session.fail(.notText(fault), at: stretch.index)
        case .strayQuote: session.fail(.strayQuote, at: stretch.index)
        case .unaccounted: session.fail(.unaccounted, at: stretch.index)
        }
        progress?(stretch.count)
      }
    } catch {
      session.fail(.unreadable(error), at: stretch.index)
    }
  }

  private func readCarefully(_ session: FileSession) throws(CSVError) {
    session.restart()
    let reader = CarefulReader(
      file: session.file, dialect: session.file.head.dialect, width: session.mapping.width,
      wanted: session.mapping.columns.map(\.column), dataOffset: session.mapping.header.end)
    while true {
      switch try reader.next(stretch) {
      case .end: return
      case .notText(let fault):
        session.fail(.notText(fault), at: stretch.index)
        return
      case .parsed: session.add(decode(session))
      }
      progress?(stretch.count)
    }
  }

  private func decode(_ session: FileSession) -> FileSession.Piece {
    let declaration = EntityDeclaration.of(session.mapping.entity)
    let decoder = BatchDecoder(
      file: session.index, mapping: session.mapping, declaration: declaration,
      description: session.description,
      schema: schema.schemas[session.mapping.entity] ?? Schema([]), store: store)
    let decoded = decoder.decode(stretch.batch)
    let report = StretchReport(
      file: session.index, mapping: session.mapping, declaration: declaration,
      dialect: session.file.head.dialect, showsValues: showsValues)
    return FileSession.Piece(
      index: stretch.index, worker: store.index, lines: stretch.lines,
      continuation: stretch.continuationLines, blank: stretch.blankLines + decoded.blank,
      footer: decoded.footer,
      accepted: decoded.accepted, rejected: decoded.rejected,
      rejects: report.rejects(of: stretch, decoded), block: decoded.block)
  }
}
