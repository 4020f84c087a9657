/// The bytes of one cell without the blanks around them, no-break spaces included.
@safe struct FieldText {
  let start: UnsafePointer<UInt8>
  let count: Int

  init(_ start: UnsafePointer<UInt8>, _ count: Int) {
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
    unsafe self.start = start + from
    self.count = to - from
  }

  subscript(index: Int) -> UInt8 { unsafe start[index] }

  var isEmpty: Bool { count == 0 }

  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a number or date field says in words that it has no value.
  var isNullWord: Bool {
    switch count {
    case 1: self[0] == UInt8(ascii: "-")
    case 2...8:
      switch string.lowercased() {
      case "na", "n/a", "nvt", "n.v.t.", "n.v.t", "onbekend": true
      default: false
      }
    default: false
    }
  }
}
