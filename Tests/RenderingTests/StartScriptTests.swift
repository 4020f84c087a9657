import Reporting
import Testing

@testable import Disclosure
@testable import Rendering

/// What stands in `start.R` and `LEESMIJ.md` of the charts.
@Suite struct StartScriptTests {
  private func charts(titled title: String, notice: String? = nil) -> [Chart] {
    ChartFixtures.charts(ChartFixtures.onePeriod).prefix(1).map { chart in
      var chart = chart
      chart.title = Prose(title)
      chart.notice = notice
      return chart
    }
  }

  private let facts = PackageFacts(
    tables: [], licences: [], sources: [], syntheticSources: [], threshold: 10,
    protectsZeros: false, isProtected: true)

  /// A name from a file cannot end the text in which it stands.
  @Test(
    arguments: [
      ("gewoon", "gewoon"), (#"a "b""#, #"a \"b\""#), (#"a\"#, #"a\\"#),
      (#"\"); q() #"#, #"\\\"); q() #"#), ("a\nb", "a b"), ("%s \u{7}", "%s \u{FFFD}"),
    ])
  func textsOfChartsAreQuotedForR(title: String, expected: String) {
    let script = String(
      decoding: RScriptRenderer(.dutch).render(facts, [], charts: charts(titled: title)),
      as: UTF8.self)
    #expect(script.contains("titel = \"\(expected)\",\n"), "\(script)")
  }

  @Test(arguments: [("a | b\n`c`", #"a \| b \`c\`"#), ("<b>", #"\<b\>"#)])
  func textsOfChartsKeepToTheirCellInThePage(title: String, expected: String) {
    let page = String(
      decoding: ReadMeRenderer(.dutch).render(facts, [], charts: charts(titled: title)),
      as: UTF8.self)
    #expect(page.contains(" | \(expected) | "), "\(page)")
  }

  /// A zero that is shown is no count that is not shown.
  @Test(
    arguments: [
      (10, false, "Aantallen van 1 t/m 9 personen", "Counts of 1 to 9 persons"),
      (5, true, "Aantallen van 0 t/m 4 personen", "Counts of 0 to 4 persons"),
      (2, false, "Aantallen van 1 personen", "Counts of 1 persons"),
      (1, false, "Aantallen van minder dan 1 personen", "Counts of fewer than 1 persons"),
    ] as [(Int64, Bool, String, String)])
  func whichCountsAreWithheld(threshold: Int64, zeros: Bool, dutch: String, english: String) {
    var facts = facts
    facts.threshold = threshold
    facts.protectsZeros = zeros
    #expect(facts.description.dutch.contains(dutch), "\(facts.description.dutch)")
    #expect(facts.description.english.contains(english), "\(facts.description.english)")
  }

  @Test func whatIsNotWithheldIsSaidAtEveryChart() {
    let open = charts(titled: "t", notice: "niet voor publicatie")
    for bytes in [
      RScriptRenderer(.dutch).render(facts, [], charts: open),
      ReadMeRenderer(.dutch).render(facts, [], charts: open),
    ] {
      #expect(String(decoding: bytes, as: UTF8.self).contains("NIET VOOR PUBLICATIE"))
    }
  }
}
