/// A value in three words: up to 16 bytes it is the value itself, beyond that a hash of it.
struct Fingerprint: Equatable {
  /// Values up to this length are equal when their fingerprints are.
  static let exactLength = 16

  private let first: UInt64
  private let second: UInt64
  private let length: Int

  init() { (first, second, length) = (0, 0, 0) }

  /// A short value is its bytes, filled up with zeros.
  @inline(__always)
  init(_ value: UnsafePointer<UInt8>, _ length: Int) {
    let bytes = unsafe UnsafeRawPointer(value)
    self.length = length
    switch length {
    case 9...16:
      first = unsafe bytes.loadUnaligned(as: UInt64.self)
      let last = unsafe bytes.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      second = last &>> UInt64(8 * (16 - length))
    case 4...8:
      let last = unsafe UInt64(bytes.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self))
      first = unsafe UInt64(bytes.loadUnaligned(as: UInt32.self)) | last &<< UInt64(8 * length - 32)
      second = 0
    case 1...3:
      let middle = unsafe UInt64(value[length / 2]) &<< UInt64(8 * (length / 2))
      let last = unsafe UInt64(value[length - 1]) &<< UInt64(8 * (length - 1))
      first = unsafe UInt64(value[0]) | middle | last
      second = 0
    case 0: (first, second) = (0, 0)
    default: unsafe (first, second) = Self.digest(bytes, length)
    }
  }

  /// The same where 16 bytes from the first one on may be read, however short the value is: there is
  /// nothing to choose by its length, which differs from value to value.
  @inline(__always)
  init(readingAhead value: UnsafePointer<UInt8>, _ length: Int) {
    let bytes = unsafe UnsafeRawPointer(value)
    self.length = length
    guard length <= Self.exactLength else {
      unsafe (first, second) = Self.digest(bytes, length)
      return
    }
    let low = unsafe bytes.loadUnaligned(as: UInt64.self)
    let high = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    first = low & Self.lowBytes(length)
    second = high & Self.lowBytes(length - 8)
  }

  /// Bits of so many bytes: none below one, all from eight on.
  @inline(__always)
  private static func lowBytes(_ count: Int) -> UInt64 {
    let bits = ((1 as UInt64) &<< UInt64(truncatingIfNeeded: 8 * count)) &- 1
    return count >= 8 ? .max : (count <= 0 ? 0 : bits)
  }

  /// Where to look first; a wide multiplication spreads every bit.
  @inline(__always)
  var hash: UInt64 {
    Self.mix(
      first ^ 0x9E37_79B9_7F4A_7C15,
      second ^ 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: length))
  }

  /// One hash of two.
  @inline(__always)
  static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    mix(left ^ 0xA24B_AED4_963E_E407, right ^ 0xC2B2_AE3D_27D4_EB4F)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  private static func digest(_ bytes: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    var one: UInt64 = 0x9E37_79B9_7F4A_7C15
    var two: UInt64 = 0xA24B_AED4_963E_E407
    var index = 0
    while index + 16 <= length {
      let left = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let right = unsafe bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      one = mix(one ^ left, 0xD6E8_FEB8_6659_FD93)
      two = mix(two ^ right, 0xC2B2_AE3D_27D4_EB4F)
      index += 16
    }
    // The last 16 bytes, some of them a second time.
    if length >= 16 {
      let left = unsafe bytes.loadUnaligned(fromByteOffset: length - 16, as: UInt64.self)
      let right = unsafe bytes.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      one = mix(one ^ left, 0xD6E8_FEB8_6659_FD93)
      two = mix(two ^ right, 0xC2B2_AE3D_27D4_EB4F)
    }
    return (one, two)
  }
}
