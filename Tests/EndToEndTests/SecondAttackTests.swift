import Testing

/// What an attacker read from earlier outputs.
@Suite struct SecondAttackTests {
  /// Each warning stands for a record of the unknown municipality, which is withheld.
  @Test(arguments: [[], ["--rounding", "5"], ["--language", "en"]] as [[String]])
  func warningsAreNotCountedBesideWhatIsWithheld(options: [String]) async throws {
    let workspace = try Workspace()
    var text = "organisatie;deelnemernummer;jaar;gemeente\n"
    for (place, count) in [("Utrecht", 40), ("Zwolle", 33), ("Nergenshuizen", 4)] {
      for number in 0..<count { text += "Aa;\(place)\(number);2024;\(place)\n" }
    }
    try workspace.write("levering/deelnemers.csv", text)
    let arguments = ["analyze", "levering", "--by", "municipality", "--no-files"]
    let run = try await workspace.impact(arguments + options)
    #expect(run.status == 0)
    for word in ["4 waarschuwing", "4 warning", "4 fout", "4 error"] {
      #expect(!run.output.contains(word))
    }
    let open = try await workspace.impact(arguments + ["--disclosure", "off"])
    #expect(open.output.contains("4 waarschuwingen"))
  }

  /// The deviation that is told does not depend on how far the counts made the rounding go.
  @Test(arguments: ["a,b,n\np,q,1\nr,s,1\n", "a,b,n\np,q,20\nr,s,31\np,s,7\n"])
  func theDeviationIsAWholeMultiple(table: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", table)
    let run = try await workspace.impact(
      "protect", "t.csv", "--by", "a,b", "--count", "n", "--rounding", "7")
    #expect(run.status == 0)
    #expect(run.errors.contains("hoogstens 7 "))
  }

  @Test func smallBasesAreRefused() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\np,1\n")
    for base in ["3", "4"] {
      let run = try await workspace.impact(
        "protect", "t.csv", "--by", "a", "--count", "n", "--rounding", base)
      #expect(run.status == 64 && run.errors.contains("minstens 5"))
    }
  }
}
