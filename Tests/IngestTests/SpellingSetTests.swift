import Tables
import Testing

@testable import Ingest

/// Names that are looked up by their bytes, against their keys.
@Suite struct SpellingSetTests {
  @Test(
    "finds what the key of a name would find",
    arguments: [
      "", " ", "jaar", "JAAR", " j-a_a.r ", "\"jaar", "\"jaar\"", "'jaar'", "jaren", "jaa",
      "cliëntnummer",
      "clie\u{308}ntnummer", "CLIËNT-NUMMER", "client nummer", "m/v", "M / V", "2024", "0jaar",
      "-jaar",
      "\u{A0}jaar", "j\u{0}aar", "\u{FFFD}jaar", "datum_start", "Datum start",
      "organisatie\u{200B}nummer",
      String(repeating: "jaar", count: 40), "é", "_", "organisation_id",
    ])
  func agreesWithKeys(name: String) {
    #expect(Self.isKnown(name) == HeaderNames.isKnown(name), "\(name.debugDescription)")
  }

  private static func isKnown(_ name: String) -> Bool { HeaderNames.isKnown(name.utf8.span) }

  @Test func everyNameOfEveryFieldIsFound() {
    for declaration in EntityDeclaration.all {
      for name in declaration.fields.flatMap({ [$0.field.rawValue] + $0.synonyms }) {
        #expect(Self.isKnown(name) && Self.isKnown(name.uppercased()))
        #expect(!Self.isKnown(name + "qq"))
      }
    }
  }

  @Test func namesWithOtherLettersAreFoundToo() {
    let set = SpellingSet(["jaar", "βήτα"])
    func holds(_ name: String) -> Bool { set.contains(name.utf8.span) }
    #expect(holds("βήτα") && holds("Jaar") && !holds("βήταβ") && !holds("jaren"))
    let isInNothing = SpellingSet([]).contains("jaar".utf8.span)
    #expect(!isInNothing)
  }
}
