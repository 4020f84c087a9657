import Testing

@testable import Reporting

/// Names of charts are names of files.
@Suite struct ChartNamesTests {
  @Test(arguments: [
    ("impuls", "impuls"), ("Samen Groeien", "samen-groeien"), ("één & twee!", "een-twee"),
    ("../../etc", "etc"), ("", "programma"), ("日本", "programma"), ("-a-", "a"),
    ("CON.txt", "con-txt"),
    (String(repeating: "ab ", count: 40), "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a"),
  ])
  func safeNames(programme: String, expected: String) {
    #expect(ChartNames.safe(programme) == expected)
  }

  @Test func namesThatLookAlikeStayApart() {
    var names = ChartNames()
    let programmes = ["Impuls", "impuls", "impuls!", "impuls-2", "Impuls"]
    #expect(
      programmes.map { names.stem(for: $0) }
        == ["impuls", "impuls-2", "impuls-3", "impuls-2-2", "impuls"])
  }
}
