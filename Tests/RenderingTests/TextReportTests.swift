import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

@Suite struct TextReportTests {
  private func text(
    _ builder: ReleaseBuilder, _ reception: Reception, _ language: Language
  ) -> String {
    let report = ReportComposer(language: language)
      .compose(release: builder.release, reception: reception, internalTables: [])
    return TextRenderer().render(report)
  }

  private func expectWellFormed(_ text: String) {
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.displayWidth <= 100, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func fullRelease(_ language: Language) throws {
    let text = text(Fixtures.full, Fixtures.reception, language)
    expectWellFormed(text)
    try expectSnapshot(text, named: "full.\(language.rawValue).txt")
  }

  @Test(arguments: [60, 72, 80])
  func narrowPages(_ width: Int) {
    let report = ReportComposer()
      .compose(
        release: Fixtures.full.release, reception: Fixtures.reception, internalTables: [])
    for line in TextRenderer(width: width).render(report).split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func emptyRelease(_ language: Language) throws {
    let text = text(ReleaseBuilder(), Fixtures.quietReception, language)
    expectWellFormed(text)
    try expectSnapshot(text, named: "empty.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func suppressedRelease(_ language: Language) throws {
    let text = text(Fixtures.suppressed, Fixtures.quietReception, language)
    expectWellFormed(text)
    try expectSnapshot(text, named: "suppressed.\(language.rawValue).txt")
  }
}
