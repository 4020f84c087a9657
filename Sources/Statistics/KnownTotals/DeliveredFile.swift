public import Tables

/// What became of one file, as far as it may explain a difference.
public struct DeliveredFile: Sendable, Equatable {
  /// How outputs name it.
  public var name: String
  /// What its records are about; `nil` when that could not be told.
  public var entity: Entity?
  /// Records that count.
  public var records = 0
  /// Records that do not; of an unusable file its lines.
  public var rejected = 0
  /// Rejected records of which the organisation is known, by its identifier.
  public var rejectedOf: [String: Int] = [:]
  /// Whether nothing of it could be used.
  public var isUnusable = false
  /// Position of the file of the same content that counts instead of it.
  public var original: Int?
  /// Records of which the file holds the same one, or one with the same number and time, before.
  public var repeats = 0
  /// Lines of these, as far as they are listed.
  public var repeatedLines: Set<Int> = []
  /// The number of records that it holds according to its supplier.
  public var controlTotal: Int?
  /// Programme, organisation and period that its descriptor gives.
  public var programme: String?
  /// The organisation of all its records, by identifier or name, that its descriptor gives.
  public var organisation: String?
  /// The period that its descriptor gives.
  public var period: Period?

  /// A file of which nothing is known yet.
  public init(name: String, entity: Entity? = nil) {
    self.name = name
    self.entity = entity
  }

  /// Records that it holds, whether they count or not.
  public var held: Int { records + rejected }

  /// How many records it holds besides those its supplier says, negative when some are missing;
  /// `nil` without a control total, and when nobody can tell how many there are.
  public var deviation: Int? {
    guard let controlTotal, !isUnusable else { return nil }
    return held == controlTotal ? nil : held - controlTotal
  }
}
