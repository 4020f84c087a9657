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

  @OptionGroup var source: SourceOptions

  @Option(
    name: .long, help: "What standard output shows: text, csv (measures) or json (all tables).")
  var format: OutputFormat = .text

  @Option(
    name: .customLong("csv"),
    help: "How tables are written: plain, or excel-nl for a double click in a Dutch Excel.")
  var tableForm: TableFormOption = .plain

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One more table, split by dimensions separated by commas; may be given several times.",
      discussion: """
        organisation, kind, phase, municipality, corop, province, ggd, zorgkantoor, safety, gender, \
        age-group
        """, valueName: "DIMENSION"))
  var by: [String] = []

  @OptionGroup var figures: FigureOptions

  @Flag(
    name: .long,
    help: "Also write charts as pictures (SVG) to charts/, one per finding.")
  var charts = false

  @OptionGroup var common: RunOptions

  func validate() throws { try source.validated { () throws(PipelineError) in _ = try options() } }

  func run() throws {
    let messages = source.messages
    try common.run(.analyze, source) { (directory, progress) throws(PipelineError) in
      let analysis = try Self.analysis(try options(), progress)
      let outcome = RenderedReport(
        analysis.report, tables: tableForm.form, hasCharts: charts)
      if !common.quiet { try StandardOutput.write(outcome.standardOutput(format)) }
      if !common.noFiles {
        let files = analysis.outputs(
          outcome.files, into: directory, version: Impact.version,
          sourceDateEpoch: ProcessEnvironment.sourceDateEpoch)
        try directory.replace(with: files)
      }
      if !common.quiet { report(analysis, messages) }
      if common.strict && analysis.errors + analysis.warnings > 0 {
        StandardError.print(
          messages.strictFailed(
            errors: analysis.errors, warnings: analysis.warnings, writesFiles: !common.noFiles))
        throw .unmetDemand
      }
    }
  }

  private func options() throws(PipelineError) -> AnalysisOptions {
    var options = try AnalysisOptions(
      paths: source.paths, splits: by, periods: source.periodTexts, radii: figures.radius,
      language: source.reportLanguage, minimumBase: figures.minimumBase,
      threshold: figures.threshold, isProtected: figures.isProtected,
      showsValues: common.showsValues, writesFiles: !common.noFiles)
    options.regions = source.regions
    options.tableForm = tableForm.form
    try figures.apply(to: &options)
    return options
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
    for line in analysis.protection { StandardError.print(line) }
    analysis.reportProblems(messages, writesFiles: !common.noFiles)
    let isProtected = figures.isProtected
    if !common.noFiles {
      StandardError.print(
        messages.written(
          to: OutputDirectory(path: source.output, of: .analyze).path,
          tables: analysis.report.tables.count, isProtected: isProtected))
    } else if !isProtected {
      StandardError.print(messages.nothingWithheld)
    }
  }
}

/// How tables are written.
enum TableFormOption: String, ExpressibleByArgument, CaseIterable {
  case plain
  case excelDutch = "excel-nl"

  var form: TableForm { self == .plain ? .plain : .excelDutch }
}

/// An option that is on or off.
enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on
  case off
}
