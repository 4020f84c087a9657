import TestSupport
import Testing

@testable import DelimitedText

extension HeadTable {
  /// The cells of each record as text.
  var texts: [[String]] {
    records.map { record in
      cells[record.cells].map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }
}

/// What makes the head of a file cheap, against what it stands for.
@Suite struct HeadTableTests {
  private static let pieces = [
    "a", "Bé", "12", " ", "\t", "=", "'", ",", ";", "|", "\"", "\n", "\r\n", "\r", "\0",
    "een langere cel",
  ]

  private static func text(using random: inout SeededGenerator) -> [UInt8] {
    // Some texts without quotes, and some with hardly any.
    let rare = Int.random(in: 0..<3, using: &random)
    return (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ -> [UInt8] in
      let piece = random.pick(pieces) ?? ""
      let isLeftOut = piece == "\"" && (rare == 0 || rare == 1 && !random.chance(10))
      return isLeftOut ? [] : Array(piece.utf8)
    }
  }

  /// Lines without quotes that are read at once give what the tokenizer makes of them.
  @Test(arguments: [0x3B, 0x2C, 0x09, 0x7C, 0x20, 0x22] as [UInt8], [0x22, 0x27] as [UInt8])
  func plainLinesAreWhatTheTokenizerMakesOfThem(delimiter: UInt8, quote: UInt8) throws {
    var random = SeededGenerator(state: 61)
    let dialect = Dialect(delimiter: delimiter, quote: quote)
    for _ in 0..<2_000 {
      let text = Self.text(using: &random)
      for isWholeFile in [true, false] {
        let tables = [true, false].map { readsPlainLines in
          let parser = HeadParser(dialect: dialect, limit: 7, readsPlainLines: readsPlainLines)
          return unsafe text.withUnsafeBytes {
            unsafe parser.table(in: $0, isWholeFile: isWholeFile)
          }
        }
        let (fast, slow) = (tables[0], tables[1])
        let shown = String(decoding: text, as: UTF8.self).debugDescription
        try #require(fast.texts == slow.texts, "\(shown)")
        try #require(fast.isSame(as: slow))
        try #require(fast.strayQuotes == slow.strayQuotes, "\(shown)")
        try #require(fast.cells.map(\.start) == slow.cells.map(\.start), "\(shown)")
        try #require(fast.cells.map(\.isQuoted) == slow.cells.map(\.isQuoted), "\(shown)")
        for (one, other) in zip(fast.records, slow.records) {
          try #require(
            [one.start, one.end, one.line, one.lines, one.repairs]
              == [other.start, other.end, other.line, other.lines, other.repairs], "\(shown)")
          try #require(one.hasNUL == other.hasNUL && one.fault == other.fault, "\(shown)")
        }
      }
    }
  }

  /// Where known names settle the dialect, scoring every candidate finds the same.
  @Test func namesDecideNothingThatScoresWouldNot() throws {
    var random = SeededGenerator(state: 62)
    var decided = 0
    for _ in 0..<1_500 {
      var form = RandomTable.Form(using: &random)
      form.knowsHeader = true
      (form.encoding, form.hasMark) = (.utf8, false)
      let text = RandomTable(form, using: &random).bytes
      var hints = TextHints()
      if random.chance(20) { hints.delimiter = form.delimiter }
      let findings = [true, false].map { decidesByNames in
        var detector = DialectDetector(
          sample: .init(start: 0, line: 0, isWholeFile: true), hints: hints,
          recognises: RandomTable.isName)
        detector.decidesByNames = decidesByNames
        return unsafe text.withUnsafeBytes { unsafe detector.detect(in: $0) }
      }
      let shown = String(decoding: text, as: UTF8.self)
      try #require(findings[0].dialect == findings[1].dialect, "\(shown)")
      try #require(findings[0].runnerUp == findings[1].runnerUp, "\(shown)")
      try #require(findings[0].doubt == findings[1].doubt, "\(shown)")
      try #require(findings[0].table.isSame(as: findings[1].table), "\(shown)")
      #expect(!findings[1].isByNames)
      if findings[0].isByNames, findings[0].runnerUp != nil { decided += 1 }
    }
    #expect(decided > 100, "there were rivals")
  }

  @Test func theNextMarkIsFoundWhereverItStands() {
    var random = SeededGenerator(state: 63)
    let marks = ByteScan.Marks(UInt8(ascii: ";"), UInt8(ascii: "\""))
    for count in 0..<70 {
      for _ in 0..<20 {
        let text = (0..<count).map { _ in
          random.chance(4)
            ? random.pick(Array(";\"\n\r".utf8)) ?? 0 : UInt8.random(in: 0...255, using: &random)
        }
        for start in 0...count {
          let expected = text[start...].firstIndex { Array(";\"\n\r".utf8).contains($0) } ?? count
          let found = unsafe text.withUnsafeBytes { unsafe marks.first(in: $0, from: start) }
          #expect(found == expected)
        }
      }
    }
  }
}
