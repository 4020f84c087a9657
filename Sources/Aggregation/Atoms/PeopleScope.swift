public import Tables

/// Which people a figure is of: what a reader learns the number of when the figure is shown.
///
/// Two figures with the same scope say the same; a difference or a ratio gives away the scopes that it
/// is computed from.
public struct PeopleScope: Hashable, Sendable {
  /// Which of the people that were there.
  public enum Part: Int, Sendable {
    /// All of them.
    case all
    /// Those who began in the period; whoever stayed on from before is left out.
    case beginning
    /// Those who began in the period and of whom the hours are known.
    case withHours
    /// Those who began before the period and whose record has no end.
    case openEnded
    /// All of them, told by the number of records and by no figure.
    case recorded
  }

  /// What is counted or summed: participants, volunteers, volunteer hours or attendance.
  public var measure: BaseMeasure
  /// Code of the programme.
  public var programme: Int
  /// Year or span; everybody counts once in it.
  public var period: Period
  /// Last month of each year that counts, 1 to 11; `nil` for whole years.
  public var throughMonth: Int?
  /// Which of the people that were there.
  public var part: Part = .all
  /// What the figure is split by.
  public var dimensions: [Dimension] = []
  /// Position in the axis of each dimension.
  public var category: [Int] = []
  /// Codes of the organisations that it is limited to, ascending; `nil` for all.
  public var organisations: [Int]?

  /// All people of a programme in a period.
  public init(
    _ measure: BaseMeasure, programme: Int, in period: Period, throughMonth: Int? = nil
  ) {
    self.measure = measure
    self.programme = programme
    self.period = period
    self.throughMonth = throughMonth
  }

  /// The same, of one category.
  public func of(_ category: [Int], by dimensions: [Dimension]) -> PeopleScope {
    var scope = self
    scope.dimensions = dimensions
    scope.category = category
    return scope
  }

  /// The same, of some organisations.
  public func of(organisations: [Int]) -> PeopleScope {
    var scope = self
    scope.organisations = organisations.sorted()
    return scope
  }

  /// The same people, limited to a part of them.
  public func limited(to part: Part, counting measure: BaseMeasure) -> PeopleScope {
    var scope = self
    scope.part = part
    scope.measure = measure
    return scope
  }

  /// Whether it is of everybody in the programme.
  public var isTotal: Bool { dimensions.isEmpty && organisations == nil && part == .all }
}

extension Delivery {
  /// All participants and all volunteers of a programme, in whatever year they were there.
  public func everybody(ofProgramme programme: Int) -> [PeopleScope] {
    guard let years else { return [] }
    let ever = Period(from: years.lowerBound, through: years.upperBound)
    return [BaseMeasure.participants, .volunteers].map {
      PeopleScope($0, programme: programme, in: ever).limited(to: .recorded, counting: $0)
    }
  }
}
