extension ByteScan {
  /// The bytes that end a cell or make one a quoted one, looked for 16 bytes at a time.
  struct Marks {
    private let delimiter: UInt8
    private let quote: UInt8

    init(_ delimiter: UInt8, _ quote: UInt8) {
      self.delimiter = delimiter
      self.quote = quote
    }

    @inline(__always)
    private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
      unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

    /// Position of the first delimiter, quote, LF or CR at or after `start`; the end without one.
    @inline(__always)
    func first(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
      guard let base = bytes.baseAddress else { return start }
      let count = bytes.count
      var index = start
      while index &+ 16 <= count {
        let block = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        // Of a lane that holds, all bits are set; integers, for masks are not combined many at a time.
        let hits =
          Self.lanes(block .== SIMD16(repeating: delimiter))
          | Self.lanes(block .== SIMD16(repeating: quote))
          | Self.lanes(block .== SIMD16(repeating: 0x0A))
          | Self.lanes(block .== SIMD16(repeating: 0x0D))
        let words = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
        if words[0] != 0 { return index &+ UInt64(littleEndian: words[0]).trailingZeroBitCount / 8 }
        if words[1] != 0 {
          return index &+ 8 &+ UInt64(littleEndian: words[1]).trailingZeroBitCount / 8
        }
        index &+= 16
      }
      while index < count {
        let byte = unsafe base.load(fromByteOffset: index, as: UInt8.self)
        if byte == delimiter || byte == quote || byte == 0x0A || byte == 0x0D { return index }
        index &+= 1
      }
      return count
    }
  }
}
