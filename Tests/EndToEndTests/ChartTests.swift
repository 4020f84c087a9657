import Foundation
import Testing

/// `analyze --charts`: the pictures in the output folder.
@Suite struct ChartTests {
  @Test func picturesOfTheProjectsData() async throws {
    let workspace = try Workspace()
    let run = try await workspace.impact(
      "analyze", Workspace.datasets.path, "--charts", "--by", "organisation")
    #expect(run.status == 0)
    let files = try workspace.files("impact-report")
    let pictures = files.filter { $0.key.hasPrefix("charts/") }
    #expect(Set(files.keys).subtracting(pictures.keys) == Contract.files)
    let manifest = try workspace.text("impact-report/intern/manifest.json")
    for (path, bytes) in pictures {
      #expect(manifest.contains("\"path\" : \"\(path)\""))
      try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: path)
    }
    #expect(Set(pictures.keys) == Set(Self.names.map { "charts/\($0).svg" }))
  }

  private static let names = [
    "herstel-dichtbij-coverage", "herstel-dichtbij-meetings-by-kind",
    "herstel-dichtbij-next-places",
    "herstel-dichtbij-reach", "impuls-coverage", "impuls-meetings-by-kind", "impuls-next-places",
    "impuls-organisations", "impuls-participants", "impuls-participants-by-organisation",
    "impuls-participants-change", "impuls-participants-per-organisation",
    "impuls-participants-per-volunteer", "impuls-reach", "impuls-response",
    "impuls-unique-participants",
    "impuls-unique-volunteers", "impuls-volunteer-hours", "impuls-volunteers",
    "impuls-volunteers-by-organisation", "impuls-volunteers-change",
    "impuls-volunteers-per-organisation",
  ]

  @Test func onlyWhenAskedForAndReplacedWhole() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(30))
    try workspace.write(
      "in/bijeenkomsten.csv", "jaar;soort;programma\n2024;open dag;p\n2024;open dag;p\n")
    for arguments in [["--charts"], [], ["--charts", "--no-files"]] {
      let run = try await workspace.impact(["analyze", "in"] + arguments)
      #expect(run.status == 0)
      let hasCharts = try workspace.files("impact-report").keys.contains {
        $0 == "charts/p-meetings-by-kind.svg"
      }
      #expect(hasCharts == (arguments == ["--charts"]))
    }
  }

  @Test func sameBytesEverywhereAndKeptByCheck() async throws {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    func pictures(_ folder: String) throws -> [String: Data] {
      try workspace.files(folder).filter { $0.key.hasPrefix("charts/") }
    }
    for (folder, environment) in [
      ("een", ["LC_ALL": "C"]), ("twee", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]),
    ] {
      let run = try await workspace.impact(
        ["analyze", "--charts", "--quiet", "--output", folder], environment: environment)
      #expect(run.status == 0)
    }
    let first = try pictures("een")
    #expect(first.count > 10)
    #expect(try pictures("twee") == first)
    let check = try await workspace.impact("check", "--quiet", "--output", "een")
    #expect(check.status == 0)
    #expect(try pictures("een") == first)
    let compared = try await workspace.impact("compare", "een", "twee")
    #expect(compared.status == 0)
  }

  /// What is withheld is neither written nor drawn to scale.
  @Test func withheldFiguresAreNotInPictures() async throws {
    func pictures(_ small: Int) async throws -> [String: Data] {
      let workspace = try Workspace()
      let records = [("Groot", 40), ("Ook", 53), ("Klein", small)].flatMap { name, count in
        [2023, 2024].flatMap { year in
          (0..<count).map { "\(name);\(year);\(name)\(year)n\($0)\n" }
        }
      }
      try workspace.write(
        "in/deelnemers.csv", "organisatie;jaar;deelnemernummer\n" + records.joined())
      let run = try await workspace.impact(
        "analyze", "in", "--charts", "--by", "organisation", "--quiet")
      #expect(run.status == 0)
      return try workspace.files("impact-report").filter {
        $0.key == "charts/programma-participants-by-organisation.svg"
      }
    }
    let (one, other) = (try await pictures(7), try await pictures(3))
    #expect(one.count == 1)
    #expect(one == other)
    let text = one.values.map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(text.contains(">x</text>"))
  }
}
