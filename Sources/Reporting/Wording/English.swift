import Disclosure
import Tables

/// The report in English.
struct EnglishWording: Wording {
  // MARK: Vocabulary

  func measure(_ name: String) -> String {
    switch name {
    case "organisations": "Organisations"
    case "participants": "Participations"
    case "unique_participants": "Unique participants"
    case "volunteers": "Volunteers"
    case "unique_volunteers": "Unique volunteers"
    case "volunteer_hours": "Volunteer hours"
    case "meetings": "Meetings"
    case "attendance": "Attendance"
    case "participants_per_volunteer": "Participations per volunteer"
    case "participants_per_organisation": "Participations per organisation"
    case "volunteers_per_organisation": "Volunteers per organisation"
    case "attendance_per_meeting": "Attendance per meeting"
    default: name
    }
  }

  func dimension(_ name: String) -> String {
    switch name {
    case "organisation": "organisation"
    case "kind": "kind"
    case "phase": "phase"
    case "municipality": "municipality"
    case "corop": "COROP area"
    case "province": "province"
    case "ggd": "GGD region"
    case "zorgkantoor": "care office region"
    case "safety": "safety region"
    case "gender": "gender"
    case "age-group": "age"
    default: name
    }
  }

  func level(_ name: String) -> String {
    switch name {
    case "municipality": "Municipalities"
    case "corop": "COROP areas"
    case "province": "Provinces"
    case "ggd": "GGD regions"
    case "zorgkantoor": "Care office regions"
    case "safety": "Safety regions"
    default: name
    }
  }

  func category(_ name: String) -> String {
    switch name {
    case "", "onbekend": "unknown"
    case "gevestigd": "established"
    case "startend": "starting"
    case "initiatief": "initiative"
    case "vrouw": "female"
    case "man": "male"
    case "anders": "other"
    default: name
    }
  }

  func list(_ words: [String]) -> String { list(words, conjunction: "and") }

  func span(from first: Int, through last: Int) -> String { "\(first) to \(last)" }

  var unknownProgramme: String { "No programme" }
  var synthetic: String { "synthetic" }

  // MARK: Title and facts

  func title(_ programmes: [String]) -> String {
    programmes.isEmpty ? "MEASURING IMPACT" : "MEASURING IMPACT · \(list(programmes))"
  }

  var careLabel: String { "Take care" }

  func syntheticSources(_ names: [String]) -> Prose {
    """
    \(list(names)) \(names.count == 1 ? "holds" : "hold") synthetic data: invented records, no \
    real people.
    """
  }

  func others(_ count: Int) -> String { "\(count) others" }

  func planned(_ periods: [Period]) -> Prose {
    """
    Figures of \(self.periods(periods)) with \(.symbol(.preliminary)) are planned: established \
    before that period had ended.
    """
  }

  func provisional(_ periods: [Period]) -> Prose {
    "Figures of \(self.periods(periods)) with \(.symbol(.preliminary)) are provisional."
  }

  func estimated(_ periods: [Period]) -> Prose {
    "Figures of \(self.periods(periods)) with \(.symbol(.preliminary)) are estimated."
  }

  var nothingWithheld: Prose {
    "NOT FOR PUBLICATION: small groups are not protected in this report."
  }

  var notForPublication: String { "not for publication" }

  var nothingToReport: Prose {
    """
    The files that were read give no figures for this period: nothing was delivered, or not for \
    every year of it.
    """
  }

  // MARK: Figures of a programme

  func yearOnYearHeading(_ programme: String) -> String { "\(programme): year on year" }
  func figuresHeading(_ programme: String) -> String { "\(programme): figures" }

  func breakdown(of measure: String, by dimension: String) -> Prose {
    "\(self.measure(measure)) by \(dimensions(dimension))"
  }

  var difference: Prose { "difference" }
  var percentage: Prose { "%" }

  func compares(_ period: Period, with previous: Period) -> Prose {
    """
    Difference and percentage compare \(period.displayLabel) with \(previous.displayLabel).
    """
  }

