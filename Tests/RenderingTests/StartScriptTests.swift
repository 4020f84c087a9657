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
    isProtected: true)

  /// A name from a file cannot end the text in which it stands.
  @Test(
    arguments: [
      ("gewoon", "gewoon"), (#"a "b""#, #"a \"b\""#), (#"a\"#, #"a\\"#),
      (#"\"); q() #"#, #"\\\"); q() #"#), ("a\nb", "a b"), ("%s \u{7}", "%s \u{FFFD}"),
    ])
  func textsOfChartsAreQuotedForR(title: String, expected: String) {
    let script = String(
      decoding: RScriptRenderer().render(facts, [], charts: charts(titled: title)), as: UTF8.self)
    #expect(script.contains("titel = \"\(expected)\",\n"), "\(script)")
  }

  @Test(arguments: [("a | b\n`c`", #"a \| b \`c\`"#), ("<b>", #"\<b\>"#)])
  func textsOfChartsKeepToTheirCellInThePage(title: String, expected: String) {
    let page = String(
      decoding: ReadMeRenderer().render(facts, [], charts: charts(titled: title)), as: UTF8.self)
    #expect(page.contains(" | \(expected) | "), "\(page)")
  }

  @Test func whatIsNotWithheldIsSaidAtEveryChart() {
    let open = charts(titled: "t", notice: "niet voor publicatie")
    for bytes in [
      RScriptRenderer().render(facts, [], charts: open),
      ReadMeRenderer().render(facts, [], charts: open),
    ] {
      #expect(String(decoding: bytes, as: UTF8.self).contains("NIET VOOR PUBLICATIE"))
    }
  }
}
