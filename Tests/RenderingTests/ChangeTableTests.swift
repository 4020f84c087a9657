import Reporting
import Testing

@testable import Disclosure
@testable import Rendering

@Suite struct ChangeTableTests {
  private func report(_ builder: ReleaseBuilder) -> Report {
    ReportComposer()
      .compose(
        release: builder.release, reception: ChangeFixtures.reception, internalTables: [])
  }

  private func csv(_ name: String, _ builder: ReleaseBuilder) throws -> [String] {
    let table = try #require(report(builder).tables.first { $0.name == name })
    return String(decoding: CSVRenderer().render(table), as: UTF8.self)
      .split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func bridge() throws {
    #expect(
      try csv("bridge", ChangeFixtures.disputed) == [
        "delta,participants,2024,2023,entered,1,55", "delta,participants,2024,2023,left,0,0",
        "delta,participants,2024,2023,continuing,3,-35",
        "delta,participants,2024,2023,silent,0,0",
        "delta,participants,2024,2023,number_effect,,60.833333",
        "delta,participants,2024,2023,size_effect,,-40.833333",
      ])
  }

  @Test func withheldPartsAreEmpty() throws {
    let rows = try csv("bridge", ChangeFixtures.withheld)
    #expect(rows.contains("klein,participants,2024,2023,entered,,"))
  }

  @Test func panel() throws {
    #expect(
      try csv("panel", ChangeFixtures.disputed) == [
        "delta,participants,2024,2023,3,1,0,0,165,200,-0.175,0.318182,-0.175,0.285714,true"
      ])
    let json = String(
      decoding: JSONRenderer().render(report(ChangeFixtures.disputed)), as: UTF8.self)
    #expect(json.contains("\"sign_can_flip\": true"))
  }

  @Test func response() throws {
    #expect(
      try csv("response", ChangeFixtures.silent).first
        == "buurtkracht,participants,2024,14,12,2,702,812,0,")
  }
}
