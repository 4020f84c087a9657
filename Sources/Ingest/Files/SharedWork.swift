internal import Dispatch
internal import Synchronization

/// Pieces of work that several workers take from, until none is left.
final class SharedWork: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Void
  private let progress = Mutex((taken: 0, done: 0))
  private let allDone = DispatchSemaphore(value: 0)

  /// - Parameter count: number of pieces, at least 1.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Whether a piece is left that nobody has taken.
  var hasMore: Bool { progress.withLock { $0.taken < count } }

  /// Does pieces until none is left; others may still be busy with theirs.
  func help() {
    while let index = take() {
      work(index)
      let isLast = progress.withLock { progress in
        progress.done += 1
        return progress.done == count
      }
      if isLast { allDone.signal() }
    }
  }

  /// Waits until all pieces are done; for the one who shares the work.
  func wait() { allDone.wait() }

  private func take() -> Int? {
    progress.withLock { progress in
      guard progress.taken < count else { return nil }
      progress.taken += 1
      return progress.taken - 1
    }
  }
}
