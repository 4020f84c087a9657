internal import Aggregation
internal import Disclosure
internal import Ingest
public import Reporting
internal import Statistics
internal import Tables

/// Known totals held against the exports, and what explains where they differ.
public struct TotalsVerification: Sendable {
  /// The report, with its tables; the explanations are the first of those that are internal.
  public let report: Report
  /// Why the run fails: what differs without a reason, what could not be read, or that there was
  /// nothing to compare; `nil` when all is well.
  public let failure: String?
  /// Problems in the files that lost something, for `--strict`.
  public let errors: Int
  /// Problems in the files that emptied a value or leave doubt, for `--strict`.
  public let warnings: Int
  /// What was not read because it is a spreadsheet; `nil` when there is none.
  public let passedOver: String?
  /// The first of these errors and warnings, each with its place and what to do; internal.
  public let firstProblems: [String]

  private let language: Language
  private let options: [String: String]
  private let inputs: [Manifest.Entry]

  /// Problems that standard error shows.
  private static let shownProblems = 5
  /// Fields by which records that stand there twice are found.
  private static let demand: Set<FieldName> = [.startDate, .participant, .volunteer, .meeting]

  /// Runs the verification.
  ///
  /// - Parameter progress: called now and then with the share of bytes read, 0 to 1.
  /// - Throws: `PipelineError` when it cannot be done; differences are no errors.
  public init(
    _ options: VerifyOptions, progress: (@Sendable (Double) -> Void)? = nil
  ) throws(PipelineError) {
    let directory = try DatasetDirectory(paths: options.paths, regions: options.regions)
    let imported = try directory.read(
      demand: Self.demand, showsValues: options.showsValues, progress: progress)
    let verification = Verification(
      of: directory.delivery(of: imported), files: imported.deliveredFiles(directory.requests),
      periods: options.periods.isEmpty ? .delivered : .chosen(options.periods))
    let verified = VerifiedTotals.protecting(
      verification,
      policy: DisclosurePolicy(threshold: options.threshold, isOn: options.isProtected))
    let names = directory.requests.map(\.name)
    let messages = options.language.messages
    passedOver = directory.passedOver(messages)
    let rejected = imported.rejectedTotals(directory.requests)
    let controlled = directory.requests.count { $0.description.records != nil }
    report = VerificationComposer(language: options.language).compose(
      verified, syntheticSources: directory.syntheticSources,
      isLimited: !options.periods.isEmpty, rejected: rejected, controlledFiles: controlled,
      internalTables: [
        AccountTables.files(names, imported.accounts),
        AccountTables.rejects(names, imported.rejects, messages),
      ])
    language = options.language
    let words = language.verifying
    failure =
      if verified.fails || !rejected.isEmpty {
        words.failed(
          totals: verified.knownTotals.rows.count { $0.outcome == .mismatch },
          files: verified.deviations.rows.count, rejected: language.phrase(for: rejected))
      } else if verified.knownTotals.rows.isEmpty && controlled == 0 {
        words.nothingCompared(isLimited: !options.periods.isEmpty)
      } else {
        nil
      }
    errors = imported.count(of: .error)
    warnings = imported.count(of: .warning)
    firstProblems = imported.problems(
      limit: Self.shownProblems, names: names, messages: messages)
    self.options = options.described
    inputs = directory.entries(imported.accounts)
  }

  /// Why `--strict` made the run fail, and where to look.
  public func strictFailed(writesFiles: Bool) -> String {
    language.verifying.strictFailed(errors: errors, warnings: warnings, writesFiles: writesFiles)
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
