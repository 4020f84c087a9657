import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// Pictures are well-formed, say what they are, and nothing in them overlaps or is cut off.
@Suite struct PictureTests {
  @Test(arguments: ChartFixtures.all.map(\.name), Language.allCases)
  func everyLabelHasItsOwnPlace(_ name: String, _ language: Language) throws {
    let builder = try #require(ChartFixtures.all.first { $0.name == name }?.builder)
    let charts = ChartFixtures.charts(builder, language)
    #expect(!charts.isEmpty)
    for chart in charts {
      let picture = try PictureReading(SVGRenderer().render(chart))
      let size = picture.size
      #expect(size.width == 1_280 && size.height >= 720)
      for (index, line) in picture.lines.enumerated() {
        #expect(
          line.left >= 0 && line.right <= size.width && line.top >= 0
            && line.bottom <= size.height, "\(chart.name): \(line.text)")
        for other in picture.lines[(index + 1)...] {
          #expect(!line.overlaps(other), "\(chart.name): \(line.text) | \(other.text)")
        }
      }
    }
  }

  @Test func theReadingFindsWhatOverlapsAndWhatIsBroken() throws {
    func lines(_ x: Int, _ anchor: String) throws -> [PictureReading.Line] {
      let svg = """
        <svg width="100" height="50"><text x="0" y="20" font-size="20">Lang</text>\
        <text x="\(x)" y="20" font-size="20" text-anchor="\(anchor)">Lang</text></svg>
        """
      return try PictureReading(Array(svg.utf8)).lines
    }
    for (x, anchor, overlaps) in [
      (30, "start", true), (60, "start", false), (90, "end", true), (110, "end", false),
      (60, "middle", true),
    ] {
      let lines = try lines(x, anchor)
      #expect(lines[0].overlaps(lines[1]) == overlaps, "\(x) \(anchor)")
    }
    for broken in [
      "<svg><text>&</text></svg>", "<svg><text></svg>", "<svg a='<'/>", "<svg>\u{1}</svg>",
    ] {
      #expect(throws: (any Error).self, "\(broken)") { try PictureReading(Array(broken.utf8)) }
    }
  }

  @Test func everyPictureHasATitleAndAnAlternative() throws {
    for chart in ChartFixtures.charts(ChartFixtures.project) {
      let picture = try PictureReading(SVGRenderer().render(chart))
      #expect(picture.root["role"] == "img")
      let names = picture.root["aria-labelledby"]
      #expect(names == "\(chart.name)-title \(chart.name)-desc")
      #expect(picture.title == ChartRenderer().title(of: chart))
      #expect(picture.alternative.count > 20)
      #expect(
        picture.names.isSubset(of: [
          "svg", "title", "desc", "rect", "text", "line", "circle", "defs", "pattern",
        ]))
    }
  }

  /// Several pictures may stand in one page, where an identifier may occur once.
  @Test func identifiersDifferFromPictureToPicture() {
    var seen: Set<Substring> = []
    for (_, builder) in ChartFixtures.all.prefix(1) + [("withheld", ChartFixtures.withheld)] {
      for chart in ChartFixtures.charts(builder) {
        let text = String(decoding: SVGRenderer().render(chart), as: UTF8.self)
        let defined = text.matches(of: /\sid="([^"]*)"/).map(\.1)
        #expect(defined.count >= 2 && defined.allSatisfy { seen.insert($0).inserted })
        for used in text.matches(of: /url\(#([^)]*)\)/).map(\.1) {
          #expect(defined.contains(used), "\(chart.name)")
        }
      }
    }
  }

  @Test func invertedAndControlCharactersCommandNothing() throws {
    let chart = try #require(ChartFixtures.charts(ChartFixtures.organisations).last)
    let text = String(decoding: SVGRenderer().render(chart), as: UTF8.self)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.contains("&amp; Zn. &lt;&quot;Ons Huis&quot;&gt;"))
  }

  @Test func withoutProtectionEveryPictureSaysSo() throws {
    var builder = ChartFixtures.project
    builder.policy = .init(isOn: false)
    for chart in ChartFixtures.charts(builder) {
      let picture = try PictureReading(SVGRenderer().render(chart))
      #expect(picture.lines.first?.text == "NIET VOOR PUBLICATIE")
      let specification = String(decoding: VegaLiteRenderer().render(chart), as: UTF8.self)
      #expect(specification.contains("NIET VOOR PUBLICATIE"))
    }
  }

  /// A step between two known heights would give the size of a part away that is withheld.
  @Test func noStepIsDrawnAroundAWithheldPart() throws {
    let charts = ChartFixtures.charts(ChartFixtures.withheld)
    let chart = try #require(charts.first { $0.name == "klein-participants-change" })
    #expect(chart.form == .bars)
    #expect(chart.rows.map { $0.points[0].value } == [Quantity(35), nil, Quantity(-25)])
    #expect(ChartShape(chart, ChartText(.dutch)).values == [0, 35, 0, -25])
  }

  @Test func stepsEndAtTheTotal() throws {
    let charts = ChartFixtures.charts(ChartFixtures.project)
    let chart = try #require(charts.first { $0.name == "impuls-participants-change" })
    #expect(chart.form == .waterfall)
    let steps = ChartShape(chart, ChartText(.dutch)).marks.compactMap { $0.first?.extent }
    #expect(steps.map(\.from) == [0, 1390, 2641, 0])
    #expect(steps.map(\.to) == [1390, 2641, 1251, 1251])
  }
}