  var participantsAreRecords: Prose {
    """
    Participations are registrations (records), not unique persons: who takes part twice counts \
    twice.
    """
  }

  func smallBase(_ minimum: Int64) -> Prose {
    """
    Some percentages are left out: the base (the earlier count) is smaller than \(minimum).
    """
  }

  var zeroBase: Prose { "From zero there is no percentage; its place is then empty." }

  var boundsOnly: Prose {
    """
    Where two numbers stand with a dash between them, the figure lies somewhere between those \
    bounds: numbers of people hold within one organisation only, or are absent.
    """
  }

  var syntheticFigures: Prose {
    "These figures are synthetic: they prove the arithmetic, not the reach."
  }

  // MARK: Coverage

  var coverageHeading: String { "Coverage: where is an organisation?" }

  func organisations(_ count: Int64, asOf period: Period) -> Prose {
    "\(counted(count, "organisation", "organisations")), as of \(period.displayLabel)"
  }

  var provinceColumn: Prose { "Province" }

  func organisationsColumn(_ period: Period?) -> Prose {
    "organisations\(period.map { " \($0.displayLabel)" } ?? "")"
  }

  func inhabitantsColumn(_ year: Int) -> Prose { "inhabitants \(String(year))" }
  var organisationsPer100kColumn: Prose { "per \(100_000)" }
  var participantsColumn: Prose { "participations" }
  var participantsPer10kColumn: Prose { "per \(10_000)" }
  var whiteSpot: String { "none" }

  func covered(_ row: CoverageSummaryRow, without: [String], inhabitants: Int64) -> Prose {
    var text: Prose = "\(row.regionsCovered) of \(row.regions)"
    if let share = Quantity(row.populationCovered, over: row.population) {
      text.append(", with \(.percent(share)) of the inhabitants")
    }
    if !without.isEmpty {
      text.append("; without: \(list(without)) (\(roughly(inhabitants))\u{A0}inhabitants)")
    }
    return text
  }

  func millions(_ number: Cell) -> Prose { "\(number)\u{A0}million" }

  func syntheticCoverage(_ rows: [CoverageSummaryRow], without: [String]) -> Prose {
    let levels = rows.map { row -> Prose in
      "\(row.regionsCovered) of \(row.regions)\u{A0}\(level(row.level).uncapitalisedFirst)"
    }
    let missing = without.isEmpty ? "" : "; none in \(list(without))"
    return "\(levels.joined(separator: ", "))\(missing) (\(synthetic))"
  }

  var seatNote: Prose {
    """
    Counted by seat: an organisation may also help people from other municipalities.
    """
  }

  var severalSeats: Prose {
    """
    An organisation with seats in several regions counts in each of them, and once in the total.
    """
  }

  var outsideLabel: String { "Outside the country" }

  func outside(_ places: [(name: String, organisations: Int64)], total: Int64) -> Prose {
    let named = places.map { place -> Prose in "\(place.name)\u{A0}\(place.organisations)" }
    let names: Prose = named.isEmpty ? "" : " (\(named.joined(separator: ", ")))"
    return """
      \(counted(total, "organisation", "organisations"))\(names), not counted in the coverage
      """
  }

  var unknownSeatLabel: String { "Seat unknown" }

  func unknownSeat(_ organisations: Int64) -> Prose {
    "\(counted(organisations, "organisation", "organisations")), not counted in the coverage"
  }

  func otherPopulationYear(_ year: Int, than period: Period) -> Prose {
    """
    Inhabitants on 1 January \(String(year)): for \(period.displayLabel) their number is unknown.
    """
  }

  // MARK: Activities

  var activitiesHeading: String { "Meetings by kind" }

  // MARK: Known totals

  var knownTotalsHeading: String { "Known totals" }

