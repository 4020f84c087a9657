public import Regions
public import Tables

/// Everything that was delivered, ready to be counted.
public struct Delivery: Sendable {
  /// What is known of a file as a whole.
  public struct FileFacts: Sendable, Equatable {
    /// How firm its figures are; `nil` when nobody said.
    public var status: FigureStatus?
    /// Whether its records are invented.
    public var isSynthetic: Bool
    /// Whether its identifiers of people mean the same person in every organisation.
    public var sharesIdentifiers: Bool

    /// What is known of a file as a whole.
    public init(
      status: FigureStatus? = nil, isSynthetic: Bool = false, sharesIdentifiers: Bool = false
    ) {
      self.status = status
      self.isSynthetic = isSynthetic
      self.sharesIdentifiers = sharesIdentifiers
    }
  }

  /// The records by entity.
  public let tables: [Entity: Table]
  /// What is known of each file, in the order to which blocks refer.
  public let files: [FileFacts]
  /// The regions of the country.
  public let gazetteer: Gazetteer
  /// Groups for the dimension of age.
  public let ageGroups: AgeGroups
  /// Cores to use.
  public let workers: Int
  /// First and last year that occurs in any record; `nil` when no record has one.
  public let years: ClosedRange<Int>?

  /// The organisations that were listed.
  public let roster: Roster

  private let recurring = Memo<RecurringPersons>()

  /// Which records may not be the only one of their person; found when it is first asked.
  var recurringPersons: RecurringPersons { recurring.value { RecurringPersons(self) } }

  private let recurringInYear = Memo<RecurringPersons>()

  /// Those of them that share a year with another record of the person.
  var personsRecurringInYear: RecurringPersons {
    recurringInYear.value { recurringPersons.withinYears(of: self) }
  }

  /// Prepares a delivery: finds its years and its organisations.
  ///
  /// Cost: one pass over the years.
  public init(
    tables: [Entity: Table], files: [FileFacts], gazetteer: Gazetteer,
    ageGroups: AgeGroups = .standard, workers: Int
  ) {
    self.tables = tables
    self.files = files
    self.gazetteer = gazetteer
    self.ageGroups = ageGroups
    self.workers = max(workers, 1)
    let years = YearBounds.years(of: tables)
    self.years = years
    roster = Roster(
      table: tables[.organisations], files: files, years: years,
      organisations: tables.values.lazy.compactMap { $0.categories[.organisation]?.count }.max()
        ?? 1)
  }

  /// The names of a category field; the same codes in every table.
  public func categories(_ field: FieldName) -> Categories {
    for entity in Entity.allCases {
      if let found = tables[entity]?.categories[field] { return found }
    }
    return Categories()
  }
}
