import ArgumentParser
import Pipeline
import Reporting

/// `impact generate`: made exports of any size whose totals are known.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make up exports of any size, to practise and to measure with.",
    discussion: """
      Example: impact generate --output oefenlevering --participants 5000 --organisations 40

      Every file is written as another system would write it: separators, encodings, quotes, dates, \
      headers, spellings of municipalities. The totals are exact: over the whole span as many \
      participations and volunteers as asked, each once, and every organisation in every year. What \
      each year must count stands in bekende_totalen.csv, so that impact verify finds everything in \
      order; what each file must come to stands in verwachte-uitkomsten.json. The same options give \
      the same bytes on every machine. No record is about an existing person, and the descriptor says so.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder to write: a new one, or one that this command made before.", valueName: "DIR"))
  var output: String

  @Option(name: .long, help: "Participations over all years together.")
  var participants = 10_000

  @Option(name: .long, help: "Volunteers over all years together.")
  var volunteers = 1000

  @Option(name: .long, help: "Organisations, active in every year.")
  var organisations = 50

  @Option(
    name: .long, help: ArgumentHelp("A year or a span of years.", valueName: "PERIOD"))
  var periods = "2020-2024"

  @Option(name: .long, help: "Another number makes another delivery.")
  var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Share of records to spoil, 0 to 0.2: broken quotes, missing cells, unknown municipalities, "
        + "impossible dates. They count all the same; records with cells too many come on top and are "
        + "rejected.", valueName: "SHARE"))
  var dirty = "0"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Share of records of people who were there in an earlier year, 0 to 0.9. The first "
        + "records, a year's worth, are of new people.", valueName: "SHARE"))
  var returning = "0"

  @Option(name: .long, help: "Files with people: per-organisation, or one of each kind.")
  var files: FileLayoutOption = .perOrganisation

  @Option(
    name: .long, help: "How files are written: mixed, or plain (UTF-8, semicolons, ISO dates).")
  var dialects: DialectOption = .mixed

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
      let written = try Generation(try options(), output: output).run()
      if !quiet { StandardError.print(written) }
    } catch {
      throw error.exit(language.language.messages)
    }
  }

  private func options() throws(PipelineError) -> GenerationOptions {
    try GenerationOptions(
      participants: participants, volunteers: volunteers, organisations: organisations,
      periods: periods, seed: seed, dirty: dirty, returning: returning, files: files.layout,
      dialects: dialects.choice,
      language: language.language)
  }
}

/// In how many files the people are.
enum FileLayoutOption: String, ExpressibleByArgument, CaseIterable {
  case one
  case perOrganisation = "per-organisation"

  var layout: GenerationOptions.FileLayout { self == .one ? .one : .perOrganisation }
}

/// How the files are written.
enum DialectOption: String, ExpressibleByArgument, CaseIterable {
  case mixed
  case plain

  var choice: GenerationOptions.DialectChoice { self == .mixed ? .mixed : .plain }
}
