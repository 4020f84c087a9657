import Foundation
import Testing

/// Known totals that could not be read: what is not compared is not right.
@Suite struct RejectedTotalsTests {
  private static let header = "id;programma;maat;soort;periode;waarde;reden\n"
  private static let good = "t1;impuls;participants;;2024;30;\n"

  private func workspace(_ content: [UInt8]) throws -> Workspace {
    let workspace = try VerifyTests.workspace(totals: [])
    try workspace.write("in/bekende_totalen.csv", bytes: content)
    return workspace
  }

  @Test(arguments: [
    // A value, a period and a measure that are not there, or are none.
    ("t2;impuls;participants;;2024;dertig;\n", "regel 3"),
    ("t2;impuls;participants;;2024;;\n", "regel 3"),
    ("t2;impuls;participants;;voorjaar;30;\n", "regel 3"),
    ("t2;impuls;;;2024;30;\n", "regel 3"),
    ("t2;impuls;participants;;2024;30;een reden;te veel\n", "regel 3"),
    ("t2;impuls;participants;;2024;3\u{0}0;\n", "regel 3"),
    // A reason does not help: there is nothing that it is a reason for.
    ("t2;impuls;participants;;2024;dertig;afgerond\n", "regel 3"),
    // Without its kind it would be a total of all kinds.
    ("t2;impuls;participants;iemand@voorbeeld.nl;2024;30;\n", "regel 3"),
    ("t2;06-12345678;participants;;2024;30;\n", "regel 3"),
    (
      "t2;impuls;participants;;x;30;\nt3;impuls;participants;;2024;30;\nt4;impuls;volunteers;;y;3;\n",
      "regel 3 en 5"
    ),
  ])
  func aLineThatIsRejected(lines: String, place: String) async throws {
    let workspace = try workspace(Array((Self.header + Self.good + lines).utf8))
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 2 && run.isClean)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Dit klopt niet: "), "\(words)")
    #expect(words.contains("«bekende_totalen.csv», \(place)"), "\(words)")
    #expect(!words.contains("Geen bekend totaal wijkt af"))
    let last = try #require(run.errorLines.last)
    #expect(last.hasPrefix("verify: "))
    #expect(last.contains("«bekende_totalen.csv», \(place)"), "\(last)")
    let english = try await workspace.impact("verify", "in", "--language", "en", "--quiet")
    #expect(english.status == 2)
    #expect(
      english.errors.contains(
        "“bekende_totalen.csv”, \(place.replacing("regel", with: "line").replacing(" en ", with: " and "))"
      ),
      "\(english.errors)")
  }

  @Test(
    arguments: [
      // All lines rejected, a column missing, nothing in it, no text, no column that is known.
      Array((header + "t1;impuls;participants;;2024;dertig;\n").utf8),
      Array("id;programma;maat;periode\nt1;impuls;participants;2024\n".utf8), [],
      [0x50, 0x4B, 3, 4, 0, 0, 0, 1, 2, 3], Array("a;b;c\n1;2;3\n".utf8),
    ] as [[UInt8]])
  func aFileOfWhichNothingIsLeft(content: [UInt8]) async throws {
    let workspace = try workspace(content)
    let run = try await workspace.impact("verify", "in")
    #expect(run.status == 2 && run.isClean)
    #expect(run.output.contains("«bekende_totalen.csv»"), "\(run.output)")
    #expect(run.errorLines.last?.contains("«bekende_totalen.csv»") == true, "\(run.errors)")
    #expect(!run.output.contains("Er zijn geen bekende totalen"))
    let csv = try await workspace.impact("verify", "in", "--format", "csv", "--quiet")
    #expect(csv.status == 2)
  }

  @Test func aDifferenceAndARejectedLineAreBothTold() async throws {
    let lines = "t1;impuls;participants;;2024;31;\nt2;impuls;participants;;x;30;\n"
    let workspace = try workspace(Array((Self.header + lines).utf8))
    let run = try await workspace.impact("verify", "in", "--quiet")
    #expect(run.status == 2)
    #expect(run.errors.contains("1 bekend totaal wijkt af zonder reden; "))
    #expect(run.errors.contains("1 bekend totaal is afgekeurd en niet vergeleken"))
  }

  @Test func manyLinesAreCutShort() async throws {
    let bad = (1...40).map { "t\($0);impuls;participants;;2024;x;\n" }.joined()
    let workspace = try workspace(Array((Self.header + bad).utf8))
    let run = try await workspace.impact("verify", "in", "--quiet")
    #expect(run.errors.contains("40 bekende totalen zijn afgekeurd en niet vergeleken"))
    #expect(run.errors.contains("regel 2–41"), "\(run.errors)")
  }

  @Test func withoutAnythingToCompareItFails() async throws {
    let workspace = try VerifyTests.workspace(totals: [])
    let run = try await workspace.impact("verify", "in", "--quiet")
    #expect(run.status == 2)
    #expect(run.errors.contains("er is niets vergeleken"), "\(run.errors)")
    let none = try await VerifyTests.workspace().impact(
      "verify", "in", "--quiet", "--periods", "2019")
    #expect(none.status == 2 && none.errors.contains("--periods"), "\(none.errors)")
    // What suppliers said of their files was compared.
    try workspace.write(
      "in/datapackage.json",
      "{\"resources\": [{\"path\": \"deelnemers-p1.csv\", \"impact\": {\"records\": 18}}]}")
    let controlled = try await workspace.impact("verify", "in", "--quiet")
    #expect(controlled.status == 0 && controlled.errors.isEmpty, "\(controlled.errors)")
  }
}
