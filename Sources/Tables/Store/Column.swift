/// The values of one field for the records of one block.
///
/// Numbers that are absent are `Column.null`; a category that is absent has code 0.
public enum Column: Sendable {
  /// Codes of a category column with at most 255 categories in use.
  case codes8([UInt8])
  /// Codes of a category column with at most 65,535 categories in use.
  case codes16([UInt16])
  /// Codes of a category column.
  case codes32([UInt32])
  /// Small whole numbers such as years; absent is `Int16.min`.
  case small([Int16])
  /// Dates as days since 1 January 1970; absent is `Int32.min`.
  case days([Int32])
  /// Whole numbers, or fixed-point numbers in the scale of the field; absent is `Column.null`.
  case wide([Int64])
  /// The same value in every record, for instance an organisation that the descriptor names.
  case constant(Int64)

  /// Absence of a number.
  public static let null = Int64.min

  /// Decodes a stretch of the column into plain integers: codes as they are, absent numbers `null`.
  ///
  /// - Parameters:
  ///   - start: 0-based record of the block.
  ///   - target: as many values as records are wanted.
  public func read(from start: Int, into target: UnsafeMutableBufferPointer<Int64>) {
    switch self {
    case .codes8(let values): unsafe Self.widen(values, from: start, into: target)
    case .codes16(let values): unsafe Self.widen(values, from: start, into: target)
    case .codes32(let values): unsafe Self.widen(values, from: start, into: target)
    case .small(let values):
      unsafe Self.widen(values, from: start, into: target, absent: Int16.min)
    case .days(let values):
      unsafe Self.widen(values, from: start, into: target, absent: Int32.min)
    case .wide(let values): unsafe Self.widen(values, from: start, into: target)
    case .constant(let value):
      for index in target.indices { unsafe target[index] = value }
    }
  }

  /// Decodes values one by one; the bounds are looked at once, so that it is done for many together.
  @inline(__always)
  private static func widen<Value: FixedWidthInteger>(
    _ values: [Value], from start: Int, into target: UnsafeMutableBufferPointer<Int64>,
    absent: Value? = nil
  ) {
    precondition(start >= 0 && start <= values.count - target.count)
    unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress, let result = target.baseAddress else { return }
      for index in 0..<target.count {
        let value = unsafe values[start &+ index]
        unsafe result[index] =
          value == absent ? Column.null : Int64(truncatingIfNeeded: value)
      }
    }
  }

  /// Decodes a stretch of the column into the beginning of an array.
  ///
  /// - Parameters:
  ///   - start: 0-based record of the block.
  ///   - count: number of records; the array is at least as long.
  public func read(from start: Int, count: Int, into target: inout [Int64]) {
    unsafe target.withUnsafeMutableBufferPointer { buffer in
      unsafe read(from: start, into: UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
    }
  }

  /// Whether any of a stretch of numbers is absent.
  ///
  /// - Parameters:
  ///   - start: 0-based record of the block.
  ///   - count: number of records.
  public func hasAbsent(from start: Int, count: Int) -> Bool {
    switch self {
    case .small(let values): Self.has(Int16.min, values, from: start, count)
    case .days(let values): Self.has(Int32.min, values, from: start, count)
    case .wide(let values): Self.has(Self.null, values, from: start, count)
    case .constant(let value): value == Self.null
    case .codes8, .codes16, .codes32: false
    }
  }

  /// Looks at all of them, without a jump for each, so that many are looked at together.
  @inline(__always)
  private static func has<Value: FixedWidthInteger & SignedInteger>(
    _ wanted: Value, _ values: [Value], from start: Int, _ count: Int
  ) -> Bool {
    precondition(start >= 0 && start <= values.count - count)
    return unsafe values.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return false }
      var found: Value = 0
      for index in 0..<count {
        found |= unsafe values[start &+ index] == wanted ? -1 : 0
      }
      return found != 0
    }
  }

  /// All values as plain integers; for small tables: it makes an array.
  public func values(_ count: Int) -> [Int64] {
    unsafe Array(unsafeUninitializedCapacity: count) { target, initialized in
      unsafe read(from: 0, into: UnsafeMutableBufferPointer(rebasing: target[0..<count]))
      initialized = count
    }
  }

  /// The column with every code replaced: `codes[old]` is the new code.
  ///
  /// For columns of codes: what a constant is, it does not tell. The result is as narrow as its largest code
  /// allows.
  public func recoded(by codes: [UInt32]) -> Column {
    switch self {
    case .codes8(let values): Self.narrowed(values, codes)
    case .codes16(let values): Self.narrowed(values, codes)
    case .codes32(let values): Self.narrowed(values, codes)
    case .constant(let code):
      codes.indices.contains(Int(code)) ? .constant(Int64(codes[Int(code)])) : self
    case .small, .days, .wide: self
    }
  }

  private static func narrowed<Code: FixedWidthInteger>(_ values: [Code], _ codes: [UInt32])
    -> Column
  {
    // In one go where all codes fit; else as wide as the largest one that occurs.
    if codes.allSatisfy({ $0 <= UInt32(UInt8.max) }) {
      return .codes8(values.map { UInt8(truncatingIfNeeded: codes[Int($0)]) })
    }
    if codes.allSatisfy({ $0 <= UInt32(UInt16.max) }) {
      var largest: UInt16 = 0
      let new = values.map { value in
        let code = UInt16(truncatingIfNeeded: codes[Int(value)])
        largest = max(largest, code)
        return code
      }
      guard largest <= UInt16(UInt8.max) else { return .codes16(new) }
      return .codes8(new.map { UInt8(truncatingIfNeeded: $0) })
    }
    var largest: UInt32 = 0
    let new = values.map { value in
      let code = codes[Int(value)]
      largest = max(largest, code)
      return code
    }
    return switch largest {
    case ...UInt32(UInt8.max): .codes8(new.map { UInt8(truncatingIfNeeded: $0) })
    case ...UInt32(UInt16.max): .codes16(new.map { UInt16(truncatingIfNeeded: $0) })
    default: .codes32(new)
    }
  }
}
