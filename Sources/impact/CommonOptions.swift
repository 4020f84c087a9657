import ArgumentParser
import Pipeline
import Reporting

/// What every command that reads deliveries asks first: which, about when, where to, in what language.
struct SourceOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Folders with exports (default: datasets).", valueName: "DIR"))
  var folders: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Folder for the report and the tables.", valueName: "DIR"))
  var output = "impact-report"

  @Option(name: .long, help: "Language of report and messages: nl or en.")
  var language: LanguageOption = .nl

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Years or spans to show, for instance 2023,2024 (default: every year delivered).",
      valueName: "PERIODS"))
  var periods: String?

  @OptionGroup var country: RegionOptions

  var regions: [String] { country.regions }
  var paths: [String] { folders.isEmpty ? ["datasets"] : folders }
  var periodTexts: [String] { periods.map { [$0] } ?? [] }
  var reportLanguage: Language { language.language }
  var messages: any Messages { reportLanguage.messages }

  /// Turns what is wrong with the options of a command into a message about wrong use.
  func validated(_ check: () throws(PipelineError) -> Void) throws {
    do throws(PipelineError) {
      try check()
    } catch {
      throw ValidationError(messages.message(for: error))
    }
  }
}

/// How a command behaves: what it prints and writes, and when it fails.
struct RunOptions: ParsableArguments {
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

  /// Runs a command in a folder that was found fit, and turns errors into exit codes.
  ///
  /// - Parameters:
  ///   - command: which command it is.
  ///   - work: gets the output folder, and the line for progress when there is one.
  func run(
    _ command: OutputCommand, _ source: SourceOptions,
    _ work: (OutputDirectory, ProgressLine?) throws(PipelineError) -> Void
  ) throws {
    let messages = source.messages
    do throws(PipelineError) {
      let directory = OutputDirectory(path: source.output, of: command)
      if !noFiles { try directory.check() }
      try work(directory, quiet ? nil : ProgressLine(messages: messages))
    } catch {
      throw error.exit(messages)
    }
  }
}

extension PipelineError {
  /// Says what stopped a command, and gives what ends the program with the right exit code.
  func exit(_ messages: any Messages) -> any Error {
    switch self {
    case .wrongOption: return ValidationError(messages.message(for: self))
    case .unmetDemand: return ExitCode(2)
    default:
      StandardError.print("impact: " + messages.message(for: self))
      return ExitCode(1)
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
