/// An unbroken run of years of one record in one group of persons.
struct Sighting: Sendable {
  /// Number of the group; −1 when the record counts nowhere, less when it is in several groups: then
  /// `runs` tells where in a list of more sightings its own begin.
  var group: Int32
  /// First year, counted from the first of the delivery, in all bits but the highest: that tells
  /// whether the run goes on from one in another group.
  private var start: UInt16
  /// Last year in all bits but the highest: that tells whether the record has no end.
  private var end: UInt16

  /// Most years that can be told apart.
  static let mostYears = 1 << 15

  /// A run.
  init(_ group: Int, first: Int, last: Int, continues: Bool, isOpen: Bool) {
    self.group = Int32(truncatingIfNeeded: group)
    start = UInt16(truncatingIfNeeded: first) | (continues ? 0x8000 : 0)
    end = UInt16(truncatingIfNeeded: last) | (isOpen ? 0x8000 : 0)
  }

  /// A record that counts nowhere.
  static let none = Sighting(-1, first: 0, last: 0, continues: false, isOpen: false)

  /// A record with several runs.
  ///
  /// - Parameters:
  ///   - start: where they begin in the list of runs.
  ///   - count: how many they are, less than `mostYears`.
  static func several(from start: Int, count: Int) -> Sighting {
    Sighting(-2 - start, first: count, last: 0, continues: false, isOpen: false)
  }

  /// Where the runs of a record begin that has several of them; `nil` for another one.
  var runs: Range<Int>? {
    group < -1 ? Int(-2 - group)..<Int(-2 - group) + first : nil
  }

  var first: Int { Int(start & 0x7FFF) }
  var last: Int { Int(end & 0x7FFF) }
  var isOpen: Bool { end & 0x8000 != 0 }
  var continues: Bool { start & 0x8000 != 0 }
}
