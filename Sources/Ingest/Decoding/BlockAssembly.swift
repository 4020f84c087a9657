internal import Tables

/// Makes a block of the values of the records that count, each column as narrow as it can be.
struct BlockAssembly {
  let file: Int
  let schema: Schema
  /// Whether something asks for the days of records that name their year.
  let keepsDays: Bool

  func block(of values: [FieldName: BatchDecoder.Values], _ result: DecodedBatch) -> Block {
    let drops = result.accepted < result.isRejected.count
    var columns: [Column?] = schema.fields.map { field in
      switch values[field] {
      case .codes(let codes)?: Self.narrow(drops ? kept(codes, result) : codes)
      case .numbers(let numbers)?: Self.narrow(drops ? kept(numbers, result) : numbers, field)
      case nil: nil
      }
    }
    // With a year in every record nothing will ask for its days.
    if !keepsDays, let period = schema.position(of: .period),
      case .small(let years)? = columns[period], !years.contains(Int16.min)
    {
      for field in [FieldName.startDate, .endDate] {
        if let position = schema.position(of: field) { columns[position] = nil }
      }
    }
    return Block(file: file, recordCount: result.accepted, columns: columns)
  }

  private func kept<Value>(_ values: [Value], _ result: DecodedBatch) -> [Value] {
    var kept: [Value] = []
    kept.reserveCapacity(result.accepted)
    for (index, value) in values.enumerated() where !result.isRejected[index] {
      kept.append(value)
    }
    return kept
  }

  private static func narrow(_ codes: [UInt32]) -> Column {
    if let only = only(codes) { return .constant(Int64(only)) }
    var largest: UInt32 = 0
    for code in codes { largest = max(largest, code) }
    if largest <= UInt32(UInt8.max) {
      return .codes8(converted(codes) { UInt8(truncatingIfNeeded: $0) })
    }
    if largest <= UInt32(UInt16.max) {
      return .codes16(converted(codes) { UInt16(truncatingIfNeeded: $0) })
    }
    return .codes32(codes)
  }

  private static func narrow(_ numbers: [Int64], _ field: FieldName) -> Column {
    switch field {
    case .period, .birthYear, .age:
      .small(
        converted(numbers) { $0 == Column.null ? Int16.min : Int16(truncatingIfNeeded: $0) })
    case .startDate, .endDate:
      .days(converted(numbers) { $0 == Column.null ? Int32.min : Int32(truncatingIfNeeded: $0) })
    default: only(numbers).map { .constant($0) } ?? .wide(numbers)
    }
  }

  /// The value that all records have, such as the programme that a descriptor names; `nil` when they differ.
  private static func only<Value: Equatable>(_ values: [Value]) -> Value? {
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Like `map`, but the compiler takes many values at once.
  @inline(__always)
  private static func converted<Wide, Narrow>(
    _ values: [Wide], _ convert: (Wide) -> Narrow
  ) -> [Narrow] {
    unsafe Array(unsafeUninitializedCapacity: values.count) { target, count in
      unsafe values.withUnsafeBufferPointer { values in
        for index in 0..<values.count { unsafe target[index] = convert(values[index]) }
      }
      count = values.count
    }
  }
}
