import ArgumentParser
import Pipeline
import Reporting

/// The command line: one file per subcommand.
@main
struct Impact: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Figures about social impact that stand up to scrutiny.",
    discussion: """
      Example: impact analyze datasets/

      Reads the CSV exports of many organisations and reports how many people were reached, what \
      changed, where nothing is yet, and whether the figures agree with those published before.
      """,
    version: version,
    subcommands: [
      AnalyzeCommand.self, CheckCommand.self, VerifyCommand.self, CompareCommand.self,
      ExportCommand.self, NormalizeCommand.self, ProtectCommand.self, GenerateCommand.self,
    ])

  /// Runs the command that the arguments name.
  static func main() {
    // Whoever asks for nothing but the version need not wait until all options of all commands are
    // looked up.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
      print(version)
      return
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program; wrong use is explained in the language that was asked for.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = Language(askedIn: arguments)
    for line in RefusedUsage(error, arguments).lines(for: error, in: language.usageWording) {
      StandardError.print(line)
    }
    exit(withError: ExitCode.validationFailure)
  }
}
