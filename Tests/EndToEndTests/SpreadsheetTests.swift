import Testing

/// Spreadsheets beside exports are not read, and that is said.
@Suite struct SpreadsheetTests {
  @Test(arguments: ["analyze", "check", "verify", "export"])
  func theyAreNamed(command: String) async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.csv", Exports.participants(20))
    try workspace.write("in/sub/Vrijwilligers 2024.XLSX", "PK")
    try workspace.write("in/x.ods", "PK")
    // What Excel leaves while a file is open.
    try workspace.write("in/~$x.xlsx", "")
    let dutch = try await workspace.impact(command, "in")
    #expect(
      dutch.errors.contains(
        "Niet gelezen: «sub/Vrijwilligers 2024.XLSX», «x.ods». impact leest geen"),
      "\(dutch.errors)")
    let english = try await workspace.impact(command, "in", "--language", "en")
    #expect(english.errors.contains("Not read: “sub/Vrijwilligers 2024.XLSX”, “x.ods”."))
    let quiet = try await workspace.impact(command, "in", "--quiet")
    #expect(!quiet.errors.contains("Niet gelezen"))
  }

  @Test func aFolderWithNothingElse() async throws {
    let workspace = try Workspace()
    try workspace.write("in/a.xlsx", "PK")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("Geen exports gevonden in «in». Niet gelezen: «a.xlsx»."), "\(run.errors)"
    )
  }

  /// What a descriptor lists is read, whatever its name.
  @Test func oneThatADescriptorLists() async throws {
    let workspace = try Workspace()
    try workspace.write("in/deelnemers.xls", Exports.participants(20))
    try workspace.write(
      "in/datapackage.json", "{\"resources\": [{\"name\": \"d\", \"path\": \"deelnemers.xls\"}]}")
    let run = try await workspace.impact("analyze", "in")
    #expect(run.status == 0 && !run.errors.contains("Niet gelezen"), "\(run.errors)")
  }
}
