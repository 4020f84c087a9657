/// Base letters of accented Latin letters and ligatures.
enum LatinLetters {
  /// One or two letters a–z for a letter of the two Latin blocks held, else nil.
  static func base(of scalar: Unicode.Scalar) -> (first: UInt8, second: UInt8?)? {
    switch scalar.value {
    case 0x00C0...0x024F: pair(in: common, at: Int(scalar.value - 0x00C0))
    case 0x1E00...0x1EFF: pair(in: additional, at: Int(scalar.value - 0x1E00))
    default: nil
    }
  }

  private static let common = columns(of: EmbeddedTables.latinLetters)
  private static let additional = columns(of: EmbeddedTables.additionalLatinLetters)

  private static func columns(of table: String) -> [UInt8] {
    table.utf8.filter { $0 != UInt8(ascii: "\n") }
  }

  private static func pair(
    in table: [UInt8], at offset: Int
  ) -> (first: UInt8, second: UInt8?)? {
    let position = 2 * offset
    guard position + 1 < table.count, table[position] != filler else { return nil }
    let second = table[position + 1]
    return (table[position], second == filler ? nil : second)
  }

  private static let filler = UInt8(ascii: ".")
}
