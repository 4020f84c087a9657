internal import Synchronization

/// Adds up the bytes that workers have read.
final class ProgressMeter: Sendable {
  private let total: Int64
  private let report: @Sendable (Double) -> Void
  private let read = Mutex<Int64>(0)

  init(total: Int64, report: @escaping @Sendable (Double) -> Void) {
    self.total = max(total, 1)
    self.report = report
  }

  func add(_ bytes: Int) {
    let sum = read.withLock { read in
      read += Int64(bytes)
      return read
    }
    report(min(Double(sum) / Double(total), 1))
  }
}
