import DelimitedText
import Foundation
import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

@Suite struct MachineFormatTests {
  /// A table of odd values, the same for the same seed.
  static func table(seed: UInt64, rows: Int = 40) -> DataTable {
    let pieces = [
      "a", "é", "Súdwest-Fryslân", "\"", ",", "\n", "\r\n", "\r", " ", "\t", "\\", "/",
      "\u{1B}[31m",
      "\u{202E}", "\u{2028}", "\u{0}", "\u{9B}", "😀", "\u{E0041}", "'", ";", "0012",
    ]
    var random = SplitMix(state: seed)
    let cells: [[Datum]] = (0..<rows).map { _ in
      (0..<4).map { column in
        let value = Int64(truncatingIfNeeded: random.next())
        switch (column, random.next(below: 6)) {
        case (_, 0): return .empty
        case (0...1, _):
          return .text(
            // A letter first: the guard against formulas is tested apart.
            "t"
              + (0..<random.next(below: 6)).map { _ in
                pieces[Int(random.next(below: UInt64(pieces.count)))]
              }
              .joined())
        case (2, _): return .integer(value)
        default:
          return Quantity(value, over: Int64(random.next(below: 999) + 1))
            .map { .quantity($0) } ?? .empty
        }
      }
    }
    return DataTable(
      name: "odd", columns: ["first", "second", "whole", "ratio"], rowCount: rows
    ) { cells[$0] }
  }

  private func report(_ table: DataTable, notice: String? = nil) -> Report {
    Report(
      title: "", subtitle: "", facts: [], sections: [], notes: Fact(label: "", lines: []),
      legend: Legend(label: "", entries: []), language: .dutch, tables: [table],
      internalTables: [], internalNotice: notice)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func csvRoundTrip(_ seed: UInt64) {
    let table = Self.table(seed: seed)
    let text = String(decoding: CSVRenderer().render(table), as: UTF8.self)
    let records = parseCSV(text)
    #expect(records.count == table.rowCount + 1)
    #expect(records.first == table.columns)
    for index in 0..<table.rowCount {
      let expected = table.row(index).map { datum in
        switch datum {
        case .empty: ""
        case .text(let text): PlainText.oneLine(text)
        case .integer(let value): String(value)
        case .quantity(let value): NumberFormat.machine.shortest(value)
        case .truth(let value): value ? "true" : "false"
        }
      }
      // Compared by scalars: two spellings of one character are not the same file.
      #expect(records[index + 1].map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func jsonIsValid(_ seed: UInt64) throws {
    let table = Self.table(seed: seed)
    let bytes = JSONRenderer().render(report(table))
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    let parsed = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: [String: [[String: Any]]]])
    let rows = try #require(parsed["tables"]?["odd"])
    #expect(rows.count == table.rowCount)
    for (index, row) in rows.enumerated() {
      for (column, datum) in zip(table.columns, table.row(index)) {
        switch datum {
        case .empty: #expect(row[column] is NSNull)
        case .text(let text):
          #expect((row[column] as? String).map { Array($0.utf8) } == Array(text.utf8))
        case .integer(let value): #expect((row[column] as? NSNumber)?.int64Value == value)
        case .quantity: #expect(row[column] is NSNumber)
        case .truth(let value): #expect((row[column] as? NSNumber)?.boolValue == value)
        }
      }
    }
  }

  @Test func jsonIsReadable() {
    let table = DataTable(name: "measures", columns: ["name", "value", "share"], rowCount: 2) {
      $0 == 0
        ? [.text("a \"b\"\u{1B}"), .integer(12), .quantity(Quantity(-1))]
        : [.empty, .empty, .empty]
    }
    let text = String(
      decoding: JSONRenderer().render(report(table, notice: "niet voor publicatie")),
      as: UTF8.self)
    #expect(
      text == """
        {
          "notice": "niet voor publicatie",
          "tables": {
            "measures": [
              {"name": "a \\"b\\"\\u001b", "value": 12, "share": -1},
              {"name": null, "value": null, "share": null}
            ]
          },
          "internal": {}
        }

        """)
  }

  @Test func formulasAreGuarded() {
    let values = ["=1+1", "+31", "-x", "@a", "\tx", "\rx", "a=b"]
    let table = DataTable(name: "t", columns: ["a"], rowCount: values.count) { [.text(values[$0])] }
    let text = String(decoding: CSVRenderer().render(table), as: UTF8.self)
    #expect(text == "a\n'=1+1\n'+31\n'-x\n'@a\n' x\n' x\na=b\n")
  }

  @Test func longTablesComeInParts() {
    let table = DataTable(name: "t", columns: ["a", "b"], rowCount: 20_000) {
      [.integer(Int64($0)), .text("Súdwest-Fryslân")]
    }
    var parts: [[UInt8]] = []
    CSVRenderer().render(table) { parts.append($0) }
    #expect(parts.count > 5)
    #expect(parts.allSatisfy { $0.count < 70_000 })
    #expect(parts.reduce([], +) == CSVRenderer().render(table))
    var jsonParts = 0
    JSONRenderer().render(report(table)) { _ in jsonParts += 1 }
    #expect(jsonParts > 5)
  }

  @Test(arguments: [Fixtures.full, Fixtures.suppressed])
  func numberColumnsHoldNoSymbols(_ builder: ReleaseBuilder) {
    let report = ReportComposer()
      .compose(release: builder.release, reception: Fixtures.reception, internalTables: [])
    let numeric: Set = [
      "value", "low", "high", "previous_value", "difference", "relative_change", "organisations",
      "population", "organisations_per_100k", "participants", "participants_per_10k", "regions",
      "regions_covered", "population_covered", "published", "computed",
    ]
    for table in report.tables {
      for row in 0..<table.rowCount {
        let cells = table.row(row)
        #expect(cells.count == table.columns.count)
        for (column, cell) in zip(table.columns, cells) where numeric.contains(column) {
          if case .text(let text) = cell { Issue.record("\(table.name).\(column): \(text)") }
        }
      }
    }
  }
}

/// A small reader of RFC 4180, by scalars: enough to read back what we write.
private func parseCSV(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var field = String.UnicodeScalarView()
  var isQuoted = false
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true):
      if scalars.first == "\"" { field.append(scalars.removeFirst()) } else { isQuoted = false }
    case ("\"", false): isQuoted = true
    case (",", false):
      record.append(String(field))
      field = .init()
    case ("\n", false):
      records.append(record + [String(field)])
      (record, field) = ([], .init())
    default: field.append(scalar)
    }
  }
  return records
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next(below bound: UInt64) -> UInt64 { next() % bound }
}
