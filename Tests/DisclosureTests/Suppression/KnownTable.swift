@testable import Disclosure

/// A small table with what must be withheld of it.
struct KnownTable {
  var rows: [String]
  var columns: [String]
  var counts: [[Int64]]
  var rules: SuppressionRules
  var rowGroups: [Hierarchy] = []
  var columnGroups: [Hierarchy] = []

  /// Names such as `r1 A`; `Total r1` are never mixed up, as rows come first.
  func protected(primaries: Set<String>? = nil) throws -> [String: Suppression.Status] {
    let table = try table()
    var system = table.system(rules)
    let names = (0..<table.cellCount).map { table.codes(ofCell: $0).joined(separator: " ") }
    if let primaries {
      for cell in names.indices { system.cells[cell].isPrimary = primaries.contains(names[cell]) }
    }
    let suppression = Suppression.of(system, rules: rules)
    return Dictionary(uniqueKeysWithValues: zip(names, suppression.statuses))
  }

  /// Position of a cell in the system.
  func position(of name: String) throws -> Int? {
    let table = try table()
    return (0..<table.cellCount).first { table.codes(ofCell: $0).joined(separator: " ") == name }
  }

  func table() throws -> FrequencyTable {
    let dimensions = [
      try TableDimension(codes: Set(rows), hierarchies: rowGroups),
      try TableDimension(codes: Set(columns), hierarchies: columnGroups),
    ]
    var entries: [(codes: [Int], count: Int64)] = []
    for (row, name) in rows.enumerated() {
      for (column, other) in columns.enumerated() {
        let codes = [
          dimensions[0].codes.firstIndex(of: name) ?? 0,
          dimensions[1].codes.firstIndex(of: other) ?? 0,
        ]
        entries.append((codes, counts[row][column]))
      }
    }
    return try FrequencyTable(dimensions: dimensions, entries: entries)
  }

  /// A grouping written as `EU: Spain Portugal`.
  static func groups(_ lines: String...) -> Hierarchy {
    Hierarchy(
      lines.flatMap { line -> [Hierarchy.Edge] in
        let parts = line.split(separator: ":")
        return parts[1].split(separator: " ").map {
          Hierarchy.Edge(code: String($0), parent: String(parts[0]))
        }
      })
  }
}

extension [String: Suppression.Status] {
  /// Names of the cells with a status.
  func names(_ status: Suppression.Status) -> Set<String> {
    Set(filter { $0.value == status }.keys)
  }
}
