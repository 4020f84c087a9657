internal import Aggregation
internal import Ingest
public import Reporting
internal import Statistics
internal import Tables

/// The check of a delivery: what was received, what is wrong with it, and what to tell whom.
///
/// All of it is internal: files and lines tell how small groups are.
public struct DeliveryCheck: Sendable {
  /// The feedback sheet of one organisation, or of what belongs to none.
  public struct Sheet: Sendable {
    /// Where it is written, below the output folder.
    public let path: String
    /// Whether there is an error or a warning on it.
    public let hasProblems: Bool

    fileprivate let standing: CheckLedger.Standing
  }

  /// All organisations in one table, worst first; with the tables for machines.
  public let overview: Report
  /// The sheets in the order of the overview.
  public let sheets: [Sheet]
  /// Findings that something was lost, for `--strict`.
  public let errors: Int
  /// Findings that something is missing or doubtful, for `--strict`.
  public let warnings: Int

  private let composer: FeedbackComposer
  private let options: [String: String]
  private let inputs: [Manifest.Entry]

  /// Fields that the checks need besides those that are always read.
  private static let demand: Set<FieldName> = [
    .startDate, .participant, .volunteer, .meeting, .gender, .birthYear, .age,
  ]

  /// What was not read because it is a spreadsheet; `nil` when there is none.
  public let passedOver: String?

  /// Runs the check.
  ///
  /// - Parameter progress: called now and then with the share of bytes read, 0 to 1.
  /// - Throws: `PipelineError` when it cannot be done; problems in the data are no errors.
  public init(
    _ options: CheckOptions, progress: (@Sendable (Double) -> Void)? = nil
  ) throws(PipelineError) {
    let directory = try DatasetDirectory(paths: options.paths, regions: options.regions)
    let imported = try directory.read(
      demand: Self.demand, showsValues: options.showsValues, progress: progress)
    passedOver = directory.passedOver(options.language.messages)
    let delivery = directory.delivery(of: imported)
    let review = QualityReview(
      of: delivery, files: imported.deliveredFiles(directory.requests),
      periods: options.periods.isEmpty ? .delivered : .chosen(options.periods))
    let ledger = CheckLedger(
      imported, review,
      organisations: CheckedOrganisations(
        delivery, review.shares,
        described: directory.requests.compactMap(\.description.organisation)),
      requests: directory.requests)
    let names = CheckNames(
      files: ledger.fileNames, programmes: delivery.categories(.programme))
    composer = FeedbackComposer(ledger: ledger, names: names, language: options.language)
    let order = CheckOverview.order(ledger)
    overview = CheckOverview(
      ledger: ledger, language: options.language, asked: options.periods,
      undelivered: review.undelivered, deliveredYears: review.deliveredYears
    ).report(
      order: order,
      internalTables: [
        AccountTables.files(ledger.fileNames, imported.accounts),
        AccountTables.rejects(
          ledger.fileNames, imported.rejects, options.language.messages),
        CheckTable.table(ledger, names, language: options.language),
      ])
    sheets = Self.sheets(ledger, order)
    errors = ledger.standings.reduce(0) { $0 + $1.errors }
    warnings = ledger.standings.reduce(0) { $0 + $1.warnings }
    self.options = options.described
    inputs = directory.entries(imported.accounts)
  }

  /// The numbers that tell equal names apart follow the identifiers, not how bad things are.
  private static func sheets(_ ledger: CheckLedger, _ order: [Int]) -> [Sheet] {
    var paths = SheetNames()
    let general = paths.path(for: "zonder-organisatie")
    let all = ledger.standings.map { standing in
      Sheet(
        path: standing.organisation == 0
          ? general
          : paths.path(for: ledger.organisations.identifiers[standing.organisation]),
        hasProblems: standing.hasProblems, standing: standing)
    }
    return order.map { all[$0] }
  }

  /// Writes all sheets, on all cores.
  ///
  /// - Parameter render: makes the bytes of a document; called on any thread.
  /// - Returns: the files, in the order of `sheets`.
  public func rendered(_ render: @Sendable (Report) -> [UInt8]) -> [OutputFile] {
    Concurrent.map(sheets.count) { index in
      OutputFile(
        path: sheets[index].path, bytes: render(composer.sheet(sheets[index].standing)))
    }
  }

  /// What to tell when files take the place of a report on other exports; `nil` when there is none.
  ///
  /// To be asked before they do. Such a report cannot stay: it would contradict the files beside it.
  public func removedReport(from directory: OutputDirectory, by files: [OutputFile]) -> String? {
    directory.losesReport(to: files)
      ? composer.language.feedback.reportRemoved(from: directory.path) : nil
  }

  /// Text after a successful write.
  public func written(to folder: String) -> String {
    composer.language.feedback.written(to: folder, sheets: sheets.count)
  }

  /// Why `--strict` made the run fail, and where to look.
  public func strictFailed(writesFiles: Bool) -> String {
    composer.language.feedback.strictFailed(
      errors: errors, warnings: warnings, writesFiles: writesFiles)
  }

  /// All files to write, the manifest included.
  ///
  /// What `analyze` wrote there of the same inputs stays; of all else nothing does.
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
      sourceDateEpoch: sourceDateEpoch
    ) { !$0.hasPrefix(SheetNames.folder) }
  }
}
