import Testing

/// The table of small files, each read by the program as it was built.
@Suite struct SmallFileTests {
  static let files: [SmallFile] =
    encodings + noText + dialects + headers + columns + shapes + strayQuotes + openQuotes
    + numbers + dates + identifiers + duplicates + organisations + places + knownTotals

  @Test(arguments: files)
  func isReadAsSpecified(file: SmallFile) async throws {
    let workspace = try Workspace()
    try workspace.write("in/\(file.name)", bytes: file.bytes)
    for (name, text) in file.beside { try workspace.write("in/\(name)", text) }
    let run = try await workspace.impact("analyze", "in")
    #expect(run.isClean && run.status == 0, "\(run.errors)")
    try Contract.expectBalanced(workspace, "impact-report")
    let accounts = try workspace.table("impact-report/intern/files.csv")
    let account = try #require(accounts.rows(where: ["file": file.name]).first)
    for (column, value) in file.account {
      #expect(account[column] == value, "\(column)")
    }
    let rejects = try workspace.table("impact-report/intern/rejects.csv")
    let found = rejects.rows(where: ["file": file.name]).map(Self.short)
    #expect(found.sorted() == file.rejects.sorted())
    for row in rejects.rows { #expect(row["message"]?.isEmpty == false) }
    try expectSecrecy(workspace, run)
  }

  /// A reject as the table has it.
  private static func short(_ row: [String: String]) -> String {
    func place(_ column: String) -> String {
      let value = row[column] ?? ""
      return value.isEmpty ? "-" : value
    }
    return "\(place("line")):\(place("column")) \(row["code"] ?? "") \(row["severity"] ?? "")"
  }

  private func expectSecrecy(_ workspace: Workspace, _ run: Outcome) throws {
    #expect(!run.errors.contains(SmallFile.mark), "\(run.errors)")
    #expect(!run.output.contains(SmallFile.mark))
    for file in ["report.txt", "intern/rejects.csv", "intern/files.csv"] {
      #expect(
        try !workspace.text("impact-report/\(file)").contains(SmallFile.mark), "\(file)")
    }
  }

  @Test func everyFileHoldsTheMark() {
    for file in Self.files where file.bytes.count > 200 || file.account["accepted"] != "0" {
      // In UTF-16 a zero stands before or after each letter.
      let text = String(decoding: file.bytes.prefix(500).filter { $0 != 0 }, as: UTF8.self)
      #expect(text.contains(SmallFile.mark), "\(file.what)")
    }
    #expect(Self.files.count >= 60)
    #expect(Set(Self.files.map(\.what)).count == Self.files.count)
  }
}
