internal import DelimitedText
internal import Tables

/// Reads files and stretches of files until the queue is empty; one per core.
struct ImportWorker {
  let store: WorkerStore
  let schema: StoredSchema
  let showsValues: Bool
  let stretchCapacity: Int
  let files: [FileRequest]
  let ownTables: OwnTables
  let digest: @Sendable () -> (any ContentDigest)?
  let progress: (@Sendable (Int) -> Void)?
  private let stretch = Stretch()

  init(
    store: WorkerStore, schema: StoredSchema, showsValues: Bool, stretchCapacity: Int,
    files: [FileRequest], ownTables: OwnTables,
    digest: @escaping @Sendable () -> (any ContentDigest)?,
    progress: (@Sendable (Int) -> Void)?
  ) {
    self.store = store
    self.schema = schema
    self.showsValues = showsValues
    self.stretchCapacity = stretchCapacity
    self.files = files
    self.ownTables = ownTables
    self.digest = digest
    self.progress = progress
  }

  func run(_ queue: WorkQueue, finish: (Int, FileOutcome) -> Void) {
    while let item = queue.next() {
      let outcome: (file: Int, outcome: FileOutcome)?
      switch item {
      case .work(let work):
        work.help()
        continue
      case .session(let session): outcome = read(session, queue)
      case .file(let index):
        outcome = start(index, ReadPlan(hints: files[index].description.hints), queue)
      }
      if let outcome {
        finish(outcome.file, outcome.outcome)
        queue.finished()
      }
    }
  }

  /// Opens a file and reads it, with whoever joins in; `nil` when another worker finishes it.
  private func start(
    _ index: Int, _ plan: ReadPlan, _ queue: WorkQueue
  ) -> (file: Int, outcome: FileOutcome)? {
    let opening = FileOpening(
      index: index, request: files[index], plan: plan, digest: digest(),
      stretchCapacity: stretchCapacity, readsPostcodes: store.readsPostcodes,
      ownTables: ownTables)
    do throws(CSVError) {
      switch try opening.open() {
      case .finished(let outcome): return (index, outcome)
      case .session(let session):
        let isShared = !session.plan.isCareful && session.file.hasSeveralStretches
        guard session.join() else { return nil }
        if isShared { queue.share(session) }
        return read(session, queue)
      }
    } catch {
      return (index, unreadable(index, error))
    }
  }

  private func unreadable(_ index: Int, _ error: CSVError) -> FileOutcome {
    var outcome = FileOutcome(account: FileAccount())
    outcome.error = .unreadable(file: files[index].name, error)
    return outcome
  }

  /// Reads stretches of a file; the worker that leaves last closes it, or reads it again by a
  /// better plan.
  private func read(
    _ session: FileSession, _ queue: WorkQueue
  ) -> (file: Int, outcome: FileOutcome)? {
    if session.plan.isCareful { readCarefully(session) } else { readStretches(session) }
    guard session.leave() else { return nil }
    let closing = FileClosing(session: session, name: files[session.index].name, queue: queue)
    do throws(CSVError) {
      switch try closing.close() {
      case .finished(let outcome): return (session.index, outcome)
      case .again(let plan): return start(session.index, plan, queue)
      }
    } catch {
      return (session.index, unreadable(session.index, error))
    }
  }

  private func readStretches(_ session: FileSession) {
    let dialect = session.file.head.dialect
    let parser = StretchParser(
      dialect: dialect, width: session.mapping.width,
      wanted: session.mapping.kept)
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

  private func readCarefully(_ session: FileSession) {
    let reader = CarefulReader(
      file: session.file, dialect: session.file.head.dialect, width: session.mapping.width,
      wanted: session.mapping.kept, dataOffset: session.mapping.header.end)
    do throws(CSVError) {
      while session.isHealthy {
        switch try reader.next(stretch) {
        case .end:
          session.markExhausted()
          return
        case .notText(let fault): session.fail(.notText(fault), at: stretch.index)
        case .parsed: session.add(decode(session))
        }
        progress?(stretch.count)
      }
    } catch {
      session.fail(.unreadable(error), at: stretch.index)
    }
  }

  private func decode(_ session: FileSession) -> FileSession.Piece {
    PieceReader(
      session: session, stretch: stretch, store: store,
      schema: schema.schemas[session.mapping.entity] ?? Schema([]),
      keepsDays: schema.keepsDays, showsValues: showsValues
    ).piece()
  }
}
