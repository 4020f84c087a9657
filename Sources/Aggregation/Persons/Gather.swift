/// Fetches scattered values.
enum Gather {
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
