/// A date of ten characters with its parts in fixed places: `2024-01-31`, or `31-01-2024` with `-`, `/`
/// or `.` between them.
///
/// Its digits are looked at eight at a time.
struct TenCharacterDate {
  let year: Int
  /// The number in the middle, whatever it means.
  let month: Int
  /// The number at the other end, whatever it means.
  let day: Int
  let isYearFirst: Bool

  /// - Parameter text: ten characters.
  @inline(__always)
  init?(_ text: FieldText) {
    let bytes = unsafe UnsafeRawPointer(text.start)
    let head = unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    let tail = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
    if text[4] == UInt8(ascii: "-") {
      // yyyy-mm- and yy-mm-dd
      let (first, last) = (head ^ 0x2D30_302D_3030_3030, tail ^ 0x3030_2D30_302D_3030)
      guard
        Self.isDigits(first, 0x7F76_767F_7676_7676), Self.isDigits(last, 0x7676_7F76_767F_7676)
      else { return nil }
      year = Self.number(first, 0) * 100 + Self.number(first, 16)
      month = Self.number(first, 40)
      day = Self.number(last, 48)
      isYearFirst = true
    } else {
      // dd-mm-yy and -mm-yyyy
      let mark = UInt64(text[2])
      guard mark == 0x2D || mark == 0x2E || mark == 0x2F else { return nil }
      let first = head ^ (0x3030_0030_3000_3030 | mark << 16 | mark << 40)
      let last = tail ^ (0x3030_3030_0030_3000 | mark | mark << 24)
      guard
        Self.isDigits(first, 0x7676_7F76_767F_7676), Self.isDigits(last, 0x7676_7676_7F76_767F)
      else { return nil }
      day = Self.number(first, 0)
      month = Self.number(first, 24)
      year = Self.number(last, 32) * 100 + Self.number(last, 48)
      isYearFirst = false
    }
  }

  /// Whether each byte is at most 9 where `limits` has 0x76 for it, and 0 where it has 0x7F.
  @inline(__always)
  private static func isDigits(_ bytes: UInt64, _ limits: UInt64) -> Bool {
    ((bytes &+ limits) | bytes) & 0x8080_8080_8080_8080 == 0
  }

  /// The number that two digits make.
  @inline(__always)
  private static func number(_ bytes: UInt64, _ shift: UInt64) -> Int {
    Int((bytes &>> shift) & 0xFF) * 10 + Int((bytes &>> (shift + 8)) & 0xFF)
  }
}
