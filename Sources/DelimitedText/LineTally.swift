/// Counts the lines of a file of which nothing can be used, so that its account is whole.
public struct LineTally: Sendable, Equatable {
  /// Physical lines.
  public private(set) var lines = 0
  /// Lines that are empty or hold blanks alone.
  public private(set) var blank = 0

  /// Reads the file once more.
  ///
  /// - Throws: `CSVError` when reading fails.
  public init(of file: DelimitedFile) throws(CSVError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { unsafe buffer.deallocate() }
    var text = TextSource(file.source, encoding: file.head.encoding, offset: 0)
    var isLineBlank = true
    var isInLine = false
    var endedWithReturn = false
    while !text.isAtEnd {
      let got = unsafe try text.read(into: buffer)
      for index in 0..<got {
        let byte = unsafe buffer[index]
        switch byte {
        case 0x0A where endedWithReturn:
          endedWithReturn = false
        case 0x0A, 0x0D:
          lines += 1
          if isLineBlank { blank += 1 }
          (isLineBlank, isInLine, endedWithReturn) = (true, false, byte == 0x0D)
        default:
          if byte != 0x20 && byte != 0x09 { isLineBlank = false }
          (isInLine, endedWithReturn) = (true, false)
        }
      }
    }
    if isInLine {
      lines += 1
      if isLineBlank { blank += 1 }
    }
  }
}
