import Testing

/// A file of `--regions` that is not right stops the run, and says where and what to do.
@Suite struct BadRegionFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String

    init(_ text: String, _ message: String) {
      self.text = text
      self.message = message
    }

    var testDescription: String { message }
  }

  static let columns = [
    Case("", ": het bestand is leeg."),
    Case("\n\n", ": het bestand is leeg."),
    Case("postcode;gemeente\n", ": onder de kolomnamen staat niets."),
    Case("postcode;gemeente\n;\n", ": onder de kolomnamen staat niets."),
    Case("postcode;straat\n1234;x\n", ", regel 1: de kolomnamen zeggen niet wat dit is. Zet op"),
    Case(
      "code;jaar;aantal\nGM0150;2025;1\n",
      ", regel 1: de kolomnamen zeggen niet wat dit is. Gevonden: code, jaar, aantal. Zet op"),
    Case("1234;Deventer\n", ", regel 1: de kolomnamen zeggen niet wat dit is. Zet op"),
    Case("\npc4;gemeente;pc6\n1;2;3\n", ", regel 2, kolom 3: «pc6» betekent hetzelfde"),
    Case(
      "code;naam;lat;lon;inwoners_2025\n1;A;52;4;9\n",
      ", regel 1: er is geen kolom die zegt in welk gebied elke gemeente ligt. Voeg provincie"),
    Case(
      "code;naam;provincie;lat\n1;A;P;52\n", ", regel 1: de kolom «lon» ontbreekt (het middelpunt"),
  ]

  static let lines = [
    Case("postcode;gemeente\n123;Ede\n", ", regel 2, kolom 1: dit is geen postcode. Schrijf"),
    Case("postcode;gemeente\n1234;Ede\n0123;Ede\n", ", regel 3, kolom 1: dit is geen postcode."),
    Case("gemeente;postcode\nEde;1234A\n", ", regel 2, kolom 2: dit is geen postcode."),
    Case("postcode;gemeente\n1234;\n", ", regel 2, kolom 2: «gemeente» is leeg. Vul de cel in"),
    Case("postcode;gemeente\n1234\n", ", regel 2, kolom 2: «gemeente» is leeg."),
    Case("postcode;gemeente\n\n;Ede\n", ", regel 3, kolom 1: «postcode» is leeg."),
    Case(
      "postcode;gemeente\n1234;Uttrecht\n",
      ", regel 2, kolom 2: dit is geen bekende gemeente. Bedoelde u Utrecht? Schrijf"),
    Case(
      "postcode;gemeente\n1234;Nergenshuizen\n",
      ", regel 2, kolom 2: dit is geen bekende gemeente. Schrijf de naam voluit, of de code."),
    Case(
      "postcode;gemeente\n1234;Bergen\n",
      ", regel 2, kolom 2: dit kan meer dan een gemeente zijn: Bergen (NH.), Bergen (L.). Schrijf"),
    Case(
      "postcode;gemeente\n1234;Curaçao\n", ", regel 2, kolom 2: dit ligt buiten de gemeenten"),
    Case(
      "postcode;gemeente\n1234;Ede;x\n",
      ", regel 2: de regel heeft 3 cellen en de kopregel 2. Zet een tekst"),
    Case("postcode;gemeente\n1234;\"Ede\"x\n1234;Ede\n", ", regel 2: er staat een aanhalingsteken"),
    Case("postcode;gemeente\n1234;\"Ede\n", ", regel 2: er staat een aanhalingsteken op een"),
    Case("postcode;gemeente\n1234;E\0de\n", ", regel 2: de regel bevat een NUL-teken."),
    Case(
      "naam;gemeente\nDorp;Ede\nUTRECHT;Ede\n",
      ", regel 3, kolom 1: dit is de naam van de gemeente Utrecht en kan geen andere"),
    Case("naam;gemeente\n;Ede\n", ", regel 2, kolom 1: «naam» is leeg."),
    Case("code;jaar;inwoners\nGM0150;25;1\n", ", regel 2, kolom 2: dit is geen jaar. Schrijf het"),
    Case("code;jaar;inwoners\nGM0150;2025;veel\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;-5\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;12.5\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;1,03E+05\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;9999999999\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;0.123\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case("code;jaar;inwoners\nGM0150;2025;.\n", ", regel 2, kolom 3: dit is geen aantal"),
    Case(
      "code;jaar;inwoners\nGM0150;2025;1\n0150;2025;2\n",
      ", regel 3, kolom 1: deze gemeente staat voor dit jaar al op regel 2. Haal een"),
    Case(
      "code;jaar;inwoners\nGM0501;2022;1\n",
      ", regel 2, kolom 1: dit is geen gemeente van nu (wel: Voorne aan Zee)."),
    Case(
      "code;jaar;inwoners\nGM0150;2025;103405\n",
      ": voor 2025 ontbreken 341 gemeenten: Groningen (GM0014), Almere (GM0034), Stadskanaal "
        + "(GM0037), Veendam (GM0047), Zeewolde (GM0050), …. Geef"),
    Case(
      "code;naam;provincie;lat;lon\n1;A;P;52;4\n", ": er staan geen inwoners bij. Voeg een kolom"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;P;52;4;1\n1;B;P;52;4;1\n",
      ", regel 3, kolom 1: deze code staat al op regel 2."),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\na-1;A;P;52;4;1\nA 1;B;P;52;4;1\n",
      ", regel 3, kolom 1: deze code staat al op regel 2."),
    Case(
      "code;naam;provincie;lat;lon;jaar;inwoners\n1;A;P;52;4;2025;9\n",
      ": er staan geen inwoners bij. Voeg een kolom"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2024;inwoners_2025\n1;A;P;52;4;1;0\n2;B;P;52;4;1;0\n",
      ": voor 2025 heeft geen enkele gemeente inwoners. Vul"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;P;520;4;1\n",
      ", regel 2, kolom 4: dit zijn geen graden. Schrijf een getal van -90 tot 90"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;P;52,1;5,1;1\n2;B;P;5,1;52,1;1\n",
      ", regel 3, kolom 4: lat (breedte) en lon (lengte) zijn verwisseld"),
    Case(
      "code;naam;provincie;lon;lat;inwoners_2025\n1;A;P;52.2682;6.2;1\n",
      ", regel 2, kolom 5: lat (breedte) en lon (lengte) zijn verwisseld"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;P;52;noord;1\n",
      ", regel 2, kolom 5: dit zijn geen graden. Schrijf een getal van -180 tot 180"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;P;52;4;?\n",
      ", regel 2, kolom 6: dit is geen aantal"),
    Case(
      "code;naam;provincie;lat;lon;inwoners_2025\n1;A;;52;4;1\n",
      ", regel 2, kolom 3: «provincie» is leeg."),
    Case(
      "code;naam;provincie;provincie_naam;lat;lon\n1;A;P;Oost;52;4\n2;B;P;West;52;4\n",
      ", regel 3, kolom 4: dit gebied heet op regel 2 anders."),
  ]

  @Test(arguments: columns + lines)
  func stopsTheRun(bad: Case) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.write("regio's.csv", bad.text)
    let run = try await workspace.impact("analyze", "in", "--regions", "regio's.csv")
    #expect(run.isClean && run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(
      run.errors.hasPrefix("impact: «regio's.csv» (--regions)" + bad.message), "\(run.errors)")
    #expect(!workspace.exists("impact-report"))
    let english = try await workspace.impact(
      "check", "in", "--regions", "regio's.csv", "--language", "en")
    #expect(english.status == 1)
    #expect(english.errors.hasPrefix("impact: “regio's.csv” (--regions)"), "\(english.errors)")
  }

  @Test func whatIsNoFile() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.write("blob.csv", bytes: [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 400))
    for (file, message) in [
      ("weg.csv", "«weg.csv» bestaat niet."), ("in", "«in» is een map. Noem één bestand."),
      ("/dev/null", "is geen gewoon bestand"), ("blob.csv", "dit is geen tekstbestand."),
    ] {
      let run = try await workspace.impact("analyze", "in", "--regions", file)
      #expect(run.isClean && run.status == 1)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    let missing = try await workspace.impact("analyze", "in", "--regions")
    #expect(missing.status == 64)
  }

  @Test func filesThatContradictOneAnother() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.write("a.csv", try await RegionFixtures.population(year: 2025, workspace))
    try workspace.write("b.csv", try await RegionFixtures.population(year: 2025, workspace))
    let years = try await workspace.impact(
      "analyze", "in", "--regions", "b.csv", "--regions", "a.csv")
    #expect(years.status == 1)
    #expect(years.errors.contains("«b.csv» (--regions): 2025 staat ook in «a.csv»."))
    try workspace.write("c.csv", RegionFixtures.classification)
    try workspace.write("d.csv", RegionFixtures.classification)
    let countries = try await workspace.impact(
      "analyze", "in", "--regions", "c.csv", "--regions", "d.csv")
    #expect(countries.status == 1)
    #expect(countries.errors.contains("«d.csv» (--regions): «c.csv» is ook een indeling."))
    try workspace.write(
      "e.csv", try await RegionFixtures.population(year: 2025, workspace, without: ["GM0150"]))
    let one = try await workspace.impact("analyze", "in", "--regions", "e.csv")
    #expect(one.errors.contains("voor 2025 ontbreekt 1 gemeente: Deventer (GM0150). Geef"))
  }
}
