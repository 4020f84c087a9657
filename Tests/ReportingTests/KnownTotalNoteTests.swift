import Tables
import Testing

@testable import Disclosure
@testable import Reporting

@Suite struct KnownTotalNoteTests {
  static func row(
    _ outcome: KnownTotalOutcome, note: String = "", reason: String = "", missing: [Int] = [],
    unknown: Bool = false, synthetic: Bool = false
  ) -> KnownTotalRow {
    KnownTotalRow(
      id: "id", programme: "p", measure: "grants_eur", kind: "", phase: "",
      period: Period(year: 2024), published: Quantity(5), computed: Quantity(5),
      difference: Quantity(0), outcome: outcome, publishedStatus: .final, source: "s", note: note,
      acceptedReason: reason, missingYears: missing, isUnknownMeasure: unknown,
      isSynthetic: synthetic)
  }

  @Test(arguments: [
    (row(.match), "", ""),
    (row(.match, note: "n"), "n", "n"),
    (
      row(.match, synthetic: true), "klopt (synthetisch): de records zijn op dit totaal gemaakt",
      "agrees (synthetic): the records were made to this total"
    ),
    (row(.accepted, note: "n", reason: "r", synthetic: true), "r", "r"),
    (
      row(.notComputable, missing: [2022, 2024]),
      "niet te berekenen: geen records over 2022 en 2024",
      "not computable: no records for 2022 and 2024"
    ),
    (
      row(.notComputable, note: "n", unknown: true),
      "n; niet te berekenen: de maat grants_eur is onbekend",
      "n; not computable: the measure grants_eur is unknown"
    ),
    (row(.mismatch, note: "n"), "n", "n"),
  ])
  func note(_ row: KnownTotalRow, _ dutch: String, _ english: String) {
    #expect(DutchWording().knownTotalNote(row) == dutch)
    #expect(EnglishWording().knownTotalNote(row) == english)
  }

  @Test(arguments: [(Quantity(7) as Quantity?, 0), (Quantity(Int64(-2), over: 5), 2)])
  func aDifferenceIsNotRoundedAway(_ difference: Quantity?, decimals: Int) throws {
    let difference = try #require(difference)
    var row = Self.row(.mismatch)
    row.difference = difference
    let cell = Cell.number(difference, decimals: decimals, signed: true)
    for wording in [DutchWording(), EnglishWording()] as [any Wording] {
      let runs = wording.unexplained(row, isExplainedBelow: false).runs
      #expect(runs.contains(.value(cell)), "\(runs)")
    }
  }

  @Test func withheldOutcomesTellNothing() {
    let base = FigureCellsTests.release([])
    let release = Release(
      measures: base.measures, yearOnYear: base.yearOnYear, coverage: base.coverage,
      coverageSummary: base.coverageSummary,
      knownTotals: ProtectedTable(rows: [Self.row(.suppressed)], suppressedCells: 1),
      policy: base.policy)
    let cells = DataTable.knownTotals(release, DutchWording()).row(0)
    #expect(cells[6...9] == [.integer(5), .empty, .empty, .text("suppressed")])
  }

  @Test func countsOfOutcomes() {
    let counts = OutcomeCounts(
      matches: 17, syntheticMatches: 11, mismatches: 0, accepted: 1, suppressed: 0,
      notComputable: 18)
    let words = DutchWording().outcomes(counts).runs.map { run in
      switch run {
      case .text(let text): text.replacing("\u{A0}", with: " ")
      case .value(.number(let value, _, _, _)): "\(value.numerator)"
      case .value: "?"
      }
    }.joined()
    #expect(
      words == "17 kloppen (11 synthetisch), 1 wijkt af met een reden, 18 niet te berekenen")
  }
}
