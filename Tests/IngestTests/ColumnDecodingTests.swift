import Tables
import TestSupport
import Testing

@testable import Ingest

/// What decoders do many bytes or many values at a time gives what the plain way gives.
@Suite struct ColumnDecodingTests {
  /// Calls a function with a text as the content of a cell.
  private func withText<Result>(_ text: String, _ body: (FieldText) -> Result) -> Result {
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBufferPointer {
      unsafe body(FieldText($0.baseAddress.unsafelyUnwrapped, $0.count))
    }
  }

  private func padded(_ number: Int, _ digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }

  @Test("days that the calendar has, and some that it has not", arguments: ["-", "/", "."])
  func datesOfTenCharacters(mark: String) {
    for year in [1901, 1904, 1969, 1970, 2000, 2024, 2089] {
      for month in 0...13 {
        for day in 0...32 {
          let date = CalendarDate(year: year, month: month, day: day)
          let expected = date.map { Decoded.value(Int64($0.dayNumber)) } ?? .problem(.typeDate)
          let parts = (padded(year, 4), padded(month, 2), padded(day, 2))
          var decoder = DateDecoder(order: .dayFirst, isBirth: false)
          let dutch = withText(parts.2 + mark + parts.1 + mark + parts.0) {
            decoder.day($0, record: 0)
          }
          #expect(dutch == expected, "\(date as Any)")
          guard mark == "-" else { continue }
          let iso = withText("\(parts.0)-\(parts.1)-\(parts.2)") { decoder.day($0, record: 0) }
          #expect(iso == expected, "\(date as Any)")
        }
      }
    }
  }

  @Test(
    "ten characters that are no date",
    arguments: [
      "2024-01-3x", "x024-01-31", "31-01-202x",
      "31:01:2024", "3I-01-2024", "2024-0\u{FF}-1", "----------", "2024--1-31", "0000000000",
      "\u{B9}\u{B9}-01-2024", "20240-1-31", "31,01,2024", "2024-01-31".replacing("0", with: ":"),
    ])
  func tenCharactersThatAreNoDate(text: String) {
    var decoder = DateDecoder(order: .dayFirst, isBirth: false)
    #expect(withText(text) { decoder.day($0, record: 0) } == .problem(.typeDate))
  }

  /// Only among the records that count.
  @Test func whatAllRecordsHaveInCommonIsKeptOnce() {
    let fields: [FieldName] = [.programme, .gender, .period, .hours, .count]
    var result = DecodedBatch()
    result.isRejected = [false, true, false]
    result.accepted = 2
    let block = BlockAssembly(file: 0, schema: Schema(fields), keepsDays: true).block(
      of: [
        .programme: .codes([3, 1, 3]), .gender: .codes([1, 1, 2]),
        .period: .numbers([2024, 2024, 2024]), .hours: .numbers([Column.null, 5, Column.null]),
        .count: .numbers([1, 1, 2]),
      ], result)
    let kinds = block.columns.map { column in
      switch column {
      case .constant(let value): "constant \(value == Column.null ? "null" : "\(value)")"
      case .codes8(let codes): "codes \(codes)"
      case .small(let values): "small \(values)"
      case .wide(let values): "wide \(values)"
      default: "other"
      }
    }
    // Years are looked at as they are stored.
    #expect(
      kinds == ["constant 3", "codes [1, 2]", "small [2024, 2024]", "constant null", "wide [1, 2]"])
  }

  @Test func fingerprintsAreTheSameHoweverTheyAreRead() {
    var random = SeededGenerator(state: 41)
    var seen: [[UInt8]: UInt64] = [:]
    for _ in 0..<2_000 {
      let length = Int.random(in: 1...40, using: &random)
      let alphabet: [UInt8] = [0, 0x30, 0x41, 0xFF]
      let value = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      // What stands behind a value must not matter.
      let behind = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
      let (plain, ahead) = unsafe (value + behind).withUnsafeBufferPointer {
        let start = unsafe $0.baseAddress.unsafelyUnwrapped
        return unsafe (Fingerprint(start, length), Fingerprint(readingAhead: start, length))
      }
      #expect(plain == ahead, "\(value)")
      if let hash = seen[value] { #expect(hash == plain.hash) }
      seen[value] = plain.hash
    }
    #expect(Set(seen.values).count == seen.count)
  }

  @Test("hashes that occur twice", arguments: [0, 1, 100, 5_000, 60_000])
  func repeatedKeys(count: Int) {
    var random = SeededGenerator(state: 42)
    var lists: [[UInt64]] = [[], []]
    for index in 0..<count {
      let isAgain = index > 0 && Int.random(in: 0..<50, using: &random) == 0
      let earlier = lists.joined().first ?? 7
      let key = isAgain ? earlier &+ UInt64(index % 3) : random.next()
      lists[lists.count - 1].append(Int.random(in: 0..<90, using: &random) == 0 ? 0 : key)
      if Int.random(in: 0..<9_000, using: &random) == 0 { lists.append([]) }
    }
    var counts: [UInt64: Int] = [:]
    for key in lists.joined() where key != 0 { counts[key, default: 0] += 1 }
    let expected = Set(counts.filter { $0.value > 1 }.keys)
    let repeated = RepeatedKeys(in: lists, WorkQueue(files: 0))
    #expect(repeated.keys == expected)
    #expect(repeated.again == counts.values.reduce(0) { $0 + $1 - 1 })
    #expect(count < 1_000 || !expected.isEmpty)
  }

  @Test(
    "hashes are found again by the place of their stretch", arguments: [0, 160, 100_000] as [Int64])
  func keyLog(fileSize: Int64) {
    var random = SeededGenerator(state: 43)
    var log = KeyLog(fileSize: fileSize)
    var stretches: [(keys: [UInt64], place: KeyLog.Place)] = []
    for _ in 0..<200 {
      let keys = (0..<Int.random(in: 0...80, using: &random)).map { _ in random.next() }
      stretches.append((keys, log.append(keys)))
    }
    for stretch in stretches { #expect(Array(log.keys(at: stretch.place)) == stretch.keys) }
    #expect(log.chunks.flatMap { $0 } == stretches.flatMap(\.keys))
    #expect(Array(KeyLog(fileSize: 1).keys(at: KeyLog.Place())) == [])
  }
}
