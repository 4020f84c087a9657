import TestSupport
import Testing

@testable import Regions

@Suite("Folding of names")
struct NameFoldingTests {
  @Test(
    "Folds to",
    arguments: [
      ("", ""), ("   ", ""), ("Utrecht", "utrecht"), ("'s-Hertogenbosch", "s hertogenbosch"),
      ("’s-Hertogenbosch", "s hertogenbosch"), ("S  HERTOGENBOSCH", "s hertogenbosch"),
      ("Súdwest-Fryslân", "sudwest fryslan"), ("Curaçao", "curacao"), ("Ĳsselstein", "ijsselstein"),
      ("Straße", "strasse"), ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
      ("İstanbul", "istanbul"), ("Ștefan Țară", "stefan tara"), ("Việt Nam", "viet nam"),
      ("a\u{A0}_-–—b", "a b"), ("St. Willebrord", "st willebrord"), ("a\u{AD}b\u{200B}c", "abc"),
      ("\u{FEFF}Ede", "ede"), ("- Ede -", "ede"), ("Hengelo (O.)", "hengelo (o)"), ("a/d", "a/d"),
      ("\u{212B}ngstro\u{308}m \u{212A}", "angstrom k"),
      ("2e Exloërmond", "2e exloermond"), ("ΑΘΗΝΑ", "αθηνα"), ("×", "×"), ("😀 x", "😀 x"),
    ])
  func folds(name: String, expected: String) {
    #expect(NameFolding.fold(name) == expected)
    #expect(NameFolding.fold(Array(name.utf8).span) == Array(expected.utf8))
  }

  @Test("Composed and decomposed letters fold alike")
  func normalForms() {
    let bases = "aceginorsuyACEGINORSUY".unicodeScalars
    let marks = [0x300, 0x301, 0x302, 0x303, 0x308, 0x30A, 0x30C, 0x327].compactMap(
      Unicode.Scalar.init(_:))
    for base in bases {
      for mark in marks {
        let decomposed = String(String.UnicodeScalarView([base, mark]))
        #expect(NameFolding.fold(decomposed) == String(base).lowercased())
      }
    }
    // `==` on strings is canonical equivalence: the letters of the two blocks that have one.
    for value in Array(0x00C0...0x017F) + Array(0x1E00...0x1EFF) {
      guard let letter = Unicode.Scalar(UInt32(value)) else { continue }
      for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars {
        for mark in 0x300...0x331 {
          guard let mark = Unicode.Scalar(UInt32(mark)) else { continue }
          let decomposed = String(String.UnicodeScalarView([base, mark]))
          guard decomposed.utf8.count > 1, decomposed == String(letter) else { continue }
          #expect(NameFolding.fold(String(letter)) == NameFolding.fold(decomposed))
        }
      }
    }
  }

  @Test("Every apostrophe is dropped", arguments: ["'", "’", "‘", "`", "´", "ʼ", "′", "＇", "‛"])
  func apostrophes(mark: String) {
    #expect(NameFolding.fold(mark + "t Goy") == "t goy")
  }

  @Test(
    "Every blank and hyphen is one blank",
    arguments: ["-", "_", "\t", "\u{A0}", "\u{2009}", "‐", "‑", "–", "—"])
  func blanks(mark: String) {
    #expect(NameFolding.fold("a" + mark + "b") == "a b")
    #expect(NameFolding.fold(mark + "a" + mark + " " + mark + "b" + mark) == "a b")
  }

  @Test(
    "Bytes that are no UTF-8 become U+FFFD, one each",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"), ([0xC3], "\u{FFFD}"), ([0x80], "\u{FFFD}"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC3, 0x41], "\u{FFFD}a"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], expected: String) {
    #expect(NameFolding.fold(bytes.span) == Array(expected.utf8))
  }

  @Test("Decoding agrees with the standard library, and folding twice changes nothing")
  func properties() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<3_000 {
      let scalars = (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = Array(text.utf8)
      var decoded: [Unicode.Scalar] = []
      var position = 0
      while position < bytes.count {
        let next = UTF8Decoding.scalar(in: bytes.span, at: position)
        decoded.append(next.scalar)
        position += next.length
      }
      #expect(decoded == scalars)
      let folded = NameFolding.fold(text)
      #expect(NameFolding.fold(folded).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }
  }

  @Test("A key evens out parentheses, commas and Sint; the words around a name can be left out")
  func keys() {
    #expect(NameKey("Hengelo(O.)").bytes == Array("hengelo o".utf8))
    #expect(NameKey("St.-Annaparochie").bytes == NameKey("Sint Annaparochie").bytes)
    #expect(NameKey("Oost").bytes == Array("oost".utf8))
    #expect(NameKey("Gemeente Ede").without(word: "gemeente") == NameKey("Ede"))
    #expect(NameKey("Ede (gemeente)").without(word: "gemeente") == NameKey("Ede"))
    #expect(NameKey("Gemeentehuis").without(word: "gemeente") == nil)
    #expect(NameKey("gemeente").without(word: "gemeente") == nil)
  }
}
