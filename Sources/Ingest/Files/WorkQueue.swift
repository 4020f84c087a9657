internal import Dispatch
internal import Synchronization

/// Hands out work: stretches of large files that are open, else the next file.
final class WorkQueue: Sendable {
  private struct State {
    var nextFile = 0
    /// Files that were handed out and are not finished: one of them may yet be shared, be it when
    /// it is read again.
    var unfinished = 0
    var open: [FileSession] = []
    var waiting = 0
  }

  enum Item {
    /// A file that nobody has opened yet, by its position.
    case file(Int)
    /// A file to join in reading.
    case session(FileSession)
  }

  private enum Answer {
    case item(Item)
    case wait
    case end
  }

  private let count: Int
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)

  init(files count: Int) { self.count = count }

  /// The next piece of work; `nil` when there is none left for another worker.
  ///
  /// Waits while another worker is busy with a file, which may become one to join in.
  func next() -> Item? {
    while true {
      switch answer() {
      case .item(let item): return item
      case .end: return nil
      case .wait: news.wait()
      }
    }
  }

  private func answer() -> Answer {
    state.withLock { state in
      while let session = state.open.first {
        if session.join() { return .item(.session(session)) }
        state.open.removeFirst()
      }
      if state.nextFile < count {
        state.nextFile += 1
        state.unfinished += 1
        return .item(.file(state.nextFile - 1))
      }
      guard state.unfinished > 0 else { return .end }
      state.waiting += 1
      return .wait
    }
  }

  /// Offers a large file that is open for others to join in.
  func share(_ session: FileSession) { tell { $0.open.append(session) } }

  /// Tells that a file that was handed out is done with; call it once for each.
  func finished() { tell { $0.unfinished -= 1 } }

  private func tell(_ change: (inout sending State) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      let waiting = state.waiting
      state.waiting = 0
      return waiting
    }
    for _ in 0..<waiting { news.signal() }
  }
}
