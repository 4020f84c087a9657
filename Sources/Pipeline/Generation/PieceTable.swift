/// Ready-made pieces of records, laid end to end, so that writing a record is copying a few of them.
struct PieceTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = [0]
  /// Bytes of the longest piece.
  private(set) var longest = 0

  var count: Int { starts.count - 1 }

  init() {}

  init(_ pieces: [[UInt8]]) {
    for piece in pieces { append(piece) }
  }

  mutating func append(_ piece: [UInt8]) {
    bytes += piece
    starts.append(bytes.count)
    longest = max(longest, piece.count)
  }
}

/// Room for the bytes of a block of records, as many as it can hold at most.
///
/// Writing goes through a pointer without a check of bounds: the caller has reserved the most that its
/// pieces can take together.
@unsafe struct PieceSink {
  private let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init(_ start: UnsafeMutablePointer<UInt8>) { unsafe self.start = unsafe start }

  mutating func put(_ table: PieceTable, _ index: Int) {
    let from = table.starts[index]
    let length = table.starts[index + 1] - from
    unsafe table.bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe (start + count).update(from: base + from, count: length)
    }
    unsafe count += length
  }

  /// Writes a number with zeros before it.
  mutating func put(number: Int, width: Int) {
    var rest = UInt64(number)
    var place = width
    while place > 0 {
      place -= 1
      unsafe start[count + place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    unsafe count += width
  }

  /// Takes back the last bytes.
  mutating func drop(_ length: Int) { unsafe count -= length }
}