  func outcomes(_ counts: OutcomeCounts) -> Prose {
    var parts: [Prose] = []
    if counts.matches > 0 {
      let invented: Prose =
        counts.syntheticMatches > 0 ? " (\(counts.syntheticMatches) synthetic)" : ""
      parts.append("\(counted(counts.matches, "agrees", "agree"))\(invented)")
    }
    if counts.mismatches > 0 {
      parts.append("\(counted(counts.mismatches, "differs", "differ"))")
    }
    if counts.accepted > 0 {
      parts.append("\(counted(counts.accepted, "differs", "differ")) for a reason")
    }
    if counts.suppressed > 0 { parts.append("\(counts.suppressed)\u{A0}not shown") }
    if counts.notComputable > 0 { parts.append("\(counts.notComputable)\u{A0}not computable") }
    return parts.joined(separator: ", ")
  }

  var figureColumn: Prose { "Published figure" }
  var publishedColumn: Prose { "published" }
  var computedColumn: Prose { "computed" }
  var outcomeColumn: Prose { "outcome" }

  func outcome(_ row: KnownTotalRow) -> String {
    switch row.outcome {
    case .match: row.isSynthetic ? "agrees (synthetic)" : "agrees"
    case .mismatch: row.isSynthetic ? "differs (synthetic)" : "differs"
    case .accepted: "differs for a reason"
    case .notComputable: "not computable"
    case .suppressed: "not shown"
    }
  }

  func reason(_ text: String) -> Prose { "Reason: \(text)" }

  func unexplained(_ row: KnownTotalRow, isExplainedBelow: Bool) -> Prose {
    let pointer: Prose =
      isExplainedBelow ? "see Explanations below" : "impact verify looks for what explains it"
    var text: Prose = "Differs; \(pointer)."
    if let difference = row.difference {
      let decimals = difference.isWhole ? 0 : 2
      text = "Difference \(.number(difference, decimals: decimals, signed: true)); \(pointer)."
    }
    if !row.source.isEmpty { text.append(" Source: \(row.source).") }
    return text
  }

  func notComputable(_ count: Int) -> Prose { "Not computable: \(count)" }

  func notDelivered(_ programme: String, _ years: [Int], _ figures: String) -> Prose {
    "\(programme), no records for \(list(years.map(String.init))): \(figures)"
  }

  func unknownMeasures(_ programme: String, _ names: [String], figures: Int) -> Prose {
    """
    \(programme), measures unknown to this program \
    (\(counted(figures, "figure", "figures"))): \(list(names))
    """
  }

  func otherwiseNotComputable(_ programme: String, _ figures: String) -> Prose {
    "\(programme), cannot be derived from these records: \(figures)"
  }

  func further(_ count: Int) -> String { "and \(count) more" }

  func notComputableNote(_ row: KnownTotalRow) -> String {
    if row.isUnknownMeasure { return "not computable: the measure \(row.measure) is unknown" }
    if row.missingYears.isEmpty { return "not computable from these records" }
    return "not computable: no records for \(list(row.missingYears.map(String.init)))"
  }

  var syntheticMatchNote: String {
    "agrees (synthetic): the records were made to this total"
  }

  // MARK: Notes and legend

  var notesLabel: String { "Notes" }

  var outputsOnly: Prose {
    """
    These are counts: what was done and how often people took part. What it brought \
    them is not in the counts.
    """
  }

  var ratiosFromTotals: Prose {
    "Ratios (such as participations per volunteer) are computed from the totals."
  }

  var roundedOnce: Prose {
    """
    Differences are computed before decimals are rounded, so the last decimal may be one off from \
    what you compute from the table.
    """
  }

  var legendLabel: String { "Symbols:" }

  func meaning(of symbol: Symbol, hasEstimates: Bool, isRounded: Bool) -> String {
    switch symbol {
    case .preliminary: hasEstimates ? "provisional, planned or estimated" : "provisional or planned"
    case .zero: isRounded ? "zero, or rounded to zero" : "exactly zero"
    case .missing: "unknown or not delivered"
    case .suppressed: "not shown (protects a small group)"
    case .whiteSpot: "no organisation"
    }
  }
}
