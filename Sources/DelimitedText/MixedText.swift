/// Divides text into stretches without any quote, which need no parser that knows of quotes, and the
/// records around quotes.
@safe struct MixedText {
  enum Part: Equatable {
    /// Whole records without a quote.
    case plain(Range<Int>)
    /// A record with a quote begins here; whoever reads it says where to go on.
    case quoted(from: Int)
  }

  private let text: UnsafeRawBufferPointer
  private let count: Int
  private let quote: UInt8
  private var position = 0
  /// The first quote from the position on, once it was sought.
  private var nextQuote: Int?

  /// Bytes behind a record with quotes in which there must be none for the next part to be without.
  private static let gap = 128
  /// Bytes of records with quotes that are taken at a time where quotes stand closer together.
  private static let window = 2 << 10

  /// - Parameter text: begins at a record.
  init(_ text: UnsafeRawBufferPointer, quote: UInt8) {
    unsafe self.text = text
    count = text.count
    self.quote = quote
  }

  /// The next part, straight after the one before it; `nil` at the end.
  mutating func next() -> Part? {
    if nextQuote != nil { return .quoted(from: position) }
    guard position < count else { return nil }
    let start = position
    guard let found = unsafe ByteScan.first(quote, in: text, from: start) else {
      position = count
      return .plain(start..<count)
    }
    nextQuote = found
    position = found
    while position > start, unsafe text[position - 1] != 0x0A && text[position - 1] != 0x0D {
      position -= 1
    }
    return position > start ? .plain(start..<position) : .quoted(from: position)
  }

  /// Goes on with the record that begins at a position.
  mutating func resume(at position: Int) {
    self.position = position
    nextQuote = nil
  }

  /// The records with quotes that begin at the position, whole ones where the quotes are in order; takes
  /// several where quotes stand close together.
  mutating func takeRecords() -> Range<Int> {
    let start = position
    resume(at: endOfRecords(from: start, firstQuote: nextQuote ?? start))
    return start..<position
  }

  private func endOfRecords(from start: Int, firstQuote: Int) -> Int {
    let end = endOfRecord(firstQuote: firstQuote)
    let next = unsafe UnsafeRawBufferPointer(rebasing: text[..<min(end + Self.gap, count)])
    guard unsafe ByteScan.first(quote, in: next, from: end) != nil else { return end }
    var size = max(Self.window, 2 * (end - start))
    while size < count - start {
      let part = unsafe UnsafeRawBufferPointer(rebasing: text[start..<start + size])
      if let end = unsafe DelimitedFile.lastRecordEnd(in: part, quote: quote) { return start + end }
      size *= 2
    }
    return count
  }

  /// After the first line end with an even number of quotes before it.
  private func endOfRecord(firstQuote: Int) -> Int {
    var index = firstQuote
    var isOpen = false
    while index < count {
      let byte = unsafe text[index]
      if byte == quote {
        isOpen.toggle()
      } else if !isOpen, byte == 0x0A || byte == 0x0D {
        return unsafe ByteScan.lineEnd(in: text, from: index)
      }
      index += 1
    }
    return count
  }
}
