extension Column {
  /// One value as a plain integer: a code as it is, an absent number as `null`.
  ///
  /// For looking at few records; whole columns are read at once.
  public func value(at record: Int) -> Int64 {
    switch self {
    case .codes8(let values): Int64(values[record])
    case .codes16(let values): Int64(values[record])
    case .codes32(let values): Int64(values[record])
    case .small(let values):
      values[record] == Int16.min ? Column.null : Int64(values[record])
    case .days(let values):
      values[record] == Int32.min ? Column.null : Int64(values[record])
    case .wide(let values): values[record]
    case .constant(let value): value
    }
  }
}

extension Table {
  /// The value of a field in one record; 0 or `Column.null` where there is no column.
  public func value(_ field: FieldName, of block: Block, at record: Int) -> Int64 {
    column(field, of: block)?.value(at: record) ?? absence(of: field)
  }

  /// What stands for "no value" in a field: code 0 of a category, `Column.null` of a number.
  public func absence(of field: FieldName) -> Int64 {
    categories[field] == nil ? Column.null : 0
  }
}
