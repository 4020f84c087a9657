extension PersonSightings {
  /// A record with an identifier, for an unbroken run of years in one group.
  struct Sighting: Sendable {
    /// The fingerprint.
    var identifier: Int64
    /// Number of the group.
    var group: Int32
    /// First year, counted from the first of the delivery, in all bits but the highest: that tells
    /// whether the run goes on from one in another group.
    private var start: UInt16
    /// Last year in all bits but the highest: that tells whether the record has no end.
    private var end: UInt16

    /// Most years that can be told apart.
    static let mostYears = 1 << 15

    init(
      _ identifier: Int64, _ group: Int, first: Int, last: Int, continues: Bool, isOpen: Bool
    ) {
      self.identifier = identifier
      self.group = Int32(truncatingIfNeeded: group)
      start = UInt16(truncatingIfNeeded: first) | (continues ? 0x8000 : 0)
      end = UInt16(truncatingIfNeeded: last) | (isOpen ? 0x8000 : 0)
    }

    var first: Int { Int(start & 0x7FFF) }
    var last: Int { Int(end & 0x7FFF) }
    var isOpen: Bool { end & 0x8000 != 0 }
    var continues: Bool { start & 0x8000 != 0 }
  }
}
