import ArgumentParser
import Pipeline

/// `impact check`: the quality of a delivery, and what to tell each organisation.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check exports and write a feedback sheet for each organisation.",
    discussion: """
      Example: impact check datasets/ --periods 2024

      Prints an overview of all organisations, worst first, and the sheets of those with errors or \
      warnings: what was received, what could not be used and how to mend it, what is missing and \
      what is doubtful. Every sheet is written to intern/terugkoppeling/ in the output folder, all \
      findings to intern/checks.csv. None of it is for publication. What analyze wrote there of \
      the same exports stays; a report on other exports goes.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    name: .long,
    help: "What standard output shows: text, csv (checks) or json (files, rejects and checks).")
  var format: OutputFormat = .text

  @OptionGroup var common: RunOptions

  func validate() throws { try source.validated { () throws(PipelineError) in _ = try options() } }

  func run() throws {
    try common.run(.check, source) { (directory, progress) throws(PipelineError) in
      let check = try Self.check(try options(), progress)
      let outcome = RenderedCheck(
        check, withSheets: !common.noFiles || format == .text && !common.quiet)
      if !common.quiet {
        try StandardOutput.write(outcome.standardOutput(format))
        if let passedOver = check.passedOver { StandardError.print(passedOver) }
      }
      if !common.noFiles {
        let files = check.outputs(
          outcome.files, into: directory, version: Impact.version,
          sourceDateEpoch: ProcessEnvironment.sourceDateEpoch)
        let removed = check.removedReport(from: directory, by: files)
        try directory.replace(with: files)
        if !common.quiet {
          StandardError.print(check.written(to: source.output))
          if let removed { StandardError.print(removed) }
        }
      }
      if common.strict && check.errors + check.warnings > 0 {
        StandardError.print(check.strictFailed(writesFiles: !common.noFiles))
        throw .unmetDemand
      }
    }
  }

  private func options() throws(PipelineError) -> CheckOptions {
    var options = try CheckOptions(
      paths: source.paths, periods: source.periodTexts, language: source.reportLanguage,
      showsValues: common.showsValues)
    options.regions = source.regions
    return options
  }

  private static func check(
    _ options: CheckOptions, _ progress: ProgressLine?
  ) throws(PipelineError) -> DeliveryCheck {
    defer { progress?.clear() }
    return try DeliveryCheck(options) { progress?.show($0) }
  }
}
