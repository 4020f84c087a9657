import ArgumentParser
import Pipeline
import Rendering
import Reporting

/// `impact analyze`: the main job.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Read exports, print the report, write the tables.",
    discussion: """
      Example: impact analyze datasets/ --by province --by gender,age-group

      Folders are read recursively: every .csv, .tsv and .txt file is an export. The report goes to \
      standard output; report and tables are written to the output folder, which is replaced whole \
      or not at all. Its folder intern/ is not for publication.
      """)

  @Argument(help: ArgumentHelp("Folders with exports (default: datasets).", valueName: "DIR"))
  var folders: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Folder for the report and the tables.", valueName: "DIR"))
  var output = "impact-report"

  @Option(
    name: .long, help: "What standard output shows: text, csv (measures) or json (all tables).")
  var format: OutputFormat = .text

  @Option(name: .long, help: "Language of report and messages: nl or en.")
  var language: LanguageOption = .nl

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One more table, split by dimensions separated by commas; may be given several times.",
      discussion: """
        organisation, kind, phase, municipality, corop, province, ggd, zorgkantoor, safety, gender, \
        age-group
        """, valueName: "DIMENSION"))
  var by: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Years or spans to show, for instance 2023,2024 (default: every year delivered).",
      valueName: "PERIODS"))
  var periods: String?

  @Option(
    name: .customLong("minimum-base"),
    help: "Smallest earlier count for which a percentage of change is given.")
  var minimumBase: Int64 = 20

  @Option(name: .long, help: "Smallest count of people that is shown.")
  var threshold: Int64 = 10

  @Option(name: .long, help: "Withhold small counts of people: on, or off for internal use.")
  var disclosure: Switch = .on

  @Flag(name: .long, help: "Exit with 2 when a file has errors or warnings.")
  var strict = false

  @Flag(name: .customLong("show-values"), help: "Let messages show the values that were wrong.")
  var showsValues = false

  @Flag(name: .long, help: "Print no report and no progress.")
  var quiet = false

  @Flag(
    name: .customLong("no-color"), help: "No colours (there are none now; NO_COLOR is honoured).")
  var noColor = false

  @Flag(name: .customLong("no-files"), help: "Write no files.")
  var noFiles = false

  func validate() throws {
    do throws(PipelineError) {
      _ = try options()
    } catch {
      throw ValidationError(language.language.messages.message(for: error))
    }
  }

  func run() throws {
    let messages = language.language.messages
    do throws(PipelineError) {
      let directory = OutputDirectory(path: output)
      if !noFiles { try directory.check() }
      let progress = quiet ? nil : ProgressLine(messages: messages)
      let analysis = try Self.analysis(try options(), progress)
      let outcome = RenderedReport(analysis.report)
      if !quiet { try StandardOutput.write(outcome.standardOutput(format)) }
      if !noFiles {
        let files = analysis.outputs(
          outcome.files, version: Impact.version,
          sourceDateEpoch: ProcessEnvironment.sourceDateEpoch)
        try directory.replace(with: files)
      }
      if !quiet { report(analysis, messages) }
      if strict && analysis.errors + analysis.warnings > 0 {
        StandardError.print(
          messages.strictFailed(
            errors: analysis.errors, warnings: analysis.warnings, writesFiles: !noFiles))
        throw .unmetDemand
      }
    } catch {
      try exit(with: error, messages)
    }
  }

  private func options() throws(PipelineError) -> AnalysisOptions {
    try AnalysisOptions(
      paths: folders.isEmpty ? ["datasets"] : folders, splits: by,
      periods: periods.map { [$0] } ?? [], language: language.language, minimumBase: minimumBase,
      threshold: threshold, isProtected: disclosure == .on, showsValues: showsValues,
      writesFiles: !noFiles)
  }

  private static func analysis(
    _ options: AnalysisOptions, _ progress: ProgressLine?
  ) throws(PipelineError) -> Analysis {
    defer { progress?.clear() }
    return try Analysis(options) { progress?.show($0) }
  }

  /// Says on standard error what was wrong, what was written, and when it is not fit for publication.
  private func report(_ analysis: Analysis, _ messages: any Messages) {
    if let received = analysis.received { StandardError.print(received) }
    for problem in analysis.firstProblems { StandardError.print(problem) }
    let further = analysis.errors + analysis.warnings - analysis.firstProblems.count
    if further > 0 {
      StandardError.print(messages.furtherProblems(further, writesFiles: !noFiles))
    }
    let isProtected = disclosure == .on
    if !noFiles {
      StandardError.print(
        messages.written(
          to: output, tables: analysis.report.tables.count, isProtected: isProtected))
    } else if !isProtected {
      StandardError.print(messages.nothingWithheld)
    }
  }

  private func exit(with error: PipelineError, _ messages: any Messages) throws {
    switch error {
    case .wrongOption: throw ValidationError(messages.message(for: error))
    case .unmetDemand: throw ExitCode(2)
    default:
      StandardError.print("impact: " + messages.message(for: error))
      throw ExitCode(1)
    }
  }
}

/// What standard output shows.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}

/// Language of report and messages.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case nl
  case en

  var language: Language { self == .nl ? .dutch : .english }
}

/// An option that is on or off.
enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on
  case off
}
