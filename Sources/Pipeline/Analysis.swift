internal import Aggregation
internal import Disclosure
internal import Ingest
internal import Regions
public import Reporting
internal import Statistics
internal import Tables

/// The main job: from folders of exports to a report that may be published.
public struct Analysis: Sendable {
  /// The report, with its tables.
  public let report: Report
  /// Problems in the files that lost something, for `--strict`.
  public let errors: Int
  /// Problems in the files that emptied a value or leave doubt, for `--strict`.
  public let warnings: Int

  /// The first of these errors and warnings, each with its place and what to do; internal.
  public let firstProblems: [String]

  /// What was not read because it is a spreadsheet; `nil` when there is none.
  public let passedOver: String?

  /// Files that hold another number of records than their suppliers say, the first of them worded;
  /// internal.
  public let deviations: [String]
  /// How many such files there are; each is one of the warnings.
  public let deviatingFiles: Int

  /// What was read in numbers, when the report leaves them out; internal.
  public let received: String?

  /// What was withheld and why, and what would need less of it; internal.
  public let protection: [String]

  /// Problems that standard error shows.
  private static let shownProblems = 5

  /// Options that decide what the outputs say.
  let options: [String: String]
  /// Sources that hold invented records.
  let syntheticSources: [String]
  /// Smallest count of people that is shown.
  let threshold: Int64
  /// Whether zeros are withheld like small counts.
  let protectsZeros: Bool
  /// Whether small counts of people were withheld.
  let isProtected: Bool
  /// How counts of people were rounded, if they were.
  let rounding: PackageFacts.Rounding?
  /// Whether organisations that know their own records were reckoned with.
  let protectsAgainstOrganisations: Bool
  /// The files that were read.
  let inputs: [Manifest.Entry]

  /// Runs the analysis.
  ///
  /// - Parameter progress: called now and then with the share of bytes read, 0 to 1.
  /// - Throws: `PipelineError` when it cannot be done; problems in the data are no errors.
  public init(
    _ options: AnalysisOptions, progress: (@Sendable (Double) -> Void)? = nil
  ) throws(PipelineError) {
    try self.init(options, progress: progress) { _, _ in }
  }

  /// Runs the analysis and lets another command look at what was read.
  ///
  /// - Parameter inspect: gets the accounts of the files and the records, before anything is withheld.
  init(
    _ options: AnalysisOptions, progress: (@Sendable (Double) -> Void)?,
    inspect: (Imported, Delivery) -> Void
  ) throws(PipelineError) {
    let directory = try DatasetDirectory(paths: options.paths, regions: options.regions)
    try Self.check(options.splits, of: directory.gazetteer)
    let imported = try directory.read(
      demand: Set(options.splits.flatMap { $0 }.flatMap(\.demand)).union(Delivery.personFields),
      showsValues: options.showsValues, progress: progress)
    let delivery = directory.delivery(of: imported)
    inspect(imported, delivery)
    var request = StatisticalSummary.Request(
      periods: options.periods.isEmpty ? .delivered : .chosen(options.periods),
      splits: options.splits, minimumBase: options.minimumBase, radii: options.radii)
    request.isProtected = options.isProtected
    request.leastPeople = options.policy.threshold
    request.protectsZeros = options.protectsZeros && options.isProtected
    request.parts = options.protectsAgainstOrganisations ? .always : .ifPossible
    let (release, shown) = Self.release(of: delivery, request, options)
    if let base = options.rounding, let bound = release.protection.roundingBound {
      try RoundingBase.check(base, bound: bound)
    }
    let names = directory.requests.map(\.name)
    let messages = options.language.messages
    passedOver = directory.passedOver(messages)
    let coarser = CoarserSplits(
      request, of: delivery, policy: options.policy, release: release)
    let insiders = InsiderFindings(release, of: delivery)
    protection =
      (WithheldFigures(release, coarser: coarser.suggestion).map(messages.protection) ?? [])
      + insiders.lines(options.language.insiderWording, writesFiles: options.writesFiles)
    let composer = ReportComposer(language: options.language, minimumBase: options.minimumBase)
    let reception = Reception(
      imported, syntheticSources: directory.syntheticSources, writesFiles: options.writesFiles)
    received =
      release.withholdsTotals
      ? messages.received(
        files: reception.files, lines: reception.lines, records: reception.records,
        rejected: reception.recordsRejected) : nil
    report = composer.compose(
      release: release, shown: shown, asked: options.periods, reception: reception,
      internalTables: [
        AccountTables.files(names, imported.accounts),
        AccountTables.rejects(names, imported.rejects, messages), insiders.table,
      ])
    let verifying = options.language.verifying
    let deviating = directory.deviations(imported, verifying)
    let further = deviating.count - Self.shownProblems
    deviations =
      deviating.prefix(Self.shownProblems)
      + (further > 0 ? [verifying.furtherDeviations(further)] : [])
    deviatingFiles = deviating.count
    errors = imported.count(of: .error)
    warnings = imported.count(of: .warning) + deviating.count
    firstProblems = imported.problems(
      limit: Self.shownProblems, names: names, messages: messages)
    self.options = options.described
    syntheticSources = directory.syntheticSources
    threshold = options.threshold
    protectsZeros = options.protectsZeros
    isProtected = options.isProtected
    rounding = release.protection.roundingBound.flatMap { bound in
      options.rounding.map { PackageFacts.Rounding(base: $0, bound: bound) }
    }
    protectsAgainstOrganisations = options.protectsAgainstOrganisations
    inputs = directory.entries(imported.accounts)
  }

  /// Everything that may be published, and what the text shows of it when that is less.
  private static func release(
    of delivery: Delivery, _ request: StatisticalSummary.Request, _ options: AnalysisOptions
  ) -> (all: Release, shown: Release?) {
    // Nobody chose these years: they come of a few dates, and the text leaves them to the tables.
    var fewer: StatisticalSummary.Request?
    if options.periods.isEmpty {
      fewer = request
      fewer?.periods = .filled
      fewer?.isProtected = false
    }
    if options.rounding != nil {
      return Release.rounding(delivery, request, showing: fewer, policy: options.policy)
    }
    let summary = StatisticalSummary(of: delivery, request)
    let part = summary.thinYears.isEmpty ? nil : fewer.map { StatisticalSummary(of: delivery, $0) }
    return Release.protecting(summary, showing: part, policy: options.policy)
  }

  /// A split by a level that the country does not have would put everybody in one unknown region.
  private static func check(
    _ splits: [[Dimension]], of country: Gazetteer
  ) throws(PipelineError) {
    let levels = splits.flatMap { $0 }.compactMap(\.level)
    if let level = levels.first(where: { !country.levels.contains($0) }) {
      throw .wrongOption(.undividedDimension(level.rawValue))
    }
  }

  /// All files to write, the manifest included; what `check` found in exactly these files stays.
  ///
  /// - Parameters:
  ///   - rendered: the outputs, without the manifest.
  ///   - directory: where they go.
  ///   - version: version of the program.
  ///   - sourceDateEpoch: time of the run, when the environment gives one.
  public func outputs(
    _ rendered: [OutputFile], into directory: OutputDirectory, version: String,
    sourceDateEpoch: Int?
  ) -> [OutputFile] {
    directory.outputs(
      rendered, options: options, inputs: inputs, version: version,
      sourceDateEpoch: sourceDateEpoch, isKept: SheetNames.isOfCheck)
  }
}
