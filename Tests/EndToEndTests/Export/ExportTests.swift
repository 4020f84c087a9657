import Foundation
import Testing

/// `impact export`: what is in the folder.
@Suite struct ExportTests {
  private static let splits = [
    "--by", "province", "--by", "gender,age-group", "--by", "organisation", "--by", "kind",
    "--by", "phase",
  ]

  private func exported(_ options: [String] = []) async throws -> Workspace {
    let workspace = try Workspace()
    try workspace.copyDatasets()
    let run = try await workspace.impact(["export"] + options)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    return workspace
  }

  private func package(_ workspace: Workspace) throws -> PackagedExport {
    try PackagedExport(
      Data(contentsOf: workspace.url("notebooks-export/datapackage.json")))
  }

  @Test func everyFileIsThere() async throws {
    let workspace = try await exported()
    let tables = Contract.tables.flatMap { ["data/\($0).csv", "excel/\($0).csv"] }
    let files = try workspace.files("notebooks-export")
    let charts = files.keys.filter { $0.hasPrefix("charts/") }
    #expect(charts.count > 10 && charts.allSatisfy { $0.hasSuffix(".vl.json") })
    let wide = charts.map { "datawrapper/\($0.dropFirst(7).dropLast(8)).csv" }
    #expect(
      Set(files.keys).subtracting(charts).subtracting(wide)
        == Set(
          tables + [
            "datapackage.json", "start.ipynb", "start.R", "LEESMIJ.md", "intern/manifest.json",
          ]))
    #expect(try workspace.names() == ["datasets", "notebooks-export"])
  }

  @Test func tablesAreThoseOfAnalyze() async throws {
    let workspace = try await exported(Self.splits)
    try await workspace.impact(["analyze", "--quiet"] + Self.splits)
    for table in Contract.tables {
      #expect(
        try workspace.text("notebooks-export/data/\(table).csv")
          == workspace.text("impact-report/\(table).csv"), "\(table)")
    }
  }

  @Test func theDatasetsFitTheirSchema() async throws {
    let workspace = try await exported(Self.splits)
    let package = try package(workspace)
    #expect(Set(package.resources.map(\.name)) == Contract.tables)
    #expect(try package.expectValid(workspace, "notebooks-export") > 7000)
    for resource in package.resources {
      let size = try workspace.files("notebooks-export")[resource.path]?.count
      #expect(resource.bytes == size && resource.hash.hasPrefix("sha256:"))
    }
  }

  @Test(arguments: 1...8)
  func randomExportsFitTheirSchema(seed: Int) async throws {
    let workspace = try Workspace()
    var exports = RandomExports(seed: seed)
    try exports.write(to: "in", in: workspace)
    for options in [["--disclosure", "off"], ["--threshold", "5"]] {
      let run = try await workspace.impact(["export", "in"] + Self.splits + options)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try package(workspace).expectValid(workspace, "notebooks-export") > 100)
    }
  }

  @Test func descriptorNamesSourcesLicencesAndSyntheticData() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(12))
    try workspace.write(
      "in/datapackage.json",
      """
      {"licenses": [{"name": "CC-BY-4.0"}, {"title": "Eigen voorwaarden"}],
       "sources": [{"title": "Registratie 2024", "email": "iemand@voorbeeld.nl"}],
       "impact": {"synthetic": true}, "resources": []}
      """)
    try await workspace.impact("export", "in", "--quiet")
    let properties = try package(workspace).properties
    let licences = try #require(properties["licenses"] as? [[String: String]])
    #expect(licences == [["name": "CC-BY-4.0"], ["name": "other", "title": "Eigen voorwaarden"]])
    let sources = try #require(properties["sources"] as? [[String: String]])
    #expect(sources.contains(["title": "Registratie 2024"]))
    #expect((properties["impact"] as? [String: Any])?["synthetic"] as? Bool == true)
    #expect((properties["description"] as? String)?.contains("verzonnen records") == true)
    for (name, content) in try workspace.files("notebooks-export") {
      #expect(!String(decoding: content, as: UTF8.self).contains("iemand@"), "\(name)")
    }
  }

  /// The folder is handed on whole: nothing in it tells of single files, or of where it was made.
  @Test func nothingInternalLeaves() async throws {
    let workspace = try await exported()
    let manifest = try workspace.text("notebooks-export/intern/manifest.json")
    #expect(!manifest.contains("deelnemers-01"))
    for (name, content) in try workspace.files("notebooks-export") {
      let text = String(decoding: content, as: UTF8.self)
      #expect(!text.contains(workspace.root.path), "\(name)")
      #expect(!text.contains("deelnemers-01"), "\(name)")
    }
  }

  @Test func whatIsNotWithheldIsMarkedEverywhere() async throws {
    let workspace = try await exported(["--disclosure", "off"])
    #expect(workspace.exists("notebooks-export/NIET-VOOR-PUBLICATIE.txt"))
    for file in ["datapackage.json", "start.ipynb", "start.R", "LEESMIJ.md"] {
      let text = try workspace.text("notebooks-export/\(file)")
      #expect(text.contains("NIET VOOR PUBLICATIE"), "\(file)")
    }
    let run = try await workspace.impact("export", "--disclosure", "off")
    #expect(run.errors.contains("niet voor publicatie"))
  }

  @Test func notebookIsWellFormedAndHasNoOutputs() async throws {
    let workspace = try await exported()
    let data = try Data(contentsOf: workspace.url("notebooks-export/start.ipynb"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(root["nbformat"] as? Int == 4 && root["nbformat_minor"] as? Int == 5)
    let cells = try #require(root["cells"] as? [[String: Any]])
    let names = cells.compactMap { $0["id"] as? String }
    #expect(names.count == cells.count && Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil })
    for cell in cells where cell["cell_type"] as? String == "code" {
      #expect((cell["outputs"] as? [Any])?.isEmpty == true)
    }
    let text = String(decoding: data, as: UTF8.self)
    for table in Contract.tables { #expect(text.contains("(`\(table)`)"), "\(table)") }
    #expect(names.contains("grafieken"))
  }

  /// Who asks for English gets no Dutch page, notebook or script.
  @Test func theStartIsInTheLanguageThatWasAsked() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers-1.csv", Exports.participants(15, year: 2023))
    try workspace.write("in/deelnemers-2.csv", Exports.participants(30, year: 2024))
    let dutch = [
      "een", "het", "de", "niet", "voor", "tabellen", "grafiek", "lees", "bestand", "map",
    ]
    let english = ["the", "a", "not", "for", "chart", "tables", "read", "folder"]
    for (language, own, others) in [("nl", dutch, english), ("en", english, dutch)] {
      let run = try await workspace.impact(
        "export", "in", "--quiet", "--language", language, "--output", language)
      #expect(run.status == 0)
      for file in ["start.ipynb", "start.R", "LEESMIJ.md"] {
        let text = try workspace.text("\(language)/\(file)")
        #expect(own.contains { text.contains(" \($0) ") }, "\(file)")
        // Of code only the names that are ours: the languages themselves speak English.
        let checked = language == "en" ? others : file == "LEESMIJ.md" ? ["the", "folder"] : []
        for word in checked {
          let found = text.lowercased().matches(of: #/[a-z_]+/#).contains { $0.output == word }
          #expect(!found, "\(language) \(file): \(word)")
        }
      }
    }
  }

  /// Who cannot see a picture is told what it shows.
  @Test(arguments: ["nl", "en"])
  func picturesOfTheNotebookHaveAlternativeText(language: String) async throws {
    let workspace = try await exported(["--language", language])
    let notebook = try workspace.text("notebooks-export/start.ipynb")
    #expect(notebook.firstMatch(of: #/metadata=\{\\"image/png\\": \{\\"alt\\": \w+\}\}/#) != nil)
    for (name, content) in try workspace.files("notebooks-export") where name.hasPrefix("charts/") {
      let chart = try JSONSerialization.jsonObject(with: content) as? [String: Any]
      let words = try #require(chart?["description"] as? String, "\(name)")
      #expect(words.count > 20, "\(name)")
    }
  }

  @Test func withoutChartsNothingSpeaksOfThem() async throws {
    let workspace = try Workspace()
    try workspace.write("datasets/deelnemers.csv", "organisatie;jaar\n")
    try await workspace.impact("export", "--quiet")
    #expect(!workspace.exists("notebooks-export/charts"))
    for file in ["start.ipynb", "LEESMIJ.md", "start.R"] {
      let text = try workspace.text("notebooks-export/\(file)")
      #expect(!text.contains("charts") && !text.lowercased().contains("datawrapper"), "\(file)")
    }
  }

  /// Numbers that are dragged into another tool leave their title, remarks and source behind.
  @Test func thePageTellsWhatBelongsBesideEachChart() async throws {
    let workspace = try await exported()
    let page = try workspace.text("notebooks-export/LEESMIJ.md")
    let lines = page.split(separator: "\n")
    let charts = try workspace.files("notebooks-export").keys.filter { $0.hasPrefix("charts/") }
    for chart in charts {
      let name = chart.dropFirst("charts/".count).dropLast(".vl.json".count)
      let line = try #require(lines.first { $0.hasPrefix("| `\(name)` | ") }, "\(chart)")
      #expect(line.contains("Bron: ") && line.split(separator: " | ").count == 3)
      #expect(!name.hasPrefix("impuls-participants") || line.contains("(synthetisch)"))
    }
  }

  /// What a name holds breaks neither a row nor a picture.
  @Test func everyRowIsOneLineWithoutControlCharacters() async throws {
    let workspace = try Workspace()
    let kinds = ["\"open\nhuis\"", "bel\u{7}", "\u{202E}om", String(repeating: "😀", count: 60)]
    try workspace.write(
      "datasets/bijeenkomsten.csv",
      "jaar;soort\n" + kinds.map { "2023;\($0)\n2024;\($0)\n" }.joined())
    let run = try await workspace.impact("export", "--quiet", "--output", "uit")
    #expect(run.status == 0)
    let measures = try workspace.text("uit/data/measures.csv")
    #expect(measures.contains(",open huis,2023,1,"))
    for (name, content) in try workspace.files("uit") {
      let text = String(decoding: content, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { "\u{7}\u{202E}\u{240A}".unicodeScalars.contains($0) })
      if name.hasPrefix("data/") || name.hasPrefix("datawrapper/") {
        #expect(try CSVTable(text).records.count == text.utf8.count { $0 == 0x0A }, "\(name)")
      }
    }
  }

  @Test func sameBytesEverywhere() async throws {
    let workspace = try await exported()
    let first = try workspace.files("notebooks-export")
    for environment in [["LC_ALL": "nl_NL.UTF-8"], ["TZ": "Pacific/Kiritimati"]] {
      let run = try await workspace.impact(
        ["export", "--quiet", "--output", "uit"], environment: environment)
      #expect(run.status == 0)
      #expect(try workspace.files("uit") == first)
    }
    try await workspace.impact("export", "datasets", "--quiet", "--output", "elders/uit")
    #expect(try workspace.files("elders/uit") == first)
  }

  @Test func analyzeWritesTablesForExcel() async throws {
    let workspace = try await exported()
    let run = try await workspace.impact("analyze", "--csv", "excel-nl", "--quiet")
    #expect(run.status == 0)
    let export = try workspace.files("notebooks-export")
    let report = try workspace.files("impact-report")
    for table in Contract.tables {
      #expect(report["\(table).csv"] == export["excel/\(table).csv"], "\(table)")
    }
    let printed = try await workspace.impact(
      "analyze", "--csv", "excel-nl", "--format", "csv", "--no-files")
    #expect(Data(printed.output.utf8) == export["excel/measures.csv"])
  }
}
