internal import Synchronization

/// Hands out work: stretches of large files that are open, else the next file.
final class WorkQueue: Sendable {
  private struct State {
    var nextFile = 0
    var open: [FileSession] = []
  }

  enum Item {
    /// A file that nobody has opened yet, by its position.
    case file(Int)
    /// A file to join in reading.
    case session(FileSession)
  }

  private let count: Int
  private let state = Mutex(State())

  init(files count: Int) { self.count = count }

  /// The next piece of work; `nil` when there is none left for another worker.
  func next() -> Item? {
    state.withLock { state in
      while let session = state.open.first {
        if session.join() { return .session(session) }
        state.open.removeFirst()
      }
      guard state.nextFile < count else { return nil }
      state.nextFile += 1
      return .file(state.nextFile - 1)
    }
  }

  /// Lets other workers join in reading a large file.
  func share(_ session: FileSession) { state.withLock { $0.open.append(session) } }
}
