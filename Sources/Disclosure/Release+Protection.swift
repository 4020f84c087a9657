internal import Regions
public import Statistics
internal import Tables

extension Release {
  /// Applies a policy to everything that a run publishes: the only way from statistics to reports.
  public static func protecting(
    _ summary: StatisticalSummary, policy: DisclosurePolicy
  ) -> Release {
    protecting(summary, showing: nil, policy: policy).all
  }

  /// Applies a policy to everything that a run publishes when its text shows a part of that.
  ///
  /// - Parameter part: statistics of fewer years. What is decided for all holds for them as well, and
  ///   figures that are in the part alone are withheld: nobody checked them beside the others.
  public static func protecting(
    _ summary: StatisticalSummary, showing part: StatisticalSummary?, policy: DisclosurePolicy
  ) -> (all: Release, shown: Release?) {
    // Zeros that were not asked for cannot be protected: then nothing is shown.
    let isFit = policy.zeros == .publish || summary.protectsZeros
    let joint = JointProtection(isFit ? summary.atoms : [], policy: policy)
    return (
      protecting(
        summary, policy: policy, joint: joint, ThresholdRule(policy: policy, joint: joint)),
      part.map {
        protecting($0, policy: policy, joint: joint, ThresholdRule(policy: policy, joint: joint))
      }
    )
  }

  private var withheldRows: Int {
    let figures =
      measures.suppressedCells + yearOnYear.suppressedCells + response.suppressedCells
      + openEnds.suppressedCells + persons.suppressedCells + coverage.suppressedCells
    let derived =
      bridge.suppressedCells + panel.suppressedCells + chance.suppressedCells
      + trend.suppressedCells + coverageChange.suppressedCells + knownTotals.suppressedCells
    return figures + derived
  }

  static func protecting(
    _ summary: StatisticalSummary, policy: DisclosurePolicy, joint: JointProtection,
    _ ruleOfParts: ThresholdRule
  ) -> Release {
    let rule = ruleOfParts.leavingOutParts(of: summary.series)
    let summaries = summary.coverageSummaries.map { one in
      CoverageSummaryRow(
        programme: one.programme, level: one.level.rawValue, period: one.period,
        regions: one.regions, regionsCovered: one.regionsCovered,
        population: one.population.count, populationCovered: one.populationCovered,
        populationYear: one.population.year, organisations: one.organisations,
        organisationsPlaced: one.organisationsPlaced,
        organisationsWithoutPlace: one.organisationsWithoutPlace,
        organisationsOutside: one.organisationsOutside, isSynthetic: one.isSynthetic,
        hasOwnClassification: one.hasOwnClassification)
    }
    let measures = rule.measures(summary.series)
    let persons = rule.persons(summary.persons)
    var account = joint.account
    account.persons =
      measures.rows.count { $0.status == .suppressed && $0.unit == "persons" }
      + persons.suppressedCells
    var release = Release(
      measures: measures, yearOnYear: rule.yearOnYear(summary.comparisons),
      bridge: rule.bridge(summary.panels),
      panel: rule.panel(summary.panels, minimumBase: summary.minimumBase),
      response: rule.responses(summary.responses), openEnds: rule.openEnds(summary.openEnds),
      persons: persons,
      chance: rule.chance(summary.panels),
      trend: rule.trend(summary.trends),
      coverage: rule.coverage(summary.coverage),
      coverageSummary: ProtectedTable(rows: summaries, suppressedCells: 0),
      phaseCoverage: rule.phaseCoverage(summary.phaseCoverage),
      coverageChange: rule.coverageChange(summary.coverageChanges),
      reach: rule.reach(summary.reach), regionReach: rule.regionReach(summary.reach),
      nextPlaces: rule.nextPlaces(summary.reach), placeOptimum: rule.placeOptimum(summary.reach),
      knownTotals: rule.knownTotals(summary.knownTotals), policy: policy,
      protection: account, withholdsRecords: joint.withholdsRecords || policy.rounding != nil)
    release.thinYears = ProtectedTable(
      rows: summary.thinYears.map { ProgrammeYearsRow(programme: $0.programme, years: $0.years) },
      suppressedCells: 0)
    release.deliveredYears = summary.deliveredYears
    release.insiders = joint.insiders
    release.protection.notShown = release.withheldRows
    return release
  }
}
