import ArgumentParser
import Pipeline
import Reporting

/// `impact export`: the published tables for notebooks, spreadsheets and charts.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the tables for notebooks, spreadsheets and other tools.",
    discussion: """
      Example: impact export datasets/ --by province

      Writes the tables of analyze for Excel, LibreOffice, Jupyter, R, Power BI and others, with what \
      every column is (datapackage.json) and a page that tells how each tool opens them (LEESMIJ.md). \
      The folder is replaced whole or not at all; when a file in it was changed or added, the run \
      stops and says which.
      """)

  @Argument(help: ArgumentHelp("Folders with exports (default: datasets).", valueName: "DIR"))
  var folders: [String] = []

  @Option(name: .long, help: ArgumentHelp("Folder to write.", valueName: "DIR"))
  var output = "notebooks-export"

  @Option(name: .long, help: "Language of messages and notes: nl or en.")
  var language: LanguageOption = .nl

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Years or spans to show, for instance 2023,2024 (default: every year delivered).",
      valueName: "PERIODS"))
  var periods: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One more split, dimensions separated by commas as in analyze; may be given several times.",
      valueName: "DIMENSION"))
  var by: [String] = []

  @OptionGroup var figures: FigureOptions

  @OptionGroup var country: RegionOptions

  @Flag(name: .long, help: "Exit with 2 when a file has errors or warnings.")
  var strict = false

  @Flag(name: .customLong("show-values"), help: "Let messages show the values that were wrong.")
  var showsValues = false

  @Flag(name: .long, help: "Print no messages and no progress.")
  var quiet = false

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
      let directory = OutputDirectory(path: output, of: .export)
      try directory.check()
      let analysis = try analysis()
      let files = RenderedExport(analysis.report, analysis.packageFacts).files
      try directory.replace(
        with: analysis.exported(
          files, version: Impact.version, sourceDateEpoch: ProcessEnvironment.sourceDateEpoch))
      if !quiet { report(analysis, directory.path) }
      if !quiet, !files.contains(where: { $0.path.hasPrefix("charts/") }) {
        StandardError.print(messages.exportedNothing)
      }
      if strict && analysis.errors + analysis.warnings > 0 {
        StandardError.print(
          messages.strictExportFailed(errors: analysis.errors, warnings: analysis.warnings))
        throw .unmetDemand
      }
    } catch {
      throw error.exit(messages)
    }
  }

  private func options() throws(PipelineError) -> AnalysisOptions {
    var options = try AnalysisOptions(
      paths: folders.isEmpty ? ["datasets"] : folders, splits: by,
      periods: periods.map { [$0] } ?? [], radii: figures.radius, language: language.language,
      minimumBase: figures.minimumBase, threshold: figures.threshold,
      isProtected: figures.isProtected,
      showsValues: showsValues, writesFiles: false)
    options.regions = country.regions
    try figures.apply(to: &options)
    return options
  }

  private func analysis() throws(PipelineError) -> Analysis {
    let progress = quiet ? nil : ProgressLine(messages: messages)
    defer { progress?.clear() }
    return try Analysis(try options()) { progress?.show($0) }
  }

  /// Says on standard error what was wrong and what was written.
  private func report(_ analysis: Analysis, _ folder: String) {
    for line in analysis.protection { StandardError.print(line) }
    analysis.reportProblems(messages, writesFiles: false)
    StandardError.print(
      messages.exported(
        to: folder, tables: analysis.report.tables.count, isProtected: figures.isProtected))
  }
}
