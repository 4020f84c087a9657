import Synchronization
import Tables
import Testing

@testable import Ingest

/// Work that several take from.
@Suite struct SharedWorkTests {
  @Test(arguments: [1, 2, 7], [1, 2, 50]) func everyPieceIsDoneOnce(helpers: Int, pieces: Int) {
    for _ in 0..<50 {
      let done = Mutex(Array(repeating: 0, count: pieces))
      let work = SharedWork(pieces) { index in done.withLock { $0[index] += 1 } }
      _ = Concurrent.map(helpers) { helper in
        work.help()
        // Whoever shares the work goes on when all of it is done, whoever did it.
        if helper == 0 {
          work.wait()
          #expect(done.withLock { $0.allSatisfy { $0 == 1 } })
        }
        return helper
      }
      #expect(!work.hasMore)
    }
  }

  @Test func resultsComeInOrderWithoutAnyHelp() {
    let squares = WorkQueue(files: 0).map(9) { $0 * $0 }
    #expect(squares == (0..<9).map { $0 * $0 })
  }

  /// Who waits for a file that another worker reads helps that worker.
  @Test(arguments: [2, 4]) func workersThatWaitHelp(workers: Int) {
    for _ in 0..<50 {
      let queue = WorkQueue(files: 1)
      let results = Concurrent.map(workers) { _ -> [Int] in
        var results: [Int] = []
        while let item = queue.next() {
          switch item {
          case .work(let work): work.help()
          case .session: Issue.record("no file is shared")
          case .file:
            results = queue.map(100) { $0 + 1 }
            queue.finished()
          }
        }
        return results
      }
      #expect(results.contains(Array(1...100)))
    }
  }
}
