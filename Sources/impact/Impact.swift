import ArgumentParser

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
    } else {
      main(nil)
    }
  }
}
