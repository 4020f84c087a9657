/// Numbers groups of persons from 0, in the order in which they come.
///
/// Open addressing, for every record looks its group up.
struct PersonGroups: Sendable {
  /// Persons that are told apart together, or that cannot be told apart at all.
  struct Group: Sendable, Hashable {
    /// Programme and categories, as `KeyLayout` packs them.
    var key: Int
    /// What the persons do, as a raw value.
    var role: Int32
    /// Code of the organisation in which an identifier is one person, or one of the two below.
    var owner: Int32

    /// Identifiers that mean the same person everywhere.
    static let everybody: Int32 = -1
    /// Records that name nobody.
    static let nobody: Int32 = 0
  }

  private(set) var all: [Group] = []
  /// Number of a group plus one; 0 where nothing is.
  private var table: [Int32] = Array(repeating: 0, count: 16)
  private var shift: UInt64 = 60

  /// The number of a group; a new one when it was not seen before.
  @inline(__always)
  mutating func number(of group: Group) -> Int {
    var position = Int(Self.hash(group) >> shift)
    while table[position] != 0 {
      let number = Int(table[position]) - 1
      if all[number] == group { return number }
      position = (position + 1) & (table.count - 1)
    }
    return add(group, at: position)
  }

  /// The number of a group; `nil` when it was not seen.
  func known(_ group: Group) -> Int? {
    var position = Int(Self.hash(group) >> shift)
    while table[position] != 0 {
      let number = Int(table[position]) - 1
      if all[number] == group { return number }
      position = (position + 1) & (table.count - 1)
    }
    return nil
  }

  private mutating func add(_ group: Group, at position: Int) -> Int {
    all.append(group)
    table[position] = Int32(all.count)
    if all.count * 2 > table.count { grow() }
    return all.count - 1
  }

  private mutating func grow() {
    shift -= 1
    table = Array(repeating: 0, count: table.count * 2)
    for (number, group) in all.enumerated() {
      var position = Int(Self.hash(group) >> shift)
      while table[position] != 0 { position = (position + 1) & (table.count - 1) }
      table[position] = Int32(number + 1)
    }
  }

  @inline(__always)
  private static func hash(_ group: Group) -> UInt64 {
    let who = UInt64(UInt32(bitPattern: group.owner)) << 1 | UInt64(UInt32(bitPattern: group.role))
    let both = UInt64(bitPattern: Int64(group.key)) &* 0xD6E8_FEB8_6659_FD93 ^ who
    return both &* 0x9E37_79B9_7F4A_7C15
  }
}
