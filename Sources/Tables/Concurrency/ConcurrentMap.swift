internal import Dispatch
internal import Synchronization

/// Work on all cores, with results in the order of the work.
public enum Concurrent {
  /// Calls `work` once for each index and gives the results in the order of the indices.
  ///
  /// - Parameters:
  ///   - count: number of pieces of work.
  ///   - work: called on any thread, several at a time; must not depend on which comes first.
  public static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1 else { return (0..<count).map(work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// The part of one job when several divide pieces of work evenly among them, in order.
  ///
  /// - Parameters:
  ///   - job: 0-based.
  ///   - jobs: at least 1.
  ///   - count: number of pieces.
  public static func share(_ job: Int, of jobs: Int, _ count: Int) -> Range<Int> {
    count * job / jobs..<count * (job + 1) / jobs
  }
}
