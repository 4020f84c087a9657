import Foundation
import Testing

/// Wrong use: exit code 64, a message that says what would be right, and nothing done.
@Suite struct UsageTests {
  @Test(arguments: [
    (["--onbekend"], "De optie «--onbekend» bestaat hier niet. Laat haar weg"),
    (["--format", "pdf"], "--format kent «pdf» niet. Kies er een: text, csv, json."),
    (["--language", "fr"], "--language kent «fr» niet. Kies er een: nl, en."),
    (["--disclosure", "soms"], "--disclosure kent «soms» niet. Kies er een: on, off."),
    (["--threshold", "tien"], "--threshold: «tien» is geen heel getal"),
    (["--treshold", "10"], "De optie «--treshold» bestaat hier niet. Bedoelde u --threshold?"),
    (["-x"], "De optie «-x» bestaat hier niet."),
    // Of what was pasted by mistake the beginning is enough.
    (
      ["--" + String(repeating: "x", count: 9_000)],
      "De optie «--\(String(repeating: "x", count: 78))…» bestaat hier niet."
    ),
    (["--quiet=ja"], "--quiet staat alleen, zonder waarde."),
    (["--threshold", "-5"], "schrijf dan --threshold=WAARDE."),
    (["--threshold", "0"], "--threshold moet minstens 1 zijn."),
    (["--minimum-base=-1"], "--minimum-base moet minstens 0 zijn."),
    (["--threshold", "99999999999999999999"], "of een dat te groot is om mee te rekenen"),
    (["--by", "kleur"], "--by kent «kleur» niet. Mogelijk: organisation, kind, phase"),
    (["--by", "gender,kleur"], "--by kent «kleur» niet."),
    (["--by", ""], "--by kent «» niet."),
    (["--by", "gender,"], "--by kent «» niet."),
    (["--by", "gender,gender"], "--by noemt «gender» twee keer"),
    (["--by", "Gender"], "--by kent «Gender» niet."),
    (["--by"], "Achter --by ontbreekt een waarde. Zet die erachter"),
    (["--radius", "0"], "--radius: «0» is geen afstand in hele kilometers van 1 t/m 500."),
    (["--radius", "5,501"], "--radius: «501» is geen afstand"),
    (["--radius", "5,"], "--radius: «» is geen afstand"),
    (["--radius", "2.5"], "--radius: «2.5» is geen afstand"),
    (["--radius=-5"], "--radius: «-5» is geen afstand"),
    (["--radius", "+5"], "--radius: «+5» is geen afstand"),
    (["--radius", "99999999999999999999"], "--radius: «99999999999999999999» is geen afstand"),
    (["--periods", "20x4"], "--periods: «20x4» is geen jaar (2024)"),
    (["--periods", "2023;2024"], "--periods: «2023;2024» is geen jaar"),
    (["--periods", "2024-2023"], "--periods: «2024-2023»"),
    (["--periods", "2023,"], "--periods: «»"),
    (["--periods", "24"], "--periods: «24»"),
  ])
  func wrongOption(arguments: [String], message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("datasets/deelnemers.csv", Exports.participants(1))
    let run = try await workspace.impact(["analyze"] + arguments)
    #expect(run.isClean && run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("\nGebruik: impact analyze"), "\(run.errors)")
    #expect(
      run.errors.contains("\n  Alle mogelijkheden staan in 'impact analyze --help'"),
      "\(run.errors)")
    #expect(try workspace.names() == ["datasets"])
  }

  @Test func wrongOptionInEnglish() async throws {
    let workspace = try Workspace()
    for (option, value, message) in [
      ("--by", "colour", "--by does not know “colour”. Possible: organisation"),
      ("--periods", "x", "--periods: “x” is neither a year (2024) nor a span"),
      ("--threshold", "0", "--threshold must be at least 1."),
      ("--threshold", "ten", "--threshold: “ten” is no whole number"),
      ("--zeros", "hide", "--zeros does not know “hide”. Choose one: publish, protect."),
      ("--tables", "x", "There is no option “--tables” here."),
    ] {
      let run = try await workspace.impact("analyze", option, value, "--language", "en")
      #expect(run.status == 64)
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.errors.contains("\nUsage: impact analyze"), "\(run.errors)")
      #expect(run.errors.contains("\n  See 'impact analyze --help'"), "\(run.errors)")
    }
  }

  @Test(arguments: [
    (["bereken"], "«bereken» bestaat niet. Kies er een: analyze, check, verify,", "impact"),
    (["analyse"], "De opdracht «analyse» bestaat niet. Bedoelde u analyze?", "impact"),
    (["analyse", "--language=en"], "There is no command “analyse”. Did you mean", "impact"),
    (["--tabel"], "De optie «--tabel» bestaat hier niet.", "impact"),
    (["protect"], "Er ontbreekt iets dat nodig is: <FILE>. Vul het aan", "impact protect"),
    (["protect", "t.csv", "--by", "a"], "dat nodig is: --count.", "impact protect"),
    (["protect", "t.csv", "--count", "a"], "dat nodig is: --by.", "impact protect"),
    (
      ["protect", "t", "rest", "--by", "a", "--count", "n"],
      "Dit is te veel: «rest». Laat het weg.", "impact protect"
    ),
    (["compare", "oud"], "Er ontbreekt iets dat nodig is: <NEW>.", "impact compare"),
    (["normalize", "a", "b", "c"], "Dit is te veel: «b», «c».", "impact normalize"),
    (["generate"], "Er ontbreekt iets dat nodig is: --output.", "impact generate"),
    (["generate", "--language", "en"], "that is needed is missing: --output.", "impact generate"),
    (["generate", "--output", "x", "--seed", "a"], "--seed: «a» is geen heel", "impact generate"),
    (["analyze", "--a\u{1B}[2J"], "De optie «--a\u{FFFD}[2J» bestaat", "impact analyze"),
  ])
  func whatTheParserRefuses(arguments: [String], message: String, command: String) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(arguments)
    #expect(run.isClean && run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("impact: ") && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("'\(command) --help'"), "\(run.errors)")
    #expect(try workspace.names().isEmpty)
  }

  /// Every option of every command: none of them is refused in the parser's own English.
  @Test func everyOptionIsRefusedInDutch() async throws {
    let workspace = try Workspace()
    let dump = try await workspace.impact("--experimental-dump-help")
    let tool = try JSONDecoder().decode(ToolDescription.self, from: Data(dump.output.utf8))
    var tried = 0
    for command in tool.command.subcommands ?? [] where command.commandName != "help" {
      for option in command.arguments ?? [] {
        guard let name = option.names?.first(where: { $0.kind == "long" })?.name,
          !["help", "version"].contains(name)
        else { continue }
        let isFlag = option.kind == "flag"
        let words = isFlag ? ["--\(name)=zz"] : ["--\(name)"]
        let alone = try await workspace.impact([command.commandName] + words)
        let expected =
          isFlag ? "staat alleen, zonder waarde" : "Achter --\(name) ontbreekt een waarde"
        #expect(alone.status == 64 && alone.errors.contains(expected), "\(alone.errors)")
        tried += 1
        guard let choices = option.allValues else { continue }
        let wrong = try await workspace.impact(command.commandName, "--\(name)", "zz")
        #expect(
          wrong.errors.contains(
            "--\(name) kent «zz» niet. Kies er een: \(choices.joined(separator: ", "))."),
          "\(wrong.errors)")
      }
    }
    #expect(tried > 80)
  }

  /// The part that is needed here of what the program can tell of its options.
  private struct ToolDescription: Decodable {
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let names: [Name]?
      let allValues: [String]?
    }
    let command: Command
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], [], ["analyze", "--help"], ["help", "analyze"]])
  func helpOpensWithAnExample(arguments: [String]) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let start = run.output.prefix { $0 != "[" && $0 != "<" }
    #expect(start.contains("Example: impact analyze datasets/"), "before anything about usage")
  }

  @Test(arguments: [
    (["--help"], "help.txt"),
    (["analyze", "--help"], "help-analyze.txt"),
    (["check", "--help"], "help-check.txt"),
    (["protect", "--help"], "help-protect.txt"),
    (["verify", "--help"], "help-verify.txt"),
    (["compare", "--help"], "help-compare.txt"),
    (["export", "--help"], "help-export.txt"),
    (["generate", "--help"], "help-generate.txt"),
  ])
  func helpText(arguments: [String], snapshot: String) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(arguments, environment: ["COLUMNS": "80"])
    try expectSnapshot(run.output, named: snapshot)
  }

  @Test(arguments: [["--version"], ["analyze", "--version"]])
  func version(arguments: [String]) async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(arguments)
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(run.output)")
  }
}
