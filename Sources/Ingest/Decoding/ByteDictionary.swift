/// Distinct byte strings and their codes: open addressing over one buffer, nothing allocated per
/// lookup.
///
/// Codes start at 1; 0 is for "no value". Belongs to one worker.
@safe final class ByteDictionary {
  private(set) var count = 0
  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity = 1 << 12
  private var used = 0
  /// End of each value in `bytes`; `ends[code]`, with `ends[0] == 0`.
  private var ends: UnsafeMutablePointer<Int>
  private var prints: UnsafeMutablePointer<Fingerprint>
  private var codeCapacity = 256
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = 255

  init() {
    unsafe bytes = .allocate(capacity: byteCapacity)
    unsafe ends = .allocate(capacity: codeCapacity)
    unsafe prints = .allocate(capacity: codeCapacity)
    unsafe ends[0] = 0
    unsafe prints.initialize(to: Fingerprint())
    unsafe slots = .allocate(capacity: mask + 1)
    unsafe slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe ends.deallocate()
    unsafe prints.deallocate()
    unsafe slots.deallocate()
  }

  /// The value of a code.
  func value(of code: Int) -> String {
    let start = unsafe ends[code - 1]
    let range = unsafe UnsafeBufferPointer(start: bytes + start, count: ends[code] - start)
    return unsafe String(decoding: range, as: UTF8.self)
  }

  /// All values in the order of their codes, without code 0.
  var values: [String] { (1...max(count, 1)).prefix(count).map(value(of:)) }

  /// Mixes a hash of the value of each code into a list of hashes.
  ///
  /// The hash is the same for equal values in any dictionary, whatever their codes.
  func mixHashes(of codes: [UInt32], into hashes: inout [UInt64]) {
    let prints = unsafe prints
    for index in hashes.indices {
      hashes[index] = unsafe Fingerprint.mixed(hashes[index], prints[Int(codes[index])].hash)
    }
  }

  /// The code of a value, added when it is new.
  ///
  /// - Parameter print: its fingerprint.
  @inline(__always)
  func code(
    of value: UnsafePointer<UInt8>, count length: Int, print: Fingerprint
  ) -> (code: UInt32, isNew: Bool) {
    let hash = print.hash
    let (slots, prints, mask) = unsafe (slots, prints, mask)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let code = unsafe slots[slot]
      if code == 0 { break }
      if unsafe prints[Int(code)] == print
        && (length <= Fingerprint.exactLength || isEqual(Int(code), value, length))
      {
        return (code, false)
      }
      slot = (slot &+ 1) & mask
    }
    return (unsafe insert(value, length, print, slot: slot), true)
  }

  /// The code of a text, added when it is new.
  func code(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
      let print = unsafe Fingerprint(base, buffer.count)
      return unsafe code(of: base, count: buffer.count, print: print).code
    }
  }

  private func isEqual(_ code: Int, _ value: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = unsafe ends[code - 1]
    guard unsafe ends[code] - start == length else { return false }
    // Longer than a fingerprint holds, so that there are two words to begin and to end with.
    let (one, other) = unsafe (UnsafeRawPointer(bytes + start), UnsafeRawPointer(value))
    var index = 0
    while index < length {
      let offset = min(index, length - 8)
      let left = unsafe one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let right = unsafe other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if left != right { return false }
      index += 8
    }
    return true
  }

  private func insert(
    _ value: UnsafePointer<UInt8>, _ length: Int, _ print: Fingerprint, slot: Int
  ) -> UInt32 {
    if used + length > byteCapacity {
      let capacity = max(byteCapacity * 2, used + length)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.update(from: bytes, count: used)
      unsafe bytes.deallocate()
      unsafe bytes = larger
      byteCapacity = capacity
    }
    unsafe (bytes + used).update(from: value, count: length)
    used += length
    count += 1
    if count == codeCapacity {
      unsafe ends = Self.doubled(ends, codeCapacity)
      unsafe prints = Self.doubled(prints, codeCapacity)
      codeCapacity *= 2
    }
    unsafe ends[count] = used
    unsafe prints[count] = print
    unsafe slots[slot] = UInt32(count)
    if count * 2 > mask { growSlots() }
    return UInt32(count)
  }

  private func growSlots() {
    unsafe slots.deallocate()
    mask = mask * 2 + 1
    unsafe slots = .allocate(capacity: mask + 1)
    unsafe slots.initialize(repeating: 0, count: mask + 1)
    for code in 1...count {
      var slot = unsafe Int(truncatingIfNeeded: prints[code].hash) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = UInt32(code)
    }
  }

  private static func doubled<Value>(
    _ values: UnsafeMutablePointer<Value>, _ capacity: Int
  ) -> UnsafeMutablePointer<Value> {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: values, count: capacity)
    unsafe values.deallocate()
    return unsafe larger
  }
}
