internal import Regions
public import Statistics

extension Release {
  /// Applies a policy to everything that a run publishes: the only way from statistics to reports.
  public static func protecting(
    _ summary: StatisticalSummary, policy: DisclosurePolicy
  ) -> Release {
    let rule = ThresholdRule(policy: policy)
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
    var release = Release(
      measures: rule.measures(summary.series), yearOnYear: rule.yearOnYear(summary.comparisons),
      bridge: rule.bridge(summary.panels),
      panel: rule.panel(summary.panels, minimumBase: summary.minimumBase),
      response: rule.responses(summary.responses), openEnds: rule.openEnds(summary.openEnds),
      persons: rule.persons(summary.persons),
      chance: rule.chance(summary.panels),
      trend: rule.trend(summary.trends),
      coverage: rule.coverage(summary.coverage),
      coverageSummary: ProtectedTable(rows: summaries, suppressedCells: 0),
      phaseCoverage: rule.phaseCoverage(summary.phaseCoverage),
      coverageChange: rule.coverageChange(summary.coverageChanges),
      reach: rule.reach(summary.reach), regionReach: rule.regionReach(summary.reach),
      nextPlaces: rule.nextPlaces(summary.reach), placeOptimum: rule.placeOptimum(summary.reach),
      knownTotals: rule.knownTotals(summary.knownTotals), policy: policy)
    release.thinYears = ProtectedTable(
      rows: summary.thinYears.map { ProgrammeYearsRow(programme: $0.programme, years: $0.years) },
      suppressedCells: 0)
    release.deliveredYears = summary.deliveredYears
    return release
  }
}
