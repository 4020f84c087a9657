import ArgumentParser
import Pipeline
import Reporting

/// `impact verify`: known totals against computed ones.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold published figures against the exports, and say what explains a difference.",
    discussion: """
      Example: impact verify datasets/

      Compares every figure of the files of known totals (bekende_totalen.csv) with the computed one. \
      For each that differs without an accepted reason, it looks for what accounts for the difference \
      exactly: a missing or rejected record, a file, an organisation. Exits with 2 when something \
      differs without a reason or could not be read, when a file holds another number of records than \
      its descriptor says, and when there was nothing to compare. The explanations are not for \
      publication.
      """)

  @Argument(help: ArgumentHelp("Folders with exports (default: datasets).", valueName: "DIR"))
  var folders: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder for report and tables; without it no files are written.", valueName: "DIR"))
  var output: String?

  @Option(name: .long, help: "Language of report and messages: nl or en.")
  var language: LanguageOption = .nl

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Years or spans of known totals to verify, for instance 2023,2024 (default: all).",
      valueName: "PERIODS"))
  var periods: String?

  @Option(
    name: .long,
    help: "What standard output shows: text, csv (known totals) or json (also the explanations).")
  var format: OutputFormat = .text

  @Option(name: .long, help: "Smallest count of people that is shown.")
  var threshold: Int64 = 10

  @Option(name: .long, help: "Withhold small counts of people: on, or off for internal use.")
  var disclosure: Switch = .on

  @Flag(name: .long, help: "Exit with 2 when a file has errors or warnings, too.")
  var strict = false

  @Flag(name: .customLong("show-values"), help: "Let messages show the values that were wrong.")
  var showsValues = false

  @Flag(name: .long, help: "Print no report and no progress.")
  var quiet = false

  @Flag(
    name: .customLong("no-color"), help: "No colours (there are none now; NO_COLOR is honoured).")
  var noColor = false

  @OptionGroup var country: RegionOptions

  private var messages: any Messages { language.language.messages }

  func validate() throws {
    do throws(PipelineError) {
      _ = try options()
    } catch {
      throw ValidationError(messages.message(for: error))
    }
  }

  func run() throws {
    do throws(PipelineError) {
      let directory = output.map { OutputDirectory(path: $0, of: .verify) }
      try directory?.check()
      let progress = quiet ? nil : ProgressLine(messages: messages)
      let verification = try Self.verification(try options(), progress)
      try show(verification, directory)
    } catch {
      switch error {
      case .wrongOption: throw ValidationError(messages.message(for: error))
      case .unmetDemand: throw ExitCode(2)
      default:
        StandardError.print("impact: " + messages.message(for: error))
        throw ExitCode(1)
      }
    }
  }

  private func show(
    _ verification: TotalsVerification, _ directory: OutputDirectory?
  ) throws(PipelineError) {
    let outcome = RenderedVerification(verification.report)
    if !quiet { try StandardOutput.write(outcome.standardOutput(format)) }
    if let directory {
      try directory.replace(
        with: verification.outputs(
          outcome.files, into: directory, version: Impact.version,
          sourceDateEpoch: ProcessEnvironment.sourceDateEpoch))
    }
    if !quiet { report(verification) }
    if let failure = verification.failure { StandardError.print(failure) }
    let isStrictFailure = strict && verification.errors + verification.warnings > 0
    if isStrictFailure {
      StandardError.print(verification.strictFailed(writesFiles: output != nil))
    }
    if verification.failure != nil || isStrictFailure { throw .unmetDemand }
  }

  /// Says on standard error what was wrong, what was written, and when it is not fit for publication.
  private func report(_ verification: TotalsVerification) {
    if let passedOver = verification.passedOver { StandardError.print(passedOver) }
    for problem in verification.firstProblems { StandardError.print(problem) }
    let further =
      verification.errors + verification.warnings - verification.firstProblems.count
    if further > 0 {
      StandardError.print(messages.furtherProblems(further, writesFiles: output != nil))
    }
    let isProtected = disclosure == .on
    if let output {
      StandardError.print(
        messages.written(
          to: output, tables: verification.report.tables.count, isProtected: isProtected))
    } else if !isProtected {
      StandardError.print(messages.nothingWithheld)
    }
  }

  private func options() throws(PipelineError) -> VerifyOptions {
    var options = try VerifyOptions(
      paths: folders.isEmpty ? ["datasets"] : folders, periods: periods.map { [$0] } ?? [],
      language: language.language, threshold: threshold, isProtected: disclosure == .on,
      showsValues: showsValues)
    options.regions = country.regions
    return options
  }

  private static func verification(
    _ options: VerifyOptions, _ progress: ProgressLine?
  ) throws(PipelineError) -> TotalsVerification {
    defer { progress?.clear() }
    return try TotalsVerification(options) { progress?.show($0) }
  }
}
