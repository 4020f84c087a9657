import TestSupport
import Testing

@testable import Regions

@Suite("Hashed names and near misses")
struct NameIndexTests {
  @Test("Holds what a dictionary holds, through growth and collisions")
  func againstDictionary() {
    var generator = SeededGenerator(state: 2)
    var index = NameIndex()
    var model: [[UInt8]: Set<Int>] = [:]
    for _ in 0..<5_000 {
      let key = NameKey(Self.randomName(&generator, letters: 3, length: 1...8))
      let number = Int.random(in: 0..<4, using: &generator)
      index.insert(key, number)
      model[key.bytes, default: []].insert(number)
    }
    #expect(index.count == model.count)
    for (bytes, numbers) in model {
      #expect(index.match(NameKey(bytes.span))?.all == numbers.sorted())
    }
    #expect(index.match(NameKey("not there")) == nil)
    index.insert(NameKey(""), 1)
    #expect(index.match(NameKey("")) == nil)
  }

  @Test("The banded distance is the full one, up to the bound")
  func distance() {
    var generator = SeededGenerator(state: 3)
    var measure = EditDistance(longest: 12)
    for _ in 0..<20_000 {
      let first = Array(Self.randomName(&generator, letters: 3, length: 0...10).utf8)
      let second = Array(Self.randomName(&generator, letters: 3, length: 0...10).utf8)
      let full = Self.fullDistance(first, second)
      for bound in 1...2 {
        let expected = full <= bound ? full : nil
        #expect(measure.between(first.span, second.span, bound: bound) == expected)
      }
      let fewest = LetterSet(first.span).fewestEdits(to: LetterSet(second.span))
      #expect(fewest <= full)
    }
  }

  @Test("Near misses are those a full comparison finds")
  func nearest() {
    let names = country.nameTables.current
    var generator = SeededGenerator(state: 4)
    let all = country.regions(at: .municipality).map { NameKey($0.name).bytes }
    for name in all {
      var typo = name
      typo[Int.random(in: typo.indices, using: &generator)] = UInt8(ascii: "q")
      guard typo.count >= 5 else { continue }
      let key = NameKey(typo.span)
      var search = NearMissSearch(for: key)
      search.look(in: names, rank: 0)
      let reachable = all.indices.filter { Self.fullDistance(all[$0], key.bytes) <= 2 }
      #expect(Set(search.nearest.map(\.rawValue)).isSubset(of: reachable))
      #expect(search.nearest.count == min(3, reachable.count))
    }
  }

  private static func randomName(
    _ generator: inout SeededGenerator, letters: Int, length: ClosedRange<Int>
  ) -> String {
    let count = Int.random(in: length, using: &generator)
    let bytes = (0..<count).map { _ in UInt8(97 + Int.random(in: 0..<letters, using: &generator)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Optimal string alignment over the whole matrix.
  private static func fullDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var cells = Array(
      repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
    for row in 0...first.count { cells[row][0] = row }
    for column in 0...second.count { cells[0][column] = column }
    for row in 0..<first.count {
      for column in 0..<second.count {
        var cost = cells[row][column] + (first[row] == second[column] ? 0 : 1)
        cost = min(cost, cells[row][column + 1] + 1, cells[row + 1][column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, cells[row - 1][column - 1] + 1)
        }
        cells[row + 1][column + 1] = cost
      }
    }
    return cells[first.count][second.count]
  }
}
