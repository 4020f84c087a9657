import TestSupport
import Testing

@testable import DelimitedText

/// Passes over raw bytes, each against the plain way of doing the same.
@Suite struct ByteTests {
  @Test func countsAndFindsLikeAPlainLoop() throws {
    var random = SeededGenerator(state: 1)
    for _ in 0..<400 {
      let alphabet: [UInt8] = [0x00, 0x0A, 0x0D, 0x22, 0x7F, 0x80, 0x8A, 0xFF]
      let count = Int.random(in: 0...90, using: &random)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      unsafe try bytes.withUnsafeBytes { raw in
        for byte in alphabet {
          try #require(unsafe ByteScan.count(byte, in: raw) == bytes.count { $0 == byte })
          let from = Int.random(in: 0...count, using: &random)
          let first = bytes[from...].firstIndex(of: byte)
          try #require(unsafe ByteScan.first(byte, in: raw, from: from) == first)
        }
        try #require(unsafe ByteScan.countLines(in: raw).lines == plainLineCount(bytes))
      }
    }
  }

  /// A lane of the word-wise count holds 255 hits; 5,000 equal bytes go well past that.
  @Test(arguments: [7, 8, 2039, 2040, 2041, 2048, 4080, 5000])
  func countsLongRuns(length: Int) {
    let bytes = Array(repeating: UInt8(0x22), count: length)
    unsafe bytes.withUnsafeBytes { raw in
      #expect(unsafe ByteScan.count(0x22, in: raw) == length)
      #expect(unsafe ByteScan.count(0x23, in: raw) == 0)
    }
  }

  @Test(
    "lines",
    arguments: [
      ("", 0), ("a", 1), ("\n", 1), ("\r", 1), ("\r\n", 1), ("\n\r", 2), ("\r\r", 2), ("a\nb", 2),
      ("a\r\nb\r\n", 2), ("a\rb", 2), ("a\r\r\nb", 3), ("\n\n\n", 3),
    ])
  func lines(text: String, count: Int) {
    let counted = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe ByteScan.countLines(in: $0).lines
    }
    #expect(counted == count)
    #expect(plainLineCount(Array(text.utf8)) == count)
  }

  /// Every pair of bytes, before two continuation bytes: all ways in which a sequence can begin.
  @Test func everyBeginningOfASequenceIsJudgedAsSwiftDoes() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail: [UInt8] in [[], [0x80], [0x80, 0x80]] {
          let bytes = [first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if (firstInvalid(bytes) == nil) != isValid { wrong.append(bytes) }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func findsTheFirstInvalidByte() throws {
    let pieces: [[UInt8]] = [
      Array("abcdefgh".utf8), Array("é€😀".utf8), [0x41], [0x80], [0xC3], [0xC3, 0xA9],
      [0xE2, 0x82],
      [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xFF],
    ]
    var random = SeededGenerator(state: 2)
    for _ in 0..<1_500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        // Mostly valid pieces, so that faults stand deep in the text as well.
        let isValid = Int.random(in: 0..<5, using: &random) > 0
        let choice = isValid ? pieces.prefix(3) : pieces[...]
        bytes += choice.randomElement(using: &random) ?? []
      }
      let longestValid = (0...bytes.count).last { end in
        String(validating: bytes[..<end], as: UTF8.self) != nil
      }
      try #require(firstInvalid(bytes) ?? bytes.count == longestValid, "\(bytes)")
    }
  }

  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    unsafe bytes.withUnsafeBytes { unsafe UTF8Check.firstInvalid(in: $0) }
  }
}
