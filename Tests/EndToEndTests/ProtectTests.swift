import Foundation
import Testing

/// `impact protect`: any table of counts.
@Suite struct ProtectTests {
  private static let towns = "town;n\nA;2\nB;2\nI;8\nJ;8\nK;3\nL;3\nM;3\nN;7\n"
  private static let counties = """
    code,parent
    A,county-1
    B,county-1
    I,county-1
    J,county-1
    K,county-2
    L,county-2
    M,county-2
    N,county-2

    """
  private static let sizes = """
    parent;code
    BIG;L
    BIG;M
    small;A
    small;B
    small;I
    small;J
    small;K
    small;N

    """

  private func linked() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("towns.csv", Self.towns)
    try workspace.write("counties.csv", Self.counties)
    try workspace.write("sizes.csv", Self.sizes)
    return workspace
  }

  private static let linkedArguments = [
    "protect", "towns.csv", "--by", "town", "--count", "n", "--hierarchy", "town=counties.csv",
    "--hierarchy", "town=sizes.csv", "--threshold", "4", "--remainders", "off",
  ]

  @Test func linkedTables() async throws {
    let workspace = try linked()
    let run = try await workspace.impact(Self.linkedArguments + ["--internal"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        town,n,status
        Total,36,published
        BIG,6,published
        county-1,20,published
        county-2,16,published
        small,30,published
        A,,primary
        B,,primary
        I,8,published
        J,8,published
        K,,primary
        L,,primary
        M,,primary
        N,,secondary

        """)
    #expect(run.errors.contains("--internal: niet voor publicatie."))
  }

  /// Who may read it cannot tell why a cell is withheld.
  @Test func whatIsPublishedDoesNotSayWhy() async throws {
    let workspace = try linked()
    let run = try await workspace.impact(Self.linkedArguments)
    #expect(!run.output.contains("primary") && !run.output.contains("secondary"))
    #expect(run.output.contains("\nN,,suppressed\n"))
    #expect(run.errors.contains("minstens twee tabellen van hele getallen"))
    #expect(run.errors.contains("--remainders off"))
    let quiet = try await workspace.impact(Self.linkedArguments + ["--quiet"])
    #expect(quiet.output == run.output && quiet.errors.isEmpty)
    let english = try await workspace.impact(Self.linkedArguments + ["--language", "en"])
    #expect(english.output == run.output)
    #expect(
      english.errors.contains("at least two tables of whole numbers agree with everything"))
  }

  /// Witness tables never go where they would destroy what is read, or a device.
  @Test(arguments: ["towns.csv", "./counties.csv", "/dev/full", "link.csv", "."])
  func witnessesReplaceNoInput(path: String) async throws {
    let workspace = try linked()
    try FileManager.default.createSymbolicLink(
      at: workspace.root.appending(path: "link.csv"),
      withDestinationURL: workspace.root.appending(path: "towns.csv"))
    let run = try await workspace.impact(Self.linkedArguments + ["--witness", path])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("Kies met --witness een andere naam"))
    #expect(try workspace.text("towns.csv") == Self.towns)
    #expect(try workspace.text("counties.csv") == Self.counties)
  }

  /// Adding up is all that a check needs.
  @Test func witnessesAddUp() async throws {
    let workspace = try linked()
    let run = try await workspace.impact(Self.linkedArguments + ["--witness", "witness.csv"])
    #expect(run.status == 0)
    #expect(run.errors.contains("witness.csv") && run.errors.contains("niet voor publicatie"))
    let lines = try workspace.text("witness.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(lines[0].starts(with: ["town", "n", "witness_1"]))
    for column in 2..<lines[0].count {
      let values = Dictionary(
        uniqueKeysWithValues: lines.dropFirst().map { ($0[0], Int($0[column]) ?? -1) })
      func sum(_ towns: String) -> Int { towns.reduce(0) { $0 + (values[String($1)] ?? -99) } }
      #expect(sum("ABIJ") == 20 && sum("KLMN") == 16 && sum("LM") == 6 && sum("ABIJKN") == 30)
      #expect(values["I"] == 8 && values["J"] == 8 && values.values.allSatisfy { $0 >= 1 })
    }
    for town in lines.dropFirst() where !["I", "J"].contains(town[0]) {
      #expect(town.dropFirst(2).contains { $0 != town[1] }, "\(town)")
    }
    // A second run replaces what the first one wrote.
    let again = try await workspace.impact(Self.linkedArguments + ["--witness", "witness.csv"])
    #expect(again.status == 0)
    #expect(try workspace.names() == ["counties.csv", "sizes.csv", "towns.csv", "witness.csv"])
  }

  /// The help gives intern/witness.csv for an example, and nobody has that folder yet.
  @Test(arguments: ["intern/w.csv", "./diep/er/w.csv", "w.csv"])
  func theFolderOfTheWitnessesIsMade(path: String) async throws {
    let workspace = try linked()
    for _ in 1...2 {
      let run = try await workspace.impact(Self.linkedArguments + ["--witness", path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("Geschreven: \(path)"))
      #expect(try workspace.text(path).hasPrefix("town,n,witness_1"))
    }
  }

  @Test func severalColumnsAndMissingCombinations() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "year,n,region,age\n2024,20,\"=x\",old\n2024,30,y,young\n")
    let run = try await workspace.impact("protect", "t.csv", "--by", "region, age", "--count", "n")
    #expect(run.status == 0)
    #expect(
      run.output == """
        region,age,n,status
        Total,Total,50,published
        Total,old,20,published
        Total,young,30,published
        '=x,Total,20,published
        '=x,old,20,published
        '=x,young,0,published
        y,Total,30,published
        y,old,0,published
        y,young,30,published

        """)
    let zeros = try await workspace.impact(
      "protect", "t.csv", "--by", "region", "--by", "age", "--count", "n", "--zeros", "protect",
      "--internal")
    #expect(
      zeros.output.contains("'=x,young,,primary\n") && zeros.output.contains("y,old,,primary"))
  }

  @Test func theOrderOfTheFileDoesNotMatter() async throws {
    let workspace = try linked()
    let first = try await workspace.impact(Self.linkedArguments)
    let lines = Self.towns.split(separator: "\n")
    let turned = [lines[0]] + lines.dropFirst().reversed()
    try workspace.write("towns.csv", turned.joined(separator: "\n"))
    #expect(try await workspace.impact(Self.linkedArguments).output == first.output)
  }

  @Test(arguments: [
    ("", "«t.csv»: er staan geen regels onder de kolomnamen"),
    ("a,b,n\n", "«t.csv»: er staan geen regels onder de kolomnamen"),
    ("a,n\nx,5\n", "«t.csv», regel 1, kolom «b»: deze kolom ontbreekt. Wel gevonden: «a», «n»."),
    ("a,b,b,n\nx,y,z,5\n", "regel 1, kolom «b»: deze kolom staat er twee keer"),
    ("a,b,n\nx,y,1.5\n", "«t.csv», regel 2, kolom «n»: hier hoort een heel getal"),
    ("a,b,n\nx,y,\n", "regel 2, kolom «n»: hier hoort een heel getal"),
    ("a,b,n\nx,y,+5\n", "regel 2, kolom «n»: hier hoort een heel getal"),
    ("a,b,n\nx,y,5\nx,z,-1\n", "regel 3, kolom «n»: een aantal kan niet onder nul"),
    ("a,b,n\nx,y,99999999999999999999\n", "regel 2, kolom «n»: de aantallen zijn te groot"),
    (
      "a,b,n\nx,y,9000000000000000000\nx,z,9000000000000000000\n",
      "«t.csv»: de aantallen zijn te groot"
    ),
    ("a,b,n\nx,y,5\nx,z,6\nx,y,7\n", "«t.csv», regel 4: deze combinatie stond ook op regel 2."),
    ("a,b,n\nx,y,5\nx\n", "«t.csv», regel 3: deze regel heeft niet evenveel cellen"),
    ("a,b,n\nx,y,5\nTOTAAL,y,5\n", "«t.csv», regel 3, kolom «a»: hier staat een totaal"),
    ("a,b,n\nx,y,5\nx, totaal m en v,5\n", "regel 3, kolom «b»: hier staat een totaal"),
    ("a,b,n\nx,Total,5\n", "«t.csv», regel 2, kolom «b»: hier staat een totaal tussen de gegevens"),
    (
      "a\0,b,n\nx,y,5\n",
      "regel 1, kolom «a»: deze kolom ontbreekt, en er zijn geen kolomnamen te lezen"
    ),
  ])
  func unfitTable(text: String, message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", text)
    let run = try await workspace.impact("protect", "t.csv", "--by", "a,b", "--count", "n")
    #expect(run.isClean && run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  /// Most lines have another number of cells than the header.
  @Test(arguments: [
    ("a,n\nx,1,390\ny,2,500\nz,41,100\n", "a", 2), ("a,n\nx,12\ny,30,4\n", "a", 3),
    ("a,b,n,c,d\nx,y,3\nx,z,20\nu,z,20\nx,k,20\n", "a,b", 2), (",,\na,n\nx,12,4\ny,30,4\n", "a", 3),
    ("a,n\nx\ny\nz\n", "a", 2),
  ])
  func linesThatDoNotFitTheHeader(table: String, by: String, line: Int) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", table)
    let run = try await workspace.impact("protect", "t.csv", "--by", by, "--count", "n")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("«t.csv», regel \(line): "), "\(run.errors)")
  }

  @Test func aHierarchyWithAColumnThatIsMissingBelow() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,12\ny,30\n")
    try workspace.write("h.csv", "code,parent,remark\nx,G\ny,G\n")
    let run = try await workspace.impact(
      "protect", "t.csv", "--by", "a", "--count", "n", "--hierarchy", "a=h.csv")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("«h.csv», regel 2: "), "\(run.errors)")
  }

  /// Whole cells that hold the people of all other cells again.
  @Test(arguments: [
    "Alle", "allen", "Iedereen", "Beide geslachten", "alle leeftijden", "Alle regio's",
    "ALL", "all ages", "Both sexes", "(alle)", "Som", "Samen", "Alles", "Tot.", "Sub-totaal",
  ])
  func aCodeThatMeansEverybody(code: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\n\"\(code)\",50\n")
    let run = try await workspace.impact("protect", "t.csv", "--by", "a", "--count", "n")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.contains("«t.csv», regel 4, kolom «a»: hier staat een totaal tussen de gegevens"),
      "\(run.errors)")
  }

  /// Names that hold such a word are no totals.
  @Test(arguments: [
    "Alle Hens", "Allen Park", "Beide", "Both", "Beide Oevers", "Both Ends", "All Inclusive",
    "Allesandra",
    "Som en Co",
    "0-11", "-",
  ])
  func aNameThatIsNoTotal(code: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\n\(code),50\n")
    let run = try await workspace.impact("protect", "t.csv", "--by", "a", "--count", "n")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("a,n,status\nTotal,100,"), "\(run.errors)")
  }

  @Test(arguments: [
    ("Totaal", true), ("Eindtotaal", true), ("alle organisaties", true), ("Total", true),
    ("Totaal Welzijn", false), ("Alle Hens", false), ("Stichting Totaal", false), ("", false),
  ])
  func aContributorThatIsNobody(name: String, isRefused: Bool) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n,wie\nx,20,P1\ny,30,P2\nx,20,\(name)\n")
    for (language, message) in [
      ("nl", "«t.csv», regel 4, kolom «wie»: hier staat een totaal tussen de organisaties"),
      ("en", "“t.csv”, line 4, column “wie”: a total stands among the organisations"),
    ] {
      let run = try await workspace.impact(
        "protect", "t.csv", "--by", "a", "--count", "n", "--contributor", "wie", "--language",
        language)
      #expect(run.status == (isRefused ? 1 : 0))
      #expect(run.errors.contains(message) == isRefused, "\(run.errors)")
    }
  }

  /// A code with nothing above it stands under the total: no group without a name.
  @Test(arguments: [
    ("code,parent\nx,G\ny,G\nz,\n", "Total,90,G,50,x,20,y,30,z,40"),
    ("code,parent\nx,G\ny,G\nG,\n", "Total,90,G,50,x,20,y,30,z,40"),
    ("code;parent\nx;\ny;\"\"\nz;Total\n", "Total,90,x,20,y,30,z,40"),
  ])
  func aCodeWithoutAParent(hierarchy: String, cells: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\nz,40\n")
    try workspace.write("h.csv", hierarchy)
    let run = try await workspace.impact(
      "protect", "t.csv", "--by", "a", "--count", "n", "--hierarchy", "a=h.csv")
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").dropFirst()
    #expect(lines.map { $0.replacing(",published", with: "") }.joined(separator: ",") == cells)
    // Its spelling is checked all the same.
    try workspace.write(
      "h.csv", hierarchy + "Q,\n".replacing(",", with: hierarchy.contains(";") ? ";" : ","))
    let unknown = try await workspace.impact(
      "protect", "t.csv", "--by", "a", "--count", "n", "--hierarchy", "a=h.csv")
    #expect(unknown.status == 1 && unknown.errors.contains("«Q» komt in de tabel niet voor"))
  }

  @Test(arguments: [
    ("nl", "Haal de regels met «G» uit de tabel: impact protect telt de groep zelf op"),
    ("en", "Take the lines with “G” out of the table: impact protect adds the group up itself"),
  ])
  func aGroupAmongTheData(language: String, advice: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\nG,50\n")
    try workspace.write("h.csv", "code,parent\nx,G\ny,G\n")
    let arguments = ["protect", "t.csv", "--by", "a", "--count", "n", "--hierarchy", "a=h.csv"]
    let run = try await workspace.impact(arguments + ["--language", language])
    #expect(run.status == 1 && run.errors.contains(advice), "\(run.errors)")
    // What it advises works.
    try workspace.write("t.csv", "a,n\nx,20\ny,30\n")
    let mended = try await workspace.impact(arguments)
    #expect(mended.output.hasPrefix("a,n,status\nTotal,50,published\nG,50,published\n"))
  }

  @Test(arguments: [
    ("code,parent\nx,G\nQ,G\n", "«h.csv», regel 3, kolom «code»: «Q» komt in de tabel niet voor"),
    ("code,parent\nx,y\n", "«h.csv», regel 2, kolom «parent»: «y» is hier een groep, maar staat"),
    ("code,parent\nx,G\nx,H\n", "«h.csv», regel 3, kolom «code»: «x» staat al onder een groep"),
    (
      "code,parent\nx,G\nG,H\nH,G\n",
      "«h.csv», regel 2, kolom «parent»: «G» staat onder zichzelf"
    ),
    ("code;group\nx;G\n", "«h.csv», regel 1, kolom «parent»: deze kolom ontbreekt"),
    ("", "«h.csv»: er staan geen regels onder de kolomnamen"),
  ])
  func unfitHierarchy(text: String, message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\nz,40\n")
    try workspace.write("h.csv", text)
    let run = try await workspace.impact(
      "protect", "t.csv", "--by", "a", "--count", "n", "--hierarchy", "a=h.csv")
    #expect(run.isClean && run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func groupsOfTheSameName() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\ny,30\nz,40\n")
    try workspace.write("one.csv", "code,parent\nx,G\ny,G\nG,Total\n")
    try workspace.write("two.csv", "code,parent\nx,G\nz,G\n")
    let hierarchies = ["--hierarchy", "a=one.csv", "--hierarchy", "a=two.csv"]
    let run = try await workspace.impact(
      ["protect", "t.csv", "--by", "a", "--count", "n"] + hierarchies)
    #expect(run.status == 1)
    #expect(run.errors.contains("«two.csv», regel 2, kolom «parent»: «G» bestaat hier uit andere"))
    try workspace.write("two.csv", "code,parent\ny,G\nx,G\n")
    let same = try await workspace.impact(
      ["protect", "t.csv", "--by", "a", "--count", "n"] + hierarchies)
    #expect(same.output.hasPrefix("a,n,status\nTotal,90,published\nG,50,published\nx,20,"))
  }

  @Test(arguments: [
    (["--by", "a,a"], "--by noemt «a» twee keer"),
    (["--by", "a,n"], "«n» kan niet tegelijk in --by en in --count staan"),
    (["--by", "a", "--hierarchy", "h.csv"], "schrijf KOLOM=BESTAND, met een kolom uit --by (a)"),
    (["--by", "a", "--hierarchy", "b=h.csv"], "schrijf KOLOM=BESTAND"),
    (["--by", "a", "--threshold", "0"], "--threshold moet minstens 1 zijn."),
    (["--by", "a", "--minimum-range", "0"], "--minimum-range moet minstens 1 zijn."),
    (["--by", "a", "--zeros", "hide"], "--zeros kent «hide» niet. Kies er een: publish, protect."),
    (["--by", ""], "--by noemt een kolom zonder naam. Schrijf achter --by de kolomnaam"),
    (["--by", "a,"], "--by noemt een kolom zonder naam."),
    (["--by", "a", "--contributor", ""], "--contributor noemt een kolom zonder naam."),
    (["--by", "a", "--language", "en", "--by", " "], "--by names a column without a name."),
    ([], "--by"),
  ])
  func wrongOption(arguments: [String], message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\n")
    let run = try await workspace.impact(["protect", "t.csv", "--count", "n"] + arguments)
    #expect(run.isClean && run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func filesThatCannotBeUsed() async throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "a,n\nx,20\n")
    let absent = try await workspace.impact("protect", "no.csv", "--by", "a", "--count", "n")
    #expect(absent.status == 1 && absent.errors.contains("«no.csv» bestaat niet"))
    let folder = try await workspace.impact("protect", ".", "--by", "a", "--count", "n")
    #expect(folder.status == 1 && folder.errors.contains("is een map"))
    let witness = try await workspace.impact(
      "protect", "t.csv", "--by", "a", "--count", "n", "--witness", "t.csv/w.csv")
    #expect(witness.status == 1 && witness.output.isEmpty)
    #expect(witness.errors.contains("«t.csv/w.csv» kan niet worden geschreven"))
    #expect(witness.errors.contains("een deel van het pad is geen map"))
  }
}
