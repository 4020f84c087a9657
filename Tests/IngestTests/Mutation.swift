import Foundation
import TestSupport

/// Changes to a file as people and programs make them: a whole table written in another way, with
/// something above or below it, cut off, pasted together, or simply damaged.
enum Mutation: CaseIterable {
  case lineEnds
  case delimiter
  case quotes
  case everythingQuoted
  case openQuotes
  case otherNumbers
  case otherDates
  case preamble
  case footer
  case zeros
  case longLine
  case repeatedBlock
  case splice
  case cutOff
  case bytes

  /// The file with this change.
  ///
  /// - Parameter other: a second file, for what comes of two.
  func applied(
    to bytes: [UInt8], other: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    switch self {
    case .lineEnds: Self.withOtherLineEnds(bytes, &random)
    case .delimiter:
      Self.replacing(bytes, Array(";,\t|".utf8), by: random.pick(Array(";,\t|".utf8)) ?? 0x3B)
    case .quotes: bytes.map { $0 == 0x22 ? 0x27 : ($0 == 0x27 ? 0x22 : $0) }
    case .everythingQuoted: Self.quoted(bytes)
    case .openQuotes:
      Self.inserting([0x22], into: bytes, times: Int.random(in: 1...40, using: &random), &random)
    case .otherNumbers: Self.withOtherDigits(bytes, Self.numbers, &random)
    case .otherDates: Self.withOtherDigits(bytes, Self.dates, &random)
    case .preamble: Array((random.pick(Self.heads) ?? "").utf8) + bytes
    case .footer: bytes + Array((random.pick(Self.tails) ?? "").utf8)
    case .zeros:
      Self.inserting(
        Array(repeating: 0, count: Int.random(in: 1...5, using: &random)), into: bytes,
        times: Int.random(in: 1...6, using: &random), &random)
    case .longLine:
      Self.inserting(
        Array((random.pick(["x", "\"", "\"\"", ";", "é", "\" "]) ?? "x").utf8).repeated(
          Int.random(in: 100...4_000, using: &random)), into: bytes, times: 1, &random)
    case .repeatedBlock: Self.withRepeatedBlock(bytes, &random)
    case .splice:
      Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        + Array(other.suffix(Int.random(in: 0...other.count, using: &random)))
    case .cutOff: Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
    case .bytes: Self.damaged(bytes, &random)
    }
  }

  private static let numbers = [
    "1.390", "1,390", "1.234,56", "1,234.5", "1\u{A0}234", "1\u{2009}234,5", "1,23E+10", "-3",
    "=\"0012\"", "99999999999", "n.v.t.", "12,0", "1.2.3", "Totaal",
  ]
  private static let dates = [
    "31-12-2024", "12/31/2024", "1-2-24", "3 mrt. 2024", "45292", "2024-02-30", "20240301",
    "03.04.2024 10:15", "2024", "24", "mei", "\"3\n4\"",
  ]
  private static let heads = [
    "sep=;\r\n", "\"sep=,\"\n", "Overzicht 2024\n\n", "\u{FEFF}", "\n\n\n", "\"Overzicht\n2024\"\n",
    ";;;\n", "jaar;jaar;jaar\n", "\"\n",
  ]
  private static let tails = [
    "Totaal;;5\n", "\nBron: export\n", "\"", "\r", "\n\n \n", "Sum;;;;;;;;;;;;;;\n",
    "Gegenereerd op 3 mei\n;;\n", "\"a\nb", "\u{0}",
  ]

  private static let marks = Array("\"\"\";;,\n\r\t 0-.='|".utf8) + [0x00, 0xC3, 0xEF, 0xFF, 0xA0]

  /// A few bytes changed, added, left out or moved.
  static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let position = bytes.indices.randomElement(using: &random) else { break }
      let mark = marks.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[position] = mark
      case 1: bytes.insert(mark, at: position)
      case 2: bytes.remove(at: position)
      case 3: bytes.removeSubrange(position..<min(position + 40, bytes.count))
      default: bytes.insert(contentsOf: bytes.prefix(position).suffix(30), at: position)
      }
    }
    return bytes
  }

  private static func withOtherLineEnds(
    _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    let ends: [[UInt8]] = [[0x0A], [0x0D], [0x0D, 0x0A]]
    let one = random.chance(70) ? random.pick(ends) : nil
    var result: [UInt8] = []
    for byte in bytes where byte != 0x0D {
      if byte == 0x0A {
        result += one ?? random.pick(ends) ?? [byte]
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func replacing(_ bytes: [UInt8], _ these: [UInt8], by new: UInt8) -> [UInt8] {
    bytes.map { these.contains($0) ? new : $0 }
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: ";"): Array("\";\"".utf8)
      case 0x0A: [0x22, 0x0A, 0x22]
      default: [byte]
      }
    }
  }

  private static func inserting(
    _ part: [UInt8], into bytes: [UInt8], times: Int, _ random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<times {
      bytes.insert(contentsOf: part, at: Int.random(in: 0...bytes.count, using: &random))
    }
    return bytes
  }

  /// Some runs of digits become something else.
  private static func withOtherDigits(
    _ bytes: [UInt8], _ texts: [String], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var result: [UInt8] = []
    var isInRun = false
    for byte in bytes {
      let isDigit = byte &- 48 <= 9
      if !isDigit || isInRun || !random.chance(15) {
        if !(isDigit && isInRun) { result.append(byte) }
        if !isDigit { isInRun = false }
      } else {
        result += Array((random.pick(texts) ?? "").utf8)
        isInRun = true
      }
    }
    return result
  }

  private static func withRepeatedBlock(
    _ bytes: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = Int.random(in: start...bytes.count, using: &random)
    let block = Array(bytes[start..<end])
    return bytes[..<end] + block.repeated(Int.random(in: 1...3, using: &random)) + bytes[end...]
  }
}

extension [UInt8] {
  /// The bytes so many times after one another.
  fileprivate func repeated(_ count: Int) -> [UInt8] {
    Array((0..<count).map { _ in self }.joined())
  }
}
