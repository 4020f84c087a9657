import Foundation
import Testing

/// What goes to standard output and to standard error.
@Suite struct StandardOutputTests {
  /// Any JSON value, with numbers and text told apart.
  private enum Value: Decodable, Equatable {
    case none
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let truth = try? container.decode(Bool.self) {
        self = .text(truth ? "true" : "false")
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    /// Whether a cell of a CSV file holds the same.
    func isSame(as cell: String) -> Bool {
      switch self {
      case .none: cell.isEmpty
      case .number(let number): Double(cell) == number
      case .text(let text): cell == text || cell == "'" + text
      }
    }
  }

  private struct Document: Decodable {
    var notice: String?
    var tables: [String: [[String: Value]]]
    var `internal`: [String: [[String: Value]]]
  }

  @Test func csvIsTheTableOfMeasures() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--format", "csv", "--by", "province")
    #expect(run.status == 0)
    #expect(run.output == (try workspace.text("impact-report/measures.csv")))
  }

  @Test func jsonSaysTheSameAsTheTables() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    try workspace.write(
      "datasets/extra/deelnemers.csv", "projectnummer;jaar;gemeente\n=1+1;2024;Uttrecht\n")
    let run = try await workspace.impact(
      "analyze", "--format", "json", "--by", "organisation", "--by", "province,gender",
      "--disclosure", "off")
    let data = Data(run.output.utf8)
    #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
    let document = try JSONDecoder().decode(Document.self, from: data)
    #expect(Set(document.tables.keys) == Contract.tables)
    #expect(Set(document.internal.keys) == ["files", "rejects", "insiders"])
    let tables =
      document.tables.map { ("\($0.key).csv", $0.value) }
      + document.internal.map { ("intern/\($0.key).csv", $0.value) }
    for (file, rows) in tables {
      let table = try workspace.table("impact-report/\(file)")
      #expect(rows.count == table.rows.count, "\(file)")
      #expect(rows.allSatisfy { Set($0.keys) == Set(table.columns) }, "\(file)")
      let differing = zip(rows, table.rows).filter { row, cells in
        !table.columns.allSatisfy { row[$0]?.isSame(as: cells[$0] ?? "") ?? false }
      }
      #expect(differing.isEmpty, "\(file)")
    }
    let values = document.tables["measures"]?.compactMap { $0["value"] } ?? []
    #expect(
      values.allSatisfy { value in
        if case .text = value { false } else { true }
      })
    #expect(values.contains(.number(1390)))
  }

  @Test func jsonKeepsTheOrderOfTheColumns() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--no-files", "--format", "json")
    let row = try #require(run.output.split(separator: "\n").first { $0.contains("\"measure\"") })
    let keys = row.matches(of: #/"([a-z_]+)": /#).map { String($0.1) }
    #expect(keys.joined(separator: ",") == Contract.columns["measures.csv"])
  }

  @Test func noFiles() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--no-files")
    #expect(run.status == 0)
    #expect(!run.errors.contains("Geschreven"))
    #expect(!run.output.isEmpty)
    #expect(try workspace.names().isEmpty)
  }

  @Test func noFilesDoesNotMindTheOutputFolder() async throws {
    let workspace = try Workspace()
    try workspace.write("impact-report/brief.doc", "x")
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--no-files")
    #expect(run.status == 0)
    #expect(try workspace.names(in: "impact-report") == ["brief.doc"])
  }

  @Test func quiet() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--quiet")
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(Set(try workspace.files("impact-report").keys) == Contract.files)
  }

  @Test func whereTheFilesAreIsSaidOnStandardErrorAlone() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--output", "uit")
    // What was withheld, and why, is said there too.
    let lines = run.errors.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("Niet voor publicatie: ") })
    #expect(
      lines.last
        == "Geschreven: uit/ (\(Contract.tables.count) tabellen; intern/ is niet voor publicatie)")
    #expect(!run.output.contains("kleine groepen,"))
    #expect(!run.output.contains("Geschreven"))
    let english = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--output", "uit", "--language", "en")
    #expect(
      english.errors.hasSuffix(
        "Written: uit/ (\(Contract.tables.count) tables; intern/ is not for publication)\n"))
  }

  @Test func noColoursAndNoProgressInAFile() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact("analyze", Workspace.datasets.path, "--no-color")
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\r"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh")),
    arguments: ["text", "csv", "json"])
  func aReaderThatStopsIsNoError(format: String) async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let script =
      "{ \"$0\" analyze --no-files --by municipality --format \(format); echo $? >&2; } | head -1"
    let run = try await workspace.start(
      ["-c", script, try #require(Program.path)], program: "/bin/sh"
    ).outcome()
    #expect(run.errors.hasSuffix("0\n") && !run.errors.contains("impact:"))
  }
}
