import Tables
import TestSupport
import Testing

/// Dictionaries, columns and tables.
@Suite struct StoreTests {
  @Test func statusesGoFromFirmToNone() {
    let order: [FigureStatus] = [
      .final, .provisional, .planned, .estimated, .smallBase, .missing, .undefined, .suppressed,
    ]
    #expect(FigureStatus.allCases.shuffled().sorted() == order)
    #expect(max(FigureStatus.planned, .final) == .planned)
    #expect(order.map(\.columnValue) == [""] + order.dropFirst().map(\.rawValue))
  }

  @Test func categoriesKnowTheirCodes() {
    let categories = Categories(["a", "b"])
    #expect(categories.count == 3)
    #expect((-1...3).map { categories[code: $0] } == ["", "", "a", "b", ""])
    #expect(categories.code(of: "") == 0)
    #expect(categories.code(of: "b") == 2)
    #expect(categories.code(of: "B") == nil)
  }

  @Test func mergeGivesOneCodePerKey() {
    let merged = Categories.merge([["Aa", "b"], ["AA", "c"], []], key: { $0.lowercased() })
    #expect(merged.categories == Categories(["Aa", "b", "c"]))
    #expect(merged.codes == [[0, 1, 2], [0, 1, 3], [0]])
  }

  @Test func mergeTellsComposedFromDecomposed() {
    let merged = Categories.merge([["caf\u{E9}"], ["cafe\u{301}"]])
    #expect(merged.categories.count == 3)
    #expect(merged.codes[0] != merged.codes[1])
  }

  /// Whichever worker saw which spelling first, the common dictionary is the same, and every code
  /// means what it meant before.
  @Test func mergeDoesNotDependOnTheOrder() throws {
    var random = SeededGenerator(state: 7)
    let words = (0..<40).map { "w\($0 % 13)\($0 % 3 == 0 ? "X" : "x")\($0 / 20)" }
    let key: @Sendable (String) -> String = { $0.lowercased() }
    let expected = Categories.merge([Array(Set(words))], key: key).categories
    for _ in 0..<200 {
      let count = Int.random(in: 1...4, using: &random)
      var parts = Array(repeating: [String](), count: count)
      for word in Set(words).sorted().shuffled(using: &random) {
        // A spelling may be known to several workers.
        for part in 0..<count where part == 0 || Bool.random(using: &random) {
          parts[part].append(word)
        }
      }
      parts.shuffle(using: &random)
      let merged = Categories.merge(parts, key: key)
      try #require(merged.categories == expected)
      for (part, codes) in zip(parts, merged.codes) {
        try #require(codes.count == part.count + 1 && codes[0] == 0)
        for (value, code) in zip(part, codes.dropFirst()) {
          try #require(key(merged.categories[code: Int(code)]) == key(value))
        }
      }
    }
  }

  static let columns: [(Column, [Int64])] = [
    (.codes8([0, 1, 255]), [0, 1, 255]),
    (.codes16([0, 256, 65_535]), [0, 256, 65_535]),
    (.codes32([0, 65_536, .max]), [0, 65_536, 4_294_967_295]),
    (.small([2024, .min, -1]), [2024, Column.null, -1]),
    (.days([19_723, .min, -1]), [19_723, Column.null, -1]),
    (.wide([.max, Column.null, 0]), [.max, Column.null, 0]),
    (.constant(7), [7, 7, 7]),
  ]

  @Test("reads every kind of column, whole and in part", arguments: 0..<columns.count)
  func readsColumn(number: Int) {
    let (column, expected) = Self.columns[number]
    #expect(read(column, from: 0, count: 3) == expected)
    #expect(read(column, from: 1, count: 2) == Array(expected.dropFirst()))
    #expect(read(column, from: 3, count: 0) == [])
    for range in [0..<3, 0..<1, 1..<2, 2..<3, 3..<3] {
      let isAbsent = expected[range].contains(Column.null)
      #expect(column.hasAbsent(from: range.lowerBound, count: range.count) == isAbsent)
    }
  }

  @Test func recodingKeepsTheMeaningAndNarrows() {
    #expect(values(Column.codes32([0, 1, 2]).recoded(by: [0, 9, 255])) == [0, 9, 255])
    #expect(width(Column.codes32([0, 1, 2]).recoded(by: [0, 9, 255])) == 8)
    #expect(values(Column.codes8([2, 1, 0]).recoded(by: [0, 256, 65_535])) == [65_535, 256, 0])
    #expect(width(Column.codes8([1]).recoded(by: [0, 65_535])) == 16)
    #expect(values(Column.codes8([1, 1, 0]).recoded(by: [0, 65_536])) == [65_536, 65_536, 0])
    #expect(width(Column.codes16([1]).recoded(by: [0, 65_536])) == 32)
    // What counts is the largest code in use: a short block of a long list stays narrow.
    #expect(width(Column.codes16([0, 1]).recoded(by: [0, 1, 65_536])) == 8)
    #expect(values(Column.constant(1).recoded(by: [0, 4])) == [4, 4, 4])
    #expect(values(Column.small([5, .min, 0]).recoded(by: [9])) == [5, Column.null, 0])
    #expect(values(Column.wide([1, 2, 3]).recoded(by: [0, 9])) == [1, 2, 3])
  }

  @Test func tableGivesNothingWhereAColumnIsAbsent() {
    let block = Block(file: 0, recordCount: 2, columns: [.codes8([1, 0]), nil, nil])
    let table = Table(
      schema: Schema([.kind, .phase, .period]), blocks: [block, block],
      categories: [.kind: Categories(["a"]), .phase: Categories()])
    #expect(table.recordCount == 4)
    #expect(table.values(.kind, of: block) == [1, 0])
    #expect(table.values(.phase, of: block) == [0, 0])
    #expect(table.values(.period, of: block) == [Column.null, Column.null])
    #expect(table.values(.hours, of: block) == [Column.null, Column.null])
  }

  @Test func workKeepsItsOrder() {
    for count in [0, 1, 2, 100] {
      #expect(Concurrent.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  private func values(_ column: Column) -> [Int64] { read(column, from: 0, count: 3) }

  private func read(_ column: Column, from start: Int, count: Int) -> [Int64] {
    var target = Array(repeating: Int64(99), count: count)
    unsafe target.withUnsafeMutableBufferPointer { unsafe column.read(from: start, into: $0) }
    return target
  }

  private func width(_ column: Column) -> Int {
    switch column {
    case .codes8: 8
    case .codes16: 16
    case .codes32: 32
    default: 0
    }
  }
}
