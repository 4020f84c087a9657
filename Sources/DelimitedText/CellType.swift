/// How much a cell looks like one value: the right dialect gives cells that do.
struct CellType {
  /// Text longer than this is no single word.
  private static let shortText = 60

  /// From 0, for what no cell of a table would hold, to 1.
  ///
  /// - Parameters:
  ///   - cell: content of the cell, trimmed.
  ///   - isWholeRecord: whether the record is this one cell: then a comma rather parts two cells.
  static func fit(_ cell: Span<UInt8>, isWholeRecord: Bool) -> Double {
    if cell.isEmpty || isNumeric(cell) { return 1 }
    var commas = 0
    var proseCommas = 0
    var previous: UInt8 = 0
    for index in 0..<cell.count {
      let byte = cell[index]
      switch byte {
      case UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"): return 0
      case UInt8(ascii: "\""): return 0.1
      case UInt8(ascii: ","):
        commas += 1
        let next = index + 1
        if next == cell.count || cell[next] == 0x20 { proseCommas += 1 }
      default: break
      }
      previous = byte
    }
    // Quotes of the kind that is not tried stand around it.
    if cell[0] == UInt8(ascii: "'"), previous == UInt8(ascii: "'"), cell.count > 1 {
      return 0.1
    }
    if isWholeRecord {
      if commas == 0 { return 1 }
      return commas == 1 && proseCommas == 1 ? 0.9 : 0.1
    }
    if commas > proseCommas { return 0.3 }
    if cell.count > shortText { return 0.8 }
    return commas > 0 ? 0.9 : 1
  }

  /// A number, an amount, a date or a time.
  static func isNumeric(_ cell: Span<UInt8>) -> Bool {
    var hasDigit = false
    for index in 0..<cell.count {
      switch cell[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      // Also the euro sign and thin or no-break spaces, byte by byte.
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "E"),
        UInt8(ascii: "e"), UInt8(ascii: "T"), UInt8(ascii: "Z"), 0x20, 0xE2, 0x82, 0xAC, 0x80,
        0xAF, 0xC2, 0xA0:
        break
      default: return false
      }
    }
    return hasDigit
  }
}
