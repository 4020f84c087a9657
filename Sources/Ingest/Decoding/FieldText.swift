internal import DelimitedText

/// The bytes of one cell without the blanks around them, no-break spaces included.
@safe struct FieldText {
  let start: UnsafePointer<UInt8>
  let count: Int

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    // Nearly every cell begins and ends with a letter or a digit: then there is nothing to cut off.
    if count > 0, unsafe Self.isPlain(start[0]) && Self.isPlain(start[count - 1]) {
      unsafe self.start = start
      self.count = count
    } else {
      let content = unsafe Self.content(start, count)
      unsafe self.start = start + content.lowerBound
      self.count = content.count
    }
  }

  /// Whether a character is no blank, no part of one, and begins none of the ways of Excel.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x21 < 0x5E && byte != UInt8(ascii: "=")
  }

  /// Where the content stands that is left when what is around it is cut off.
  @inline(never)
  private static func content(_ start: UnsafePointer<UInt8>, _ count: Int) -> Range<Int> {
    var from = 0
    var to = count
    while from < to {
      if unsafe start[from] <= 0x20 {
        from += 1
      } else if unsafe from + 1 < to && start[from] == 0xC2 && start[from + 1] == 0xA0 {
        from += 2
      } else {
        break
      }
    }
    while to > from {
      if unsafe start[to - 1] <= 0x20 {
        to -= 1
      } else if unsafe to - 2 >= from && start[to - 1] == 0xA0 && start[to - 2] == 0xC2 {
        to -= 2
      } else {
        break
      }
    }
    // Excel's way to keep a number as text: ="00123".
    if unsafe to - from >= 3 && start[from] == UInt8(ascii: "="),
      let content = unsafe SpreadsheetText.content(
        of: UnsafeRawBufferPointer(start: start + from, count: to - from))
    {
      to = from + content.upperBound
      from += content.lowerBound
    }
    return from..<to
  }

  /// Whether Excel has rounded a long number: `1,23E+10`.
  var isScientific: Bool {
    guard count >= 5, self[0] &- 48 <= 9 else { return false }
    var index = count - 1
    while index > 2, self[index] &- 48 <= 9 { index -= 1 }
    guard index < count - 1, index >= 2, self[index] == UInt8(ascii: "+") else { return false }
    return self[index - 1] | 0x20 == UInt8(ascii: "e")
  }

  subscript(index: Int) -> UInt8 { unsafe start[index] }

  var isEmpty: Bool { count == 0 }

  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a number or date field says in words that it has no value.
  var isNullWord: Bool {
    switch count {
    case 1: return self[0] == UInt8(ascii: "-")
    case 2...8:
      // All of them begin with an n or an o: no text is made of anything else.
      guard self[0] | 0x20 == UInt8(ascii: "n") || self[0] | 0x20 == UInt8(ascii: "o") else {
        return false
      }
      return switch string.lowercased() {
      case "na", "n/a", "nvt", "n.v.t.", "n.v.t", "onbekend": true
      default: false
      }
    default: return false
    }
  }
}
