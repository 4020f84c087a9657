public import Tables

/// Different persons of one group and period: exact numbers, from which bounds follow.
///
/// Identifiers are unique within one organisation, unless the file says that they are shared. Two
/// organisations may know the same person under two identifiers, so over several organisations only
/// bounds are known.
public struct PersonsCell: Sendable, Hashable {
  /// Most different identifiers of one organisation, or those that are shared if they are more.
  public var largest: Int64 = 0
  /// Fewest different identifiers of an organisation that has any; shared ones count as those of one.
  public var smallest: Int64 = 0
  /// How many organisations have any; shared identifiers count as one more.
  public var organisations: Int64 = 0
  /// Different pairs of organisation and identifier that is unique within it.
  public var pairs: Int64 = 0
  /// Different identifiers that are shared.
  public var shared: Int64 = 0
  /// People in records without a usable identifier: what `count` says, else one for each.
  ///
  /// An identifier with a `count` above 1 may be that of a group, so it names nobody.
  public var anonymous: Int64 = 0
  /// Pairs and shared identifiers of `previous` that are back: a record of theirs begins in the period
  /// or names it; 0 when that was not asked.
  public var returned: Int64 = 0
  /// Those of `previous` who are there without being back: a record that began earlier goes on into
  /// the period and has an end.
  public var continued: Int64 = 0
  /// Shared identifiers of the period that also occur in the other role; 0 when that was not asked.
  public var both: Int64 = 0
  /// Persons of `previous` of whom only a record tells that began earlier and has no end: whether they
  /// are still there is unknown.
  public var perhapsContinued: Int64 = 0
  /// Persons who would have both roles, but of one of them only such a record tells.
  public var perhapsBoth: Int64 = 0
  /// Position of the last earlier year for which records were delivered; `nil` without any, where
  /// none were for the year itself, and when it was not asked.
  public var previous: Int?
  /// What holds for the files behind the cell; empty when it has no record.
  public var flags: CellFlags = []

  /// Nobody.
  public init() {}

  /// Fewest persons that it can be: all organisations may know the same people.
  public var low: Int64 { max(largest, min(anonymous, 1)) }

  /// What the largest organisation has at least, by the upper bound and the number of organisations
  /// alone: it tells nothing else of any of them.
  public var evenShare: Int64 {
    let named = pairs + shared
    return organisations > 0
      ? (named + organisations - 1) / organisations : min(anonymous, 1)
  }

  /// Most persons that it can be: each organisation may know different people.
  public var high: Int64 { pairs + shared + anonymous }
}

/// Different persons by role, programme and categories, over years or spans.
public struct PersonsCube: Sendable {
  /// What they are split by; empty for totals.
  public let dimensions: [Dimension]
  /// The periods, one cell for each.
  public let periods: [Period]
  /// One series per group that occurs, ordered by programme, categories and role.
  public let series: [Series]

  /// The periods of one group.
  public struct Series: Sendable {
    /// What the persons do.
    public let role: PersonRole
    /// Code of the programme; 0 when unknown.
    public let programme: Int
    /// Position in the axis of each dimension; 0 when unknown.
    public let categories: [Int]
    /// One cell per period.
    public let cells: [PersonsCell]
  }
}

extension Delivery {
  /// Fields that must be stored for persons to be told apart.
  public static var personFields: Set<FieldName> { Set(PersonRole.allCases.map(\.identifier)) }

  /// Counts different persons: over a span each once, in the groups to which the records belong.
  ///
  /// A record belongs to the periods, programme and categories for which `Query` counts it: over a
  /// span to those of its first year within it. So a group has never more persons than people in its
  /// records.
  ///
  /// Without dimensions it is also found out who is back from the last earlier year that was asked
  /// for and has records that begin in it or name it, and who has both roles.
  ///
  /// Cost: one pass over the records of people on all cores, and 16 bytes for each that may share its
  /// person with another (more where kind, phase or age change while it runs). The first question
  /// also finds out which these are.
  ///
  /// - Returns: `nil` when no records of people were delivered, or a dimension does not apply.
  public func persons(by dimensions: [Dimension], in periods: [Period]) -> PersonsCube? {
    PersonCount(self, by: dimensions, in: periods)?.cube()
  }
}
