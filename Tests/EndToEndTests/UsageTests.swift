import Testing

/// Wrong use: exit code 64, a message that says what would be right, and nothing done.
@Suite struct UsageTests {
  @Test(arguments: [
    (["--onbekend"], "Unknown option '--onbekend'"),
    (["--format", "pdf"], "'text', 'csv' or 'json'"),
    (["--language", "fr"], "'nl' and 'en'"),
    (["--disclosure", "soms"], "'on' and 'off'"),
    (["--threshold", "tien"], "--threshold"),
    (["--threshold", "0"], "--threshold moet minstens 1 zijn."),
    (["--minimum-base=-1"], "--minimum-base moet minstens 0 zijn."),
    (["--threshold", "99999999999999999999"], "--threshold"),
    (["--by", "kleur"], "--by kent «kleur» niet. Mogelijk: organisation, kind, phase"),
    (["--by", "gender,kleur"], "--by kent «kleur» niet."),
    (["--by", ""], "--by kent «» niet."),
    (["--by", "gender,"], "--by kent «» niet."),
    (["--by", "gender,gender"], "--by noemt «gender» twee keer"),
    (["--by", "Gender"], "--by kent «Gender» niet."),
    (["--by"], "Missing value for '--by"),
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
    #expect(run.errors.contains("Usage: impact analyze"), "\(run.errors)")
    #expect(run.errors.contains("See 'impact analyze --help'"), "\(run.errors)")
    #expect(try workspace.names() == ["datasets"])
  }

  @Test func wrongOptionInEnglish() async throws {
    let workspace = try Workspace()
    for (option, value, message) in [
      ("--by", "colour", "--by does not know “colour”. Possible: organisation"),
      ("--periods", "x", "--periods: “x” is neither a year (2024) nor a span"),
      ("--threshold", "0", "--threshold must be at least 1."),
    ] {
      let run = try await workspace.impact("analyze", option, value, "--language", "en")
      #expect(run.status == 64)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func unknownSubcommand() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("bereken")
    #expect(run.isClean && run.status == 64)
    #expect(run.errors.contains("impact --help"))
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
