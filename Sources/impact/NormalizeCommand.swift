import ArgumentParser
import Pipeline
import Reporting

/// `impact normalize`: any export as clean CSV on standard output.
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Print any export as clean CSV.",
    discussion: """
      Example: impact normalize "Deelnemers 2024.csv" > deelnemers.csv

      UTF-8, commas, LF, quotes where needed, the header first; values stay text as they are. Lines \
      above the header, rows of totals and text under the table are left out; what was left out or \
      mended is told on standard error.
      """)

  @Argument(help: ArgumentHelp("The export.", valueName: "FILE"))
  var file: String

  @Flag(
    name: .customLong("show-dialect"),
    help: "Print how the file is written on standard error, as one line of JSON.")
  var showsDialect = false

  @Option(name: .long, help: "Language of messages: nl or en.")
  var language: LanguageOption = .nl

  @Flag(name: .long, help: "Exit with 2 when a record was left out or mended.")
  var strict = false

  @Flag(name: .long, help: "Print no messages.")
  var quiet = false

  func run() throws {
    let messages = language.language.messages
    let normalization: Normalization
    do throws(PipelineError) {
      normalization = try Normalization(path: file, language: language.language) {
        (bytes) throws(PipelineError) in try StandardOutput.write(bytes)
      }
    } catch {
      StandardError.print("impact: " + messages.message(for: error))
      throw ExitCode(1)
    }
    if !quiet || normalization.dialect == nil {
      for message in normalization.messages { StandardError.print(message) }
      if normalization.further > 0 {
        StandardError.print(
          messages.furtherProblems(normalization.further, writesFiles: false))
      }
    }
    guard let dialect = normalization.dialect else { throw ExitCode(1) }
    if showsDialect { StandardError.print(dialect) }
    if strict && normalization.problems > 0 { throw ExitCode(2) }
  }
}
