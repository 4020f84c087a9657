internal import DelimitedText
internal import Synchronization
internal import Tables

/// A file that is being read, by one worker or several together.
final class FileSession: Sendable {
  /// What came of one stretch.
  struct Piece: Sendable {
    var index: Int
    var worker: Int
    var lines: Int
    var continuation: Int
    var blank: Int
    var footer: Int
    var accepted: Int
    var rejected: Int
    var rejects: RejectList
    var trailing: TrailingRecords
    var notices: [ColumnNotice]
    /// 0-based columns without a name that hold something.
    var filledNameless: Set<Int>
    var evidence: FileEvidence
    var block: Block?
    /// A hash that tells the accepted records apart, in their order; the session keeps them.
    var keys: [UInt64]
    /// Where the session keeps them.
    var keyPlace = KeyLog.Place()
    /// Where its bytes stand in the file.
    var bytes: Range<Int64>

    var isBalanced: Bool { lines == continuation + blank + footer + accepted + rejected }
  }

  /// Records at the end of a stretch that are text under the table, if no data follow.
  struct TrailingRecords: Sendable {
    var count = 0
    /// Whether no record that counts stands in the stretch.
    var isWholePiece = false
    /// What is the matter with them when data follow.
    var errors = RejectList()
    /// The same records as footers.
    var footers = RejectList()
  }

  enum Failure: Sendable, Equatable {
    case strayQuote
    case notText(TextFault)
    case unaccounted
    case unreadable(CSVError)
  }

  private struct State {
    var readers = 0
    var isExhausted = false
    var isFinished = false
    var failure: (stretch: Int, failure: Failure)?
    var pieces: [Piece] = []
    var listed = ListedKinds()
    var keys: KeyLog
  }

  let index: Int
  let file: DelimitedFile
  let mapping: Mapping
  let description: FileDescription
  let plan: ReadPlan
  /// Rejects about the header.
  let headerRejects: [Reject]
  private let state: Mutex<State>

  init(
    index: Int, file: DelimitedFile, mapping: Mapping, description: FileDescription,
    plan: ReadPlan, headerRejects: [Reject]
  ) {
    self.index = index
    self.file = file
    self.mapping = mapping
    self.description = description
    self.plan = plan
    self.headerRejects = headerRejects
    state = Mutex(State(keys: KeyLog(fileSize: file.size)))
    file.skip(to: mapping.header.end)
  }

  /// Whether a worker may join in; a worker that joins must leave.
  ///
  /// Once one worker finishes the file nobody joins, also not while it is read again.
  func join() -> Bool {
    state.withLock { state in
      guard !state.isFinished, !state.isExhausted, state.failure == nil else { return false }
      state.readers += 1
      return true
    }
  }

  /// Leaves; `true` for the one worker that must finish the file.
  func leave() -> Bool {
    state.withLock { state in
      state.readers -= 1
      guard state.readers == 0, !state.isFinished, state.isExhausted || state.failure != nil
      else { return false }
      state.isFinished = true
      return true
    }
  }

  func markExhausted() { state.withLock { $0.isExhausted = true } }

  /// Notes what went wrong; of several failures the one of the first stretch counts, whichever
  /// worker came first.
  func fail(_ failure: Failure, at stretch: Int) {
    state.withLock { state in
      if let earlier = state.failure, earlier.stretch <= stretch { return }
      state.failure = (stretch, failure)
    }
  }

  /// Whether nothing went wrong so far.
  var isHealthy: Bool { state.withLock { $0.failure == nil } }

  func add(_ piece: Piece) {
    state.withLock { state in
      let full = state.listed.add(piece.rejects, stretch: piece.index)
      var piece = piece
      piece.keyPlace = state.keys.append(piece.keys)
      piece.keys = []
      if !full.isEmpty {
        piece.rejects.forget(full)
        piece.trailing.errors.forget(full)
        piece.trailing.footers.forget(full)
      }
      state.pieces.append(piece)
    }
  }

  /// What went wrong, and the pieces in the order of the file.
  func result() -> (failure: Failure?, pieces: [Piece]) {
    state.withLock { ($0.failure?.failure, $0.pieces.sorted { $0.index < $1.index }) }
  }

  /// The hashes of all records; the session has none after this.
  func takeKeys() -> KeyLog {
    state.withLock { state in
      defer { state.keys = KeyLog(fileSize: 0) }
      return state.keys
    }
  }
}
