import Foundation
import Testing

/// What a descriptor may name: files inside its folder, each once.
@Suite struct DescriptorPathTests {
  private static let cases: [(path: String, message: String)] = [
    ("../elders.csv", "«../elders.csv» wijst naar iets buiten de map. Zet"),
    ("/etc/passwd", "wijst naar iets buiten de map. Zet"),
    ("b/../../b.csv", "wijst naar iets buiten de map. Zet"),
    ("C:/export.csv", "wijst naar iets buiten de map. Zet"),
    ("C:\\\\export.csv", "wijst naar iets buiten de map. Zet"),
    ("\\\\\\\\server\\\\export.csv", "wijst naar iets buiten de map. Zet"),
    ("..\\\\elders.csv", "wijst naar iets buiten de map. Zet"),
    (
      "https://example.nl/a.csv", "is een webadres; alleen bestanden in de map worden gelezen. Haal"
    ),
    ("b\\\\deelnemers.csv", "staat een backslash. Schrijf «b/deelnemers.csv»"),
    ("b\\borden.csv", "staat een backslash. Schrijf «b/borden.csv»"),
    ("weg.csv", "«weg.csv» is er niet. Lever het bestand aan of haal de vermelding weg"),
    ("Deelnemers.CSV", "«Deelnemers.CSV» is er niet. Bedoelde u «deelnemers.csv»? Neem"),
    ("B/vrijwiligers-1.csv", "is er niet. Bedoelde u «b/vrijwilligers-1.csv»?"),
    ("b/vrijwilligers-2.csv", "is er niet. Lever"),
    ("b", "«b» is geen gewoon bestand. Noem"),
    (".", "«.» is geen gewoon bestand. Noem"),
    ("buiten.csv", "«buiten.csv» wijst naar iets buiten de map. Zet"),
    ("map/elders.csv", "«map/elders.csv» wijst naar iets buiten de map. Zet"),
    ("nergens.csv", "«nergens.csv» is er niet. Lever"),
  ]

  @Test(arguments: cases) func refused(path: String, message: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/deelnemers.csv", Exports.participants(1))
    try workspace.write("in/a/b/vrijwilligers-1.csv", Exports.participants(1))
    try workspace.write("in/elders.csv", Exports.participants(1))
    try workspace.link("in/a/buiten.csv", to: "../elders.csv")
    try workspace.link("in/a/map", to: "..")
    try workspace.link("in/a/nergens.csv", to: "niets.csv")
    try await BrokenDescriptor(
      "{\"resources\": [{\"path\": \"deelnemers.csv\"},\n {\"path\": \"\(path)\"}]}",
      "regel 2, bij «resources[1].path»: "
    ).expectRefused(workspace)
    try await BrokenDescriptor("{\"resources\": [{\"path\": [\"\(path)\"]}]}", message)
      .expectRefused(workspace)
  }

  @Test(arguments: ["a.csv", "./a.csv", "b/../a.csv", "snel.csv", "hard.csv"])
  func noFileIsDescribedTwice(path: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/a/a.csv", Exports.participants(1))
    try workspace.link("in/a/snel.csv", to: "a.csv")
    try FileManager.default.linkItem(
      at: workspace.url("in/a/a.csv"), to: workspace.url("in/a/hard.csv"))
    let isOutside = path.contains("..")
    try await BrokenDescriptor(
      "{\"resources\": [{\"path\": \"a.csv\"}, {\"path\": [\"\(path)\"]}]}",
      isOutside
        ? "buiten de map"
        : "bij «resources[1].path[0]»: «\(path.replacing("./", with: ""))» is al beschreven bij "
          + "«resources[0].path». Haal"
    ).expectRefused(workspace)
  }

  #if os(Linux)
    // Elsewhere the two spellings are one name.
    @Test func aNameInAnotherUnicodeFormIsAnotherName() async throws {
      let workspace = try Workspace()
      try workspace.write("in/a/caf\u{E9}.csv", Exports.participants(1))
      try await BrokenDescriptor(
        "{\"resources\": [{\"path\": \"cafe\u{301}.csv\"}]}",
        "Bedoelde u «caf\u{E9}.csv»? Neem de naam precies over, ook hoofdletters en accenten (hier "
      ).expectRefused(workspace)
    }

    @Test func filesWhoseNamesLookAlikeKeepTheirOwnDescriptions() async throws {
      let workspace = try Workspace()
      let names = ["caf\u{E9}", "cafe\u{301}"]
      for name in names {
        try workspace.write("in/\(name).csv", "geslacht\n" + String(repeating: "v\n", count: 30))
      }
      let resources = names.enumerated().map {
        "{\"path\": \"\($1).csv\", \"impact\": {\"organisation\": \"P\($0)\"}}"
      }
      try workspace.write(
        "in/datapackage.json",
        "{\"impact\": {\"entity\": \"participants\", \"period\": 2024}, \"resources\": ["
          + resources.joined(separator: ",") + "]}")
      let run = try await workspace.impact("analyze", "in", "--quiet", "--by", "organisation")
      #expect(run.status == 0)
      let rows = try workspace.table("impact-report/measures.csv").rows(where: [
        "measure": "participants", "dimension": "organisation",
      ])
      #expect(Set(rows.map { $0["category_code"] }) == ["P0", "P1"])
    }
  #endif
}
