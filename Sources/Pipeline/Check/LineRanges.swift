/// Lines of a file in as few words as possible: `3, 7–12, 40`.
struct LineRanges {
  /// Runs of lines, as they are written.
  let runs: [String]
  /// Lines that are not written, because there are too many runs.
  let others: Int

  /// Runs that are written at most.
  static let mostRuns = 12

  /// - Parameter lines: ascending; a line that occurs several times counts once.
  init(_ lines: [Int]) {
    var ranges: [ClosedRange<Int>] = []
    for line in lines {
      if let last = ranges.last, line <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
      } else {
        ranges.append(line...line)
      }
    }
    runs = ranges.prefix(Self.mostRuns).flatMap { range in
      switch range.count {
      case 1: ["\(range.lowerBound)"]
      // Two lines are two lines, no run.
      case 2: ["\(range.lowerBound)", "\(range.upperBound)"]
      default: ["\(range.lowerBound)–\(range.upperBound)"]
      }
    }
    others = ranges.dropFirst(Self.mostRuns).reduce(0) { $0 + $1.count }
  }
}
