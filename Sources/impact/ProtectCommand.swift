import ArgumentParser
import Pipeline
import Reporting

/// `impact protect`: disclosure control for any table of counts.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "Withhold what a table of counts would reveal about small groups.",
    discussion: """
      Example: impact protect table.csv --by region,age --count n --hierarchy region=regions.csv

      The file has one line per combination of codes; combinations that are missing count as zero. \
      Printed are all cells and all totals, with the count where it may be published. A hierarchy \
      file has the columns code and parent; several files for one column are several groupings. \
      What is claimed, and what was withheld, is told on standard error.
      """)

  @Argument(help: ArgumentHelp("The table, as CSV.", valueName: "FILE"))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("Columns that split the table, separated by commas.", valueName: "COLUMNS"))
  var by: [String]

  @Option(name: .long, help: ArgumentHelp("Column with the counts of people.", valueName: "COLUMN"))
  var count: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Groups of the codes of a column; may be given several times.", valueName: "COLUMN=FILE"))
  var hierarchy: [String] = []

  @Option(name: .long, help: "Smallest count of people that is shown.")
  var threshold: Int64 = 10

  @Option(name: .long, help: "Whether counts of zero are shown or protected: publish or protect.")
  var zeros: ZeroOption = .publish

  @Option(
    name: .long, help: "Protect small groups that are the rest of published totals: on or off.")
  var remainders: Switch = .on

  @Option(
    name: .customLong("minimum-range"),
    help: "Withhold more until the possible values of each small cell lie so far apart.")
  var minimumRange: Int64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Column that tells who contributed a line and so knows it; says what they could work out.",
      valueName: "COLUMN"))
  var contributor: String?

  @Option(
    name: .customLong("protect-against"),
    help: ArgumentHelp(
      "Also withhold what contributors could work out from their own lines: organisations.",
      valueName: "WHOM"))
  var protectAgainst: InsiderOption?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Round all counts to multiples of this instead of withholding small ones, 5 to 100.",
      valueName: "BASE"))
  var rounding: Int64?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the tables that prove the claim; internal, for instance intern/witness.csv.",
      valueName: "FILE"))
  var witness: String?

  @Flag(
    name: .customLong("internal"),
    help: "Tell small cells from others that are withheld; not for publication.")
  var isInternal = false

  @Option(name: .long, help: "Language of messages: nl or en.")
  var language: LanguageOption = .nl

  @Flag(name: .long, help: "Print no messages.")
  var quiet = false

  func validate() throws {
    do throws(PipelineError) {
      _ = try options()
    } catch {
      throw ValidationError(language.language.messages.message(for: error))
    }
  }

  func run() throws {
    do throws(PipelineError) {
      let protection = try Protection(try options())
      try StandardOutput.write(protection.table)
      if !quiet {
        for message in protection.messages { StandardError.print(message) }
      }
    } catch {
      StandardError.print("impact: " + language.language.messages.message(for: error))
      throw ExitCode(1)
    }
  }

  private func options() throws(PipelineError) -> ProtectionOptions {
    try ProtectionOptions(
      path: file, by: by, countColumn: count, hierarchies: hierarchy, threshold: threshold,
      protectsZeros: zeros == .protect, findsRemainders: remainders == .on,
      minimumRange: minimumRange, isInternal: isInternal, witnessPath: witness,
      contributor: contributor, protectsAgainstOrganisations: protectAgainst == .organisations,
      rounding: rounding, language: language.language)
  }
}

/// What happens to counts of zero.
enum ZeroOption: String, ExpressibleByArgument, CaseIterable {
  case publish
  case protect
}
