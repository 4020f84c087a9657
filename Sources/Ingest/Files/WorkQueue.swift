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
    /// Work on one file that others may help with.
    var shared: [SharedWork] = []
    var waiting = 0
  }

  enum Item {
    /// A file that nobody has opened yet, by its position.
    case file(Int)
    /// A file to join in reading.
    case session(FileSession)
    /// Work to help with.
    case work(SharedWork)
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
      while let work = state.shared.first {
        if work.hasMore { return .item(.work(work)) }
        state.shared.removeFirst()
      }
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

  /// Calls `work` once for each index, together with the workers that have nothing to do.
  ///
  /// Workers that wait here hold the cores' threads: other ways to share work would find none.
  ///
  /// - Returns: the results in the order of the indices.
  func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    let shared = SharedWork(count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    tell { $0.shared.append(shared) }
    shared.help()
    shared.wait()
    state.withLock { $0.shared.removeAll { $0 === shared } }
    return results.withLock { $0.compactMap { $0 } }
  }

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
