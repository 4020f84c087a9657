import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

@Suite struct ChangeReportTests {
  static let cases = ChangeFixtures.all.flatMap { one in
    Language.allCases.map { (one.name, $0) }
  }

  private func text(_ name: String, _ language: Language, width: Int = 100) throws -> String {
    let one = try #require(ChangeFixtures.all.first { $0.name == name })
    let report = ReportComposer(language: language)
      .compose(
        release: one.builder.release, reception: ChangeFixtures.reception, internalTables: [])
    return TextRenderer(width: width).render(report)
  }

  @Test(arguments: cases)
  func report(_ name: String, _ language: Language) throws {
    let text = try text(name, language)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.displayWidth <= 100 && !line.hasSuffix(" "), "\(line)")
    }
    try expectSnapshot(text, named: "\(name).\(language.rawValue).txt")
  }

  @Test(arguments: ChangeFixtures.all.map(\.name))
  func narrowPages(_ name: String) throws {
    for line in try text(name, .dutch, width: 60).split(separator: "\n") {
      #expect(line.displayWidth <= 60, "\(line)")
    }
  }
}
