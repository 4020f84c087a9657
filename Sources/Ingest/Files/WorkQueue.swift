internal import Dispatch
internal import Synchronization

/// Hands out work: stretches of large files that are open, else the next file.
final class WorkQueue: Sendable {
  private struct State {
    var nextFile = 0
    /// Files that a worker is opening, and may be about to share.
    var opening = 0
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
  /// Waits while another worker is opening a file, which may be one to join in.
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
        state.opening += 1
        return .item(.file(state.nextFile - 1))
      }
      guard state.opening > 0 else { return .end }
      state.waiting += 1
      return .wait
    }
  }

  /// Tells that a file that was handed out is open, or will not be; call it once for each.
  ///
  /// - Parameter session: a large file for others to join in; `nil` for any other.
  func opened(sharing session: FileSession?) {
    let waiting = state.withLock { state in
      state.opening -= 1
      if let session { state.open.append(session) }
      let waiting = state.waiting
      state.waiting = 0
      return waiting
    }
    for _ in 0..<waiting { news.signal() }
  }
}
