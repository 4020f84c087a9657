internal import Tables

/// Rows that may be published: the only form in which statistics leave this room.
///
/// The memberwise initialiser is internal: a table that did not pass the policy cannot be made elsewhere.
public struct ProtectedTable<Row: Sendable & Equatable>: Sendable, Equatable {
  /// The rows, in the order in which they are written.
  public let rows: [Row]
  /// How many cells were withheld.
  public let suppressedCells: Int

  /// No rows.
  static var empty: ProtectedTable { ProtectedTable(rows: [], suppressedCells: 0) }
}

/// Everything that one run publishes, after the policy was applied to all of it.
public struct Release: Sendable, Equatable {
  /// Figures per programme, measure, dimension and period.
  public let measures: ProtectedTable<MeasureRow>
  /// Changes between successive periods.
  public let yearOnYear: ProtectedTable<YearOnYearRow>
  /// What each change of people is made of.
  public internal(set) var bridge: ProtectedTable<BridgeRow> = .empty
  /// Who was there in both periods, and how much one organisation weighs.
  public internal(set) var panel: ProtectedTable<PanelRow> = .empty
  /// Who was expected to deliver and who did.
  public internal(set) var response: ProtectedTable<ResponseRow> = .empty
  /// How much of each total of people began earlier and has no end.
  public internal(set) var openEnds: ProtectedTable<OpenEndsRow> = .empty
  /// Persons found back by their identifiers.
  public internal(set) var persons: ProtectedTable<PersonsRow> = .empty
  /// Changes of the same organisations held against chance.
  public internal(set) var chance: ProtectedTable<ChanceRow> = .empty
  /// Figures against the first of their series, from three years on.
  public internal(set) var trend: ProtectedTable<TrendRow> = .empty
  /// Regions with their organisations and participations.
  public let coverage: ProtectedTable<CoverageRow>
  /// Regions covered per level.
  public let coverageSummary: ProtectedTable<CoverageSummaryRow>
  /// Regions covered per level by organisations of one phase.
  public internal(set) var phaseCoverage: ProtectedTable<PhaseCoverageRow> = .empty
  /// Regions won and lost between periods.
  public internal(set) var coverageChange: ProtectedTable<CoverageChangeRow> = .empty
  /// Inhabitants near an organisation.
  public internal(set) var reach: ProtectedTable<ReachRow> = .empty
  /// The same for every region.
  public internal(set) var regionReach: ProtectedTable<RegionReachRow> = .empty
  /// Where the next organisations would bring most people within reach.
  public internal(set) var nextPlaces: ProtectedTable<NextPlaceRow> = .empty
  /// How near those places come to the best choice.
  public internal(set) var placeOptimum: ProtectedTable<PlaceOptimumRow> = .empty
  /// Years at the ends of programmes in which hardly any record lies.
  public internal(set) var thinYears: ProtectedTable<ProgrammeYearsRow> = .empty
  /// First and last year of which anything was delivered.
  public internal(set) var deliveredYears: ClosedRange<Int>?
  /// Published figures held against computed ones.
  public let knownTotals: ProtectedTable<KnownTotalRow>
  /// The policy that was applied.
  public let policy: DisclosurePolicy
  /// What was withheld for it, and what is claimed.
  public internal(set) var protection = ProtectionAccount()
  /// What organisations that know their own records could work out of others; internal.
  public internal(set) var insiders = InsiderKnowledge()
  /// Whether the number of records would give a group away that no figure shows.
  var withholdsRecords = false

  /// Whether the total of any measure was withheld: then the number of records is a secret too.
  ///
  /// Not for different persons: how many records there are does not tell how many they were.
  public var withholdsTotals: Bool {
    withholdsRecords
      || measures.rows.contains {
        $0.dimension == "total" && $0.status == .suppressed && $0.unit != "persons"
      }
  }
}
