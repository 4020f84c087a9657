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

  @Test func aMissingFileAndAFolderEndWith1() async throws {
    let workspace = try Workspace()
    try workspace.makeFolder("map")
    let missing = try await workspace.impact("normalize", "weg.csv")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("«weg.csv» bestaat niet"))
    let folder = try await workspace.impact("normalize", "map")
    #expect(folder.status == 1)
    #expect(folder.errors.contains("geen gewoon bestand"))
    #expect(try await workspace.impact("normalize").status == 64)
  }
}
