import Reporting
import Testing

@testable import Rendering

/// Every chart in every form, as it was last looked at.
@Suite struct ChartSnapshotTests {
  @Test(arguments: ChartFixtures.all.map(\.name)) func everyFormat(_ name: String) throws {
    let builder = try #require(ChartFixtures.all.first { $0.name == name }?.builder)
    let charts = ChartFixtures.charts(builder)
    #expect(Set(charts.map(\.name)).count == charts.count)
    for chart in charts {
      let renderer = ChartRenderer()
      for file in renderer.files(for: chart) + [renderer.picture(of: chart)] {
        try expectSnapshot(
          String(decoding: file.bytes, as: UTF8.self), named: "charts/\(name)/\(file.path)")
      }
    }
  }

  @Test func english() throws {
    for chart in ChartFixtures.charts(ChartFixtures.project, .english) {
      let picture = ChartRenderer().picture(of: chart)
      try expectSnapshot(
        String(decoding: picture.bytes, as: UTF8.self), named: "charts/english/\(picture.path)")
    }
  }
}
