public import Disclosure
public import Tables

/// Puts a release and the account of what was received into a report.
public struct ReportComposer: Sendable {
  /// Language of the report.
  public let language: Language
  /// Smallest earlier figure from which a percentage was computed; the report names it.
  public let minimumBase: Int64

  /// A composer.
  ///
  /// - Parameters:
  ///   - language: Dutch by default.
  ///   - minimumBase: the base under which no percentage is given, 20 by default.
  public init(language: Language = .dutch, minimumBase: Int64 = 20) {
    self.language = language
    self.minimumBase = minimumBase
  }

  /// The report of one run; time and space are proportional to the rows of the release.
  ///
  /// - Parameters:
  ///   - release: everything that may be published; it fills the tables.
  ///   - shown: what the text tells of, where that is less: the same without years in which hardly any
  ///     record lies.
  ///   - asked: periods that were asked for, if any were.
  ///   - reception: what was read.
  ///   - internalTables: tables that are not for publication, passed on as they are.
  public func compose(
    release whole: Release, shown: Release? = nil, asked: [Period] = [], reception: Reception,
    internalTables: [DataTable]
  ) -> Report {
    let release = shown ?? whole
    let wording = language.wording
    let every = FigureIndex(release).programmes
    let programmes = ShownInText.largest(every, most: ShownInText.programmes, size: \.size)
    let evidence = EvidenceIndex(release)
    var remarks = Remarks()
    let hasEstimates = release.measures.rows.contains { $0.status == .estimated }
    var report = Report(
      title: wording.title(titles(programmes, wording)),
      subtitle: wording.periods(periods(every)),
      facts: FactsAtTop(
        release: release, reception: reception, programmes: programmes,
        programmesLeftOut: every.count - programmes.count, evidence: evidence, wording: wording,
        leavesOutThinYears: shown != nil, asked: asked
      ).facts(),
      sections: sections(programmes, evidence, release, wording, &remarks),
      notes: Fact(
        label: wording.notesLabel,
        lines: release.measures.rows.isEmpty ? [] : notes(remarks, wording)),
      legend: Legend(
        label: wording.legendLabel,
        entries: Symbol.allCases.map {
          Legend.Entry(
            $0,
            wording.meaning(
              of: $0, hasEstimates: hasEstimates, isRounded: release.policy.rounding != nil))
        }),
      language: language,
      tables: Self.tables(whole, wording),
      internalTables: internalTables,
      internalNotice: release.policy.isOn ? nil : wording.notForPublication,
      charts: { [language] in
        ChartComposer(release: release, language: language, programmes: programmes).charts()
      })
    report.roundingNotice = release.policy.rounding.map(wording.roundingInBrief)
    return report
  }

  /// All that is published, in the order of the contract.
  private static func tables(_ release: Release, _ wording: any Wording) -> [DataTable] {
    let tables: [DataTable] = [
      .measures(release), .yearOnYear(release), .bridge(release), .panel(release),
      .response(release), .openEnds(release), .persons(release), .chance(release),
      .trend(release),
      .coverage(release), .coverageSummary(release),
      .coverageByPhase(release), .coverageChange(release),
      .reach(release), .reachByRegion(release), .nextPlaces(release),
      .knownTotals(release, wording),
    ]
    return tables.map { $0.telling(rounding: release.policy.rounding) }
  }

  private func sections(
    _ programmes: [ProgrammeFigures], _ evidence: EvidenceIndex, _ release: Release,
    _ wording: any Wording, _ remarks: inout Remarks
  ) -> [Section] {
    let all = programmes.map {
      ProgrammeSection($0, evidence, wording: wording, minimumBase: minimumBase)
    }
    // What can be compared comes first: it is what the report is read for.
    var sections: [Section] = []
    for part in all where part.comparesPeriods {
      if let section = part.section(&remarks) { sections.append(section) }
    }
    for part in all where !part.comparesPeriods {
      if let section = part.section(&remarks) { sections.append(section) }
    }
    let claims = ClaimSection(evidence: evidence, wording: wording, minimumBase: minimumBase)
    let others: [Section?] = [
      claims.section(
        all.filter(\.comparesPeriods).map(\.figures)
          + all.filter { !$0.comparesPeriods }.map(\.figures)),
      CoverageSection(
        release: release, wording: wording, shown: Set(programmes.map(\.programme))
      ).section(),
      ActivitiesSection(wording: wording).section(programmes),
      KnownTotalsSection(rows: release.knownTotals.rows, wording: wording).section(),
    ]
    return sections + others.compactMap { $0 }
  }

  private func notes(_ remarks: Remarks, _ wording: any Wording) -> [Prose] {
    var notes = [wording.outputsOnly]
    if remarks.showsRatios { notes.append(wording.ratiosFromTotals) }
    if remarks.roundingShows { notes.append(wording.roundedOnce) }
    return notes
  }

  private func titles(_ programmes: [ProgrammeFigures], _ wording: any Wording) -> [String] {
    let titles = programmes.filter { $0.groups.contains(where: \.hasFigures) }
      .map { wording.programmeTitle($0.programme) }
    let further = titles.count - ShownInText.names
    return further > 1
      ? titles.prefix(ShownInText.names) + [wording.others(further)] : titles
  }

  private func periods(_ programmes: [ProgrammeFigures]) -> [Period] {
    Set(programmes.flatMap(\.periods)).sorted()
  }
}
