/// Numbers groups of persons from 0, in the order in which they come.
///
/// Every record looks its group up: in an array with a place for each group that is possible, or, where
/// those are many, by open addressing.
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

  /// What keys can be, where an array is made for them.
  struct Bounds: Sendable {
    /// A multiple of which every key is.
    var step: Int
    /// One more than the largest key.
    var keys: Int
    /// Number of organisations.
    var owners: Int
  }

  /// Most places of the array: 4 bytes each, for every worker.
  private static let mostPlaces = 1 << 21

  private(set) var all: [Group] = []
  /// Number of a group plus one; 0 where nothing is.
  private var table: [Int32]
  private var shift: UInt64 = 60
  /// Organisations and the two others; 0 for open addressing.
  private let owners: Int
  private let step: UInt32

  /// - Parameter bounds: given where all groups have one role.
  init(_ bounds: Bounds? = nil) {
    let owners = (bounds?.owners ?? 0) + 2
    if let bounds, bounds.keys <= Int(UInt32.max),
      bounds.keys / bounds.step <= Self.mostPlaces / owners
    {
      self.owners = owners
      step = UInt32(bounds.step)
      table = Array(repeating: 0, count: bounds.keys / bounds.step * owners)
    } else {
      self.owners = 0
      step = 1
      table = Array(repeating: 0, count: 16)
    }
  }

  /// The number of a group; a new one when it was not seen before.
  @inline(__always)
  mutating func number(of group: Group) -> Int {
    if owners > 0 {
      let place =
        Int(UInt32(truncatingIfNeeded: group.key) / step) * owners + Int(group.owner) + 1
      if table[place] == 0 {
        all.append(group)
        table[place] = Int32(all.count)
      }
      return Int(table[place]) - 1
    }
    var position = Int(Self.hash(group) >> shift)
    while table[position] != 0 {
      let number = Int(table[position]) - 1
      if all[number] == group { return number }
      position = (position + 1) & (table.count - 1)
    }
    return add(group, at: position)
  }

  /// The number of a group; `nil` when it was not seen.
  ///
  /// Only with open addressing.
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
