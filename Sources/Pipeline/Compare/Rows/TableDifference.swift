/// What differs between two versions of one table, row by row.
struct TableDifference {
  /// One row of which something changed, or that only one version has.
  struct Change: Equatable {
    /// The row in the old version; `nil` when it is new.
    var old: Int?
    /// The row in the new version; `nil` when it is gone.
    var new: Int?
    /// Where its columns stand in `cells`; empty when a row without any value came or went.
    var cells: Range<Int>
  }

  /// The old version.
  let old: CellGrid
  /// The new version.
  let new: CellGrid
  /// Identifying columns.
  let key: [String]
  /// Columns that both versions have and that do not identify rows.
  let values: [String]
  /// Columns that the old version alone has; they are not compared.
  let goneColumns: [String]
  /// Columns that the new version alone has; they are not compared.
  let newColumns: [String]
  /// What changed: rows of the old version in their order, then new rows.
  private(set) var changes: [Change] = []
  /// For all changes behind one another, positions in `values`.
  private(set) var cells: [Int] = []

  private let oldKey: [Int]
  private let newKey: [Int]
  private let oldValues: [Int]
  private let newValues: [Int]

  /// Compares two versions of one table; cost: a few passes over both.
  init(old: CellGrid, new: CellGrid) {
    self.old = old
    self.new = new
    let key = TableIdentity.columns(of: old, new)
    let shared = new.columns.filter { !key.contains($0) && old.position(of: $0) != nil }
    self.key = key
    values = shared
    goneColumns = old.columns.filter { new.position(of: $0) == nil }
    newColumns = new.columns.filter { old.position(of: $0) == nil }
    oldKey = key.compactMap(old.position)
    newKey = key.compactMap(new.position)
    oldValues = shared.compactMap(old.position)
    newValues = shared.compactMap(new.position)
    let pairing = RowPairing(old, oldKey, new, newKey)
    for (row, partner) in pairing.partners.enumerated() { compare(row, partner.map(Int.init)) }
    for row in pairing.added { compare(nil, row) }
  }

  /// Name of the table.
  var name: String { new.name }
  /// Whether there is anything to tell apart rows by.
  var hasKey: Bool { !key.isEmpty }

  private mutating func compare(_ oldRow: Int?, _ newRow: Int?) {
    let start = cells.count
    for position in values.indices {
      let (before, after) = (oldValues[position], newValues[position])
      let isSame =
        switch (oldRow, newRow) {
        case (let oldRow?, let newRow?): old.isEqual(oldRow, before, to: new, newRow, after)
        case (let row?, nil): old.isEmpty(row, before)
        case (nil, let row?): new.isEmpty(row, after)
        case (nil, nil): true
        }
      if !isSame { cells.append(position) }
    }
    let isPaired = oldRow != nil && newRow != nil
    guard !isPaired || cells.count > start else { return }
    changes.append(Change(old: oldRow, new: newRow, cells: start..<cells.count))
  }

  // MARK: What a change holds

  /// A value before; empty for a new row.
  func before(_ change: Change, _ value: Int) -> String {
    change.old.map { old.text($0, oldValues[value]) } ?? ""
  }

  /// A value after; empty for a row that is gone.
  func after(_ change: Change, _ value: Int) -> String {
    change.new.map { new.text($0, newValues[value]) } ?? ""
  }

  /// A value before, as a number.
  func numberBefore(_ change: Change, _ value: Int) -> WrittenNumber? {
    change.old.flatMap { old.number($0, oldValues[value]) }
  }

  /// A value after, as a number.
  func numberAfter(_ change: Change, _ value: Int) -> WrittenNumber? {
    change.new.flatMap { new.number($0, newValues[value]) }
  }

  /// New minus old; `nil` unless both are numbers, and for remarks.
  func difference(_ change: Change, _ value: Int) -> WrittenNumber? {
    guard !TableIdentity.remarks.contains(values[value]),
      let after = numberAfter(change, value), let before = numberBefore(change, value)
    else { return nil }
    return after.subtracting(before)
  }

  /// An identifying cell; empty when the table has no such column.
  func identity(_ change: Change, _ column: String) -> String {
    if let row = change.new { return new.text(row, column) }
    return change.old.map { old.text($0, column) } ?? ""
  }

  /// The identifying cells, joined by `|`.
  func joinedKey(_ change: Change) -> String {
    key.map { Self.escaped(identity(change, $0)) }.joined(separator: "|")
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") })
    else { return text }
    return text.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }
}
