import ArgumentParser
import Pipeline
import Reporting

/// `impact compare`: what changed between two reports or deliveries.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell which figures changed between two reports or deliveries, and why.",
    discussion: """
      Example: impact compare impact-report-2023/ impact-report/

      OLD and NEW are each an output folder of analyze, or a delivery: a folder or file of exports, \
      which is analysed in memory first. Every value that differs goes to revisions.csv, with the \
      export or organisation that moved it where one does. None of it is for publication: the \
      difference of two reports can tell what each of them withholds.

      With --ledger the revisions are also added to a file that is kept, with the date and a reason. \
      The date is that of --date, else of SOURCE_DATE_EPOCH, else today in UTC; nothing else in this \
      program looks at a clock.
      """)

  @Argument(help: ArgumentHelp("The earlier report or delivery.", valueName: "OLD"))
  var old: String

  @Argument(help: ArgumentHelp("The later report or delivery.", valueName: "NEW"))
  var new: String

  @Option(
    name: .long,
    help: ArgumentHelp("Folder for the report and revisions.csv.", valueName: "DIR"))
  var output = "impact-revisions"

  @Option(name: .long, help: "What standard output shows: text, csv (revisions) or json.")
  var format: OutputFormat = .text

  @Option(name: .long, help: "Language of report and messages: nl or en.")
  var language: LanguageOption = .nl

  @OptionGroup(title: "FOR DELIVERIES") var delivery: ComparedDeliveryOptions
  @OptionGroup(title: "LEDGER") var ledger: LedgerOptions

  @Flag(name: .long, help: "Exit with 2 when a figure changed.")
  var strict = false

  @Flag(name: .long, help: "Print no report and no progress.")
  var quiet = false

  @Flag(
    name: .customLong("no-color"), help: "No colours (there are none now; NO_COLOR is honoured).")
  var noColor = false

  @Flag(name: .customLong("no-files"), help: "Write no files, but for the ledger that is named.")
  var noFiles = false

  private var messages: any Messages { language.language.messages }

  func validate() throws {
    do throws(PipelineError) {
      _ = try options()
      _ = try ledger.chosen()
    } catch {
      throw ValidationError(messages.message(for: error))
    }
  }

  func run() throws {
    do throws(PipelineError) {
      try compare()
    } catch {
      throw error.exit(messages)
    }
  }

  private func compare() throws(PipelineError) {
    let directory = noFiles ? nil : OutputDirectory(path: output, of: .compare)
    let book = try ledger.chosen()
    try book?.check(outside: [old, new] + (noFiles ? [] : [output]))
    let comparison = try comparison(directory, quiet ? nil : ProgressLine(messages: messages))
    let outcome = RenderedReport(comparison.report)
    if !quiet { try StandardOutput.write(outcome.standardOutput(format)) }
    if !quiet, let remark = comparison.remark { StandardError.print(remark) }
    if let directory {
      try directory.replace(
        with: comparison.outputs(
          outcome.files, into: directory, version: Impact.version,
          sourceDateEpoch: ProcessEnvironment.sourceDateEpoch))
      if !quiet { StandardError.print(comparison.written(to: output)) }
    }
    if let book {
      let added = try book.append(comparison)
      if !quiet { StandardError.print(comparison.added(added, to: ledger.file ?? "")) }
    }
    if strict && comparison.hasChanges {
      StandardError.print(comparison.strictFailed)
      throw .unmetDemand
    }
  }

  private func options() throws(PipelineError) -> CompareOptions {
    var options = try CompareOptions(
      old: old, new: new, splits: delivery.by, periods: delivery.periods.map { [$0] } ?? [],
      minimumBase: delivery.minimumBase, threshold: delivery.threshold,
      isProtected: delivery.disclosure.map { $0 == .on }, language: language.language,
      writesFiles: !noFiles)
    options.regions = delivery.country.regions
    return options
  }

  private func comparison(
    _ directory: OutputDirectory?, _ progress: ProgressLine?
  ) throws(PipelineError) -> ReportComparison {
    defer { progress?.clear() }
    return try ReportComparison(try options(), version: Impact.version, output: directory) {
      progress?.show($0)
    }
  }
}

/// How deliveries are analysed before they are compared.
struct ComparedDeliveryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Years or spans, for instance 2023,2024.",
      discussion: """
        What is not given is as in the report with which a delivery is compared, else as in analyze.
        """, valueName: "PERIODS"))
  var periods: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One more split, dimensions separated by commas; may be given several times.",
      valueName: "DIMENSION"))
  var by: [String] = []

  @Option(
    name: .customLong("minimum-base"),
    help: ArgumentHelp(
      "Smallest earlier count for which a percentage of change is given.", valueName: "NUMBER"))
  var minimumBase: Int64?

  @Option(
    name: .long,
    help: ArgumentHelp("Smallest count of people that is shown.", valueName: "NUMBER"))
  var threshold: Int64?

  @Option(name: .long, help: "Withhold small counts of people: on or off.")
  var disclosure: Switch?

  @OptionGroup var country: RegionOptions
}

/// The file in which revisions are kept.
struct LedgerOptions: ParsableArguments {
  @Option(
    name: .customLong("ledger"),
    help: ArgumentHelp(
      "Add one row per changed figure to this CSV, made when absent.", valueName: "FILE"))
  var file: String?

  @Option(name: .long, help: ArgumentHelp("Why the figures changed.", valueName: "TEXT"))
  var reason: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Day of the revision (default: today in UTC).", valueName: "YYYY-MM-DD"))
  var date: String?

  func chosen() throws(PipelineError) -> RevisionLedger? {
    try RevisionLedger(
      path: file, reason: reason, date: date,
      sourceDateEpoch: ProcessEnvironment.sourceDateEpoch)
  }
}
