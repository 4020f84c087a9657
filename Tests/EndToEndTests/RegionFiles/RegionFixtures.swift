import Foundation

/// Files for `--regions`, made from what the program itself publishes of the country.
enum RegionFixtures {
  /// Code, name and inhabitants of every municipality, read from a coverage table.
  static func municipalities(
    _ workspace: Workspace
  ) async throws -> [(code: String, name: String, inhabitants: String)] {
    try workspace.write("country/projecten.csv", "projectnummer;jaar;gemeente\nP1;2024;Utrecht\n")
    try await workspace.impact("analyze", "country", "--output", "country-report", "--quiet")
    return try workspace.table("country-report/coverage.csv").rows(where: ["level": "municipality"])
      .map { ($0["code"] ?? "", $0["name"] ?? "", $0["population"] ?? "") }
  }

  /// A list of inhabitants of one year, ten more in each municipality than is known of 2024.
  static func population(
    year: Int, _ workspace: Workspace, without left: Set<String> = []
  ) async throws -> String {
    let rows = try await municipalities(workspace).filter { !left.contains($0.code) }
    return "code;jaar;inwoners\n"
      + rows.map { "\($0.code);\(year);\((Int($0.inhabitants) ?? 0) + 10)\n" }.joined()
  }

  /// Three municipalities of another country in two provinces.
  static let classification = """
    code;naam;provincie;provincie_naam;lat;lon;inwoners_2024;inwoners_2025
    44021;Gent;OVL;Oost-Vlaanderen;51,05;3,73;267.709;270.473
    11002;Antwerpen;ANT;Antwerpen;51,22;4,40;536.079;545.000
    12025;Mechelen;ANT;;51,03;4,48;88.463;89.000

    """
}

extension CSVTable {
  /// One column, as far as its cells hold something.
  func values(_ column: String) -> [String] {
    rows.compactMap { $0[column] }.filter { !$0.isEmpty }
  }
}
