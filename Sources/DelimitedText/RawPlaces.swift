/// Finds where a place in a text stands in the file, by counting from the last place asked for.
struct RawPlaces: Sendable {
  private let encoding: Encoding
  private let start: Int64
  private var offset = 0
  private var raw: Int64

  /// - Parameter start: offset in the file of the first byte of the text.
  init(encoding: Encoding, start: Int64) {
    self.encoding = encoding
    self.start = start
    raw = start
  }

  /// Offset in the file of an offset in `text`; asked in ascending order it costs one pass in all.
  mutating func rawOffset(of place: Int, in text: UnsafeRawBufferPointer) -> Int64 {
    if encoding.isVerbatim { return start + Int64(place) }
    if place < offset {
      offset = 0
      raw = start
    }
    let end = min(place, text.count)
    if end > offset {
      let between = unsafe UnsafeRawBufferPointer(rebasing: text[offset..<end])
      raw += unsafe Int64(encoding.rawLength(of: between))
      offset = end
    }
    return raw
  }
}
