internal import Tables

/// Brings values together.
enum Gather {
  /// The values of several lists behind one another, each perhaps changed on the way; all lists at once.
  ///
  /// - Parameter change: what becomes of a value of a list, of which it is given the position.
  static func joined<Value: BitwiseCopyable & Sendable>(
    _ lists: [[Value]], _ change: @Sendable (_ list: Int, Value) -> Value = { $1 }
  ) -> [Value] {
    var starts = [0]
    for list in lists { starts.append(starts[starts.count - 1] + list.count) }
    let (places, total) = (starts, starts[lists.count])
    return unsafe Array(unsafeUninitializedCapacity: total) { target, count in
      // Each list has places of its own.
      nonisolated(unsafe) let target = unsafe target
      _ = Concurrent.map(lists.count) { list in
        for (index, value) in lists[list].enumerated() {
          unsafe target.initializeElement(at: places[list] + index, to: change(list, value))
        }
      }
      count = total
    }
  }

  /// Makes `target` the values at some positions.
  ///
  /// A loop that does nothing else waits for many of them at once; looked up one by one where they
  /// are needed, each would be waited for by itself.
  @inline(__always)
  static func fill<Value>(_ target: inout [Value], from values: [Value], at positions: [UInt32]) {
    target.removeAll(keepingCapacity: true)
    target.reserveCapacity(positions.count)
    unsafe values.withUnsafeBufferPointer { values in
      for position in positions {
        precondition(Int(position) < values.count)
        target.append(unsafe values[Int(position)])
      }
    }
  }
}
