import Reporting
import Tables
import Testing

@testable import Disclosure
@testable import Rendering

/// What a specification of Vega-Lite holds; how it is laid out is looked at by `Tests/Export`.
@Suite struct VegaLiteTests {
  /// Vega would cut names in the middle of a character, and renderers fail on what remains.
  @Test(
    arguments: [
      (["Ede"], 380, ["Ede"]), (["a\nb"], 380, ["a b"]),
      (["😀😀😀😀😀"], 100, ["😀😀😀…"]),
      (["Stichting Lang Een", "Stichting Lang Twee"], 100, ["Stichting …", "Stichti… (2)"]),
      (
        ["gelijk", "gelijk\u{1}", "gelijk\u{2}"], 380,
        ["gelijk", "gelijk\u{FFFD}", "gelijk\u{FFFD} (2)"]
      ),
    ] as [([String], Double, [String])])
  func namesFitAndDiffer(labels: [String], width: Double, expected: [String]) throws {
    var chart = try #require(ChartFixtures.charts(ChartFixtures.project).first)
    chart.rows = labels.map { Chart.Row($0, [Chart.Point(.number(Quantity(3)))]) }
    let names = chart.withNames(upTo: width).rows.map(\.label)
    #expect(names == expected)
    let metrics = TextMetrics(size: 16)
    #expect(names.allSatisfy { metrics.width($0) <= width })
  }

  @Test(arguments: ChartFixtures.all.map(\.name))
  func whatIsWithheldIsHatchedAndNothingElse(_ name: String) throws {
    let builder = try #require(ChartFixtures.all.first { $0.name == name }?.builder)
    for chart in ChartFixtures.charts(builder) where ![.dots, .tiles].contains(chart.form) {
      let specification = String(decoding: VegaLiteRenderer().render(chart), as: UTF8.self)
      let withheld = chart.series.indices.count { series in
        chart.rows.contains { $0.points[series].cell == .symbol(.suppressed) }
      }
      let gradients = specification.matches(of: /"gradient": "linear"/).count
      #expect(gradients == withheld, "\(chart.name)")
    }
  }

  @Test func theMapNamesItsRegions() throws {
    let charts = ChartFixtures.charts(ChartFixtures.project)
    let map = try #require(charts.first { $0.form == .tiles })
    let specification = String(decoding: VegaLiteRenderer().render(map), as: UTF8.self)
    for row in map.rows where row.tile != nil {
      #expect(specification.contains("\"name\": \"\(row.label)\""), "\(row.label)")
    }
  }
}
