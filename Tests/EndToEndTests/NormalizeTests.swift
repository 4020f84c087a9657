import Foundation
import Testing

/// `impact normalize`: any export as clean CSV.
@Suite struct NormalizeTests {
  /// A file and what is printed of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var output: String
    /// Words on standard error, in order.
    var says: [String] = []
    var strict: Int32 = 0

    init(
      _ name: String, _ text: String, _ output: String, says: [String] = [], strict: Int32 = 0
    ) {
      self.init(name, bytes: Array(text.utf8), output, says: says, strict: strict)
    }

    init(
      _ name: String, bytes: [UInt8], _ output: String, says: [String] = [], strict: Int32 = 0
    ) {
      self.name = name
      self.bytes = bytes
      self.output = output
      self.says = says
      self.strict = strict
    }

    var testDescription: String { name }
  }

  private static let manyLines = String(repeating: "regel\n", count: 25)

  static let cases = [
    Case("semicolons", "a;b\r\n1;x\r\n2;y\r\n", "a,b\n1,x\n2,y\n"),
    Case("values stay text", "a;b;c\n007;1.390;12,5\n", "a,b,c\n007,1.390,\"12,5\"\n"),
    Case("numbers kept as text by Excel", "a;b\n=\"0012\";x\n", "a,b\n0012,x\n"),
    Case("spaces around cells", " a ; b \n 1 ;\" 2 \"\n", "a,b\n1,\" 2 \"\n"),
    Case("short records", "a;b;c\n1\n1;2\n", "a,b,c\n1,,\n1,2,\n"),
    Case("empty cells too many", "a;b\n1;2;;\n", "a,b\n1,2\n"),
    Case("columns without a name and content", "a;;b;\n1;;2;\n", "a,b\n1,2\n"),
    Case("a column without a name but with content", "a;;b;\n1;x;2;\n", "a,,b\n1,x,2\n"),
    Case("no apostrophe before a formula", "a;b\n=1+1;-5\n+31;@x\n", "a,b\n=1+1,-5\n+31,@x\n"),
    Case(
      "quotes where needed", "a;b\n\"x;y\";\"p,q\"\n\"r\"\"s\";\"t\nu\"\n",
      "a,b\nx;y,\"p,q\"\n\"r\"\"s\",\"t\nu\"\n"),
    Case("the delimiter named by the file", "sep=|\na|b\n1;2|3\n", "a,b\n1;2,3\n"),
    Case(
      "lines above the header", "Overzicht 2024\n\nproject;jaar\nP1;2024\n",
      "project,jaar\nP1,2024\n", says: ["regel 1", "boven de kopregel"]),
    Case(
      "totals and text below",
      "project;jaar;aantal\nP1;2024;3\nTotaal;;3\nGemaakt op 3 maart\n",
      "project,jaar,aantal\nP1,2024,3\n",
      says: ["regel 3: Dit is een totaalregel", "regel 4: Deze regel staat onder de tabel"]),
    Case(
      "a sentence between data is data", "project;jaar;aantal\nDeel een:\nP1;2024;3\n",
      "project,jaar,aantal\nDeel een:,,\nP1,2024,3\n"),
    Case(
      "rows with little in them are data", "naam;x;y\nJan Jansen;;\nPiet de Vries;;\nAn B;;\n",
      "naam,x,y\nJan Jansen,,\nPiet de Vries,,\nAn B,,\n"),
    Case(
      "the header is the first row of its width",
      "naam;x;y\nJan Jansen;;\nPiet de Vries;;\nAn B;2;\n",
      "naam,x,y\nJan Jansen,,\nPiet de Vries,,\nAn B,2,\n"),
    Case(
      "the last rows with one cell are data",
      "id;naam;toelichting\n1;Huis Anna;x\nLocatie Oost;;\nLocatie West;;\n",
      "id,naam,toelichting\n1,Huis Anna,x\nLocatie Oost,,\nLocatie West,,\n"),
    Case(
      "a title as wide as the table", "Overzicht;;\nid;kleur;vorm\n1;;\n2;;\n3;;\n",
      "id,kleur,vorm\n1,,\n2,,\n3,,\n", says: ["regel 1"]),
    Case("years for column names", "kleur;2023;2024\nrood;1;2\n", "kleur,2023,2024\nrood,1,2\n"),
    Case(
      "labels below", "id;kleur\n1;rood\n\nBron: het archief;\nDatum:;\nGeëxporteerd door ons\n",
      "id,kleur\n1,rood\n", says: ["regel 4", "regel 5", "regel 6"]),
    Case(
      "more labels than stand below a table",
      "id;kleur\n1;rood\n" + (1...6).map { "Deel \($0):;\n" }.joined(),
      "id,kleur\n1,rood\n" + (1...6).map { "Deel \($0):,\n" }.joined()),
    Case("times are data", "tijd;x\n12:00;a\n12:30;\n", "tijd,x\n12:00,a\n12:30,\n"),
    Case(
      "a quote in the header", "project;\"jaar;aantal\n1;2024;3\n",
      "project,jaar,aantal\n1,2024,3\n", says: ["regel 1", "hersteld"], strict: 2),
    Case(
      "a NUL above the header", "Lijst\0\nproject;jaar\n1;2024\n", "project,jaar\n1,2024\n",
      says: ["regel 1", "NUL"], strict: 2),
    Case(
      "a record of many lines", "a;b;c\n" + "\"\(manyLines)\";\"\(manyLines)\";\"\(manyLines)\"\n",
      "a,b,c\n" + "\"\(manyLines)\",\"\(manyLines)\",\"\(manyLines)\"\n"),
    Case("the delimiter named, and nothing else but a header", "sep=;\na;b", "a,b\n"),
    Case(
      "mended quotes", "a;b\n\"Jan\" de Vries;1\n", "a,b\n\"\"\"Jan\"\" de Vries\",1\n",
      says: ["regel 2", "hersteld"], strict: 2),
    Case(
      "records that cannot be used", "a;b\n1;2;3\n4;5\n", "a,b\n4,5\n",
      says: ["regel 2", "meer cellen (3)"], strict: 2),
    Case(
      "windows-1252", bytes: Array("a;b\nCaf".utf8) + [0xE9, 0x3B, 0x80, 0x0A], "a,b\nCafé,€\n"),
    Case(
      "UTF-16",
      bytes: [0xFF, 0xFE] + "a;b\r\né;2\r\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      "a,b\né,2\n"),
    Case("one column", "naam\nx\ny\n", "naam\nx\ny\n"),
    Case("only a header", "a;b\n", "a,b\n"),
    Case(
      "no header", "L-01;Jan;12-05-1950\nL-02;An;13-05-1951\n",
      "L-01,Jan,12-05-1950\nL-02,An,13-05-1951\n",
      says: ["regel 1", "als kopregel genomen"], strict: 2),
    Case("CR alone", "a;b\r1;2\r", "a,b\n1,2\n"),
  ]

  @Test(arguments: cases)
  func printsCleanRecords(sample: Case) async throws {
    let workspace = try Workspace()
    try workspace.write("export.csv", bytes: sample.bytes)
    let run = try await workspace.impact("normalize", "export.csv")
    #expect(run.status == 0)
    #expect(run.output == sample.output)
    for words in sample.says { #expect(run.errors.contains(words), "\(run.errors)") }
    #expect(run.errors.isEmpty == sample.says.isEmpty, "\(run.errors)")
    let strict = try await workspace.impact("normalize", "export.csv", "--strict", "--quiet")
    #expect(strict.status == sample.strict)
    #expect(strict.output == sample.output && strict.errors.isEmpty)
    #expect(try workspace.names() == ["export.csv"])
  }

  /// What was printed is printed again as it is.
  @Test(arguments: cases)
  func isStable(sample: Case) async throws {
    // A sentence, or a formula of Excel, is told by the shape of the file around it.
    let workspace = try Workspace()
    try workspace.write("export.csv", sample.output)
    let again = try await workspace.impact("normalize", "export.csv", "--quiet")
    #expect(again.output == sample.output)
  }

  @Test func theDialectIsOneLineOfJSON() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "export.csv", bytes: Array("Lijst\nproject;uren;naam\nP1;12,5;Caf".utf8) + [0xE9, 0x0A])
    let run = try await workspace.impact("normalize", "export.csv", "--show-dialect", "--quiet")
    let line = try #require(run.errors.split(separator: "\n").last)
    let dialect = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(dialect["encoding"] as? String == "windows-1252")
    #expect(dialect["delimiter"] as? String == ";")
    #expect(dialect["quote"] as? String == "\"")
    #expect(dialect["header_line"] as? Int == 2)
    #expect(dialect["decimal"] as? String == ",")
    #expect(dialect["uncertain"] as? Bool == false)
  }

  @Test(arguments: [
    ("leeg.csv", [UInt8](), "leeg"), ("blanco.csv", Array("\n \n".utf8), "kopregel"),
    ("werkmap.csv", Array("PK\u{3}\u{4}xl/workbook.xml".utf8) + [0, 0], "rekenblad"),
  ])
  func whatHoldsNoTableEndsWith1(name: String, bytes: [UInt8], words: String) async throws {
    let workspace = try Workspace()
    try workspace.write(name, bytes: bytes)
    let run = try await workspace.impact("normalize", name)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  /// Where a record was lost the table had not ended.
  @Test func aLabelBeforeARecordThatIsLostIsData() async throws {
    let workspace = try Workspace()
    try workspace.write("export.csv", "id;kleur\n1;rood\nDeel twee:;\n3;4;5\n")
    let run = try await workspace.impact("normalize", "export.csv")
    #expect(run.output == "id,kleur\n1,rood\nDeel twee:,\n")
    #expect(run.errors.contains("regel 4") && !run.errors.contains("regel 3"))
  }

  /// What the descriptor says of the encoding is not true, and that is said; nothing is lost.
  @Test(arguments: [("utf-8", 0), ("utf-8", 90_000), ("utf-16le", 0)])
  func aDescriptorThatIsWrong(said: String, padding: Int) async throws {
    let workspace = try Workspace()
    let filler = String(repeating: "x;y\n", count: padding / 4)
    try workspace.write(
      "export.csv", bytes: Array("naam;stad\n\(filler)Caf".utf8) + [0xE9] + Array(";Ede\n".utf8))
    try workspace.write(
      "datapackage.json",
      """
      {"resources": [{"name": "export", "path": "export.csv", "encoding": "\(said)"}]}
      """)
    let run = try await workspace.impact("normalize", "export.csv")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("naam,stad\n") && run.output.hasSuffix("Café,Ede\n"))
    #expect(run.errors.contains("maar het bestand is windows-1252"), "\(run.errors)")
  }

  @Test func aMissingFileAndAFolderEndWith1() async throws {
    let workspace = try Workspace()
    try workspace.makeFolder("map")
    let missing = try await workspace.impact("normalize", "weg.csv")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("«weg.csv» bestaat niet"))
    let folder = try await workspace.impact("normalize", "map")
    #expect(folder.status == 1)
    #expect(folder.errors.contains("is een map. Noem één bestand."))
    #expect(try await workspace.impact("normalize").status == 64)
  }
}
