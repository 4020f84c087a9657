import Reporting
import Tables
import Testing

@testable import Rendering

/// Scales, widths and other small things of which charts are made.
@Suite struct ChartPartsTests {
  @Test(
    arguments: [
      ([0, 1390], 5, true, "0 500 1.000"), ([0, 10], 5, true, "0 2 4 6 8 10"),
      ([0, 1], 5, true, "0 1"), ([0, 3], 6, true, "0 1 2 3"),
      ([0, 1], 5, false, "0 0,2 0,4 0,6 0,8 1"), ([-25, 35], 6, true, "−20 −10 0 10 20 30"),
      ([0, 20_864_194], 4, true, "0 10.000.000 20.000.000"), ([0, 0], 5, true, "0 1"),
      ([], 5, false, "0 0,2 0,4 0,6 0,8 1"), ([-3, -1], 3, true, "−3 −2 −1 0"),
      ([0, 0.03], 3, false, "0 0,01 0,02 0,03"), ([0, 9e18], 1, true, "0"),
    ] as [([Double], Int, Bool, String)])
  func ticks(values: [Double], most: Int, wholeOnly: Bool, expected: String) {
    let scale = LinearScale(values, from: 0, to: 100)
    let format = NumberFormat(.dutch)
    let labels = scale.ticks(most: most, wholeOnly: wholeOnly).map { format.shortest($0) }
    #expect(labels.joined(separator: " ") == expected)
  }

  @Test(arguments: [(0, 10), (50, 60), (100, 110), (-10, 0)] as [(Double, Double)])
  func positions(value: Double, expected: Double) {
    #expect(abs(LinearScale([-10, 100], from: 0, to: 110).position(value) - expected) < 1e-9)
  }

  @Test func equalTicksAtTheEndOfTheDomainAreNotLostToRounding() {
    let scale = LinearScale([0, 0.7], from: 0, to: 1)
    #expect(scale.ticks(most: 7, wholeOnly: false).last == Quantity(Int64(7), over: 10))
  }

  @Test(
    arguments: [
      ("een twee drie", 60, 9, ["een", "twee", "drie"]),
      ("een twee drie", 130, 9, ["een twee", "drie"]),
      ("een twee drie", 60, 2, ["een", "twe…"]),
      ("", 60, 9, [""]),
      ("abcdefghij", 45, 9, ["abc", "defg", "hij"]),
    ] as [(String, Double, Int, [String])])
  func wrapping(text: String, width: Double, most: Int, expected: [String]) {
    let metrics = TextMetrics(size: 20)
    let lines = metrics.wrapped(text, to: width, most: most)
    #expect(lines == expected)
    #expect(lines.allSatisfy { metrics.width($0) <= width })
  }

  @Test func boldAndForeignTextIsWider() {
    #expect(TextMetrics(size: 10).width("i") < TextMetrics(size: 10).width("W"))
    #expect(
      TextMetrics(size: 10).width("Deelnames")
        < TextMetrics(size: 10, isBold: true).width("Deelnames"))
    #expect(TextMetrics(size: 10).width("日本") == 28)
    #expect(TextMetrics(size: 10).width("e\u{301}") == TextMetrics(size: 10).width("e"))
  }

  @Test(
    arguments: [
      (0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-2.25, "-2.3"), (1_280, "1280"),
    ] as [(Double, String)])
  func coordinates(value: Double, expected: String) {
    #expect(SVGWriter.number(value) == expected)
  }

  @Test func objectsKeepTheOrderOfTheirKeys() {
    let value: JSONValue = [
      "b": 1, "a": ["x", "\"\n"],
      "c": [["d": .null, "e": true], .quantity(Quantity(Int64(1), over: 3))],
    ]
    #expect(
      value.written() == """
        {
          "b": 1,
          "a": ["x", "\\"\\n"],
          "c": [
            {"d": null, "e": true},
            0.333333
          ]
        }
        """)
    #expect(JSONValue.array([]).written() == "[]" && JSONValue.object([]).written() == "{}")
  }

  @Test(arguments: [
    ("impuls-participants", "Jaar,Deelnames\n2023,1390\n2024,1251\n"),
    (
      "impuls-unique-participants",
      """
      Jaar,Unieke deelnemers,Unieke deelnemers (laagste),Unieke deelnemers (hoogste)
      2023,,196,1390
      2024,,180,1251

      """
    ),
    (
      "impuls-participants-by-gender",
      "Geslacht,2023,2024\nvrouw,802,700\nman,548,540\nanders,,0\nonbekend,40,11\n"
    ),
    (
      "herstel-dichtbij-reach",
      """
      Afstand,Deel van de inwoners (%)
      Binnen 5 km,25.888296
      Binnen 10 km,38.933855
      Binnen 20 km,70.492197

      """
    ),
    (
      "impuls-participants-change",
      """
      Onderdeel,Deelnames
      in 2023,1390
      nieuwe organisaties,1251
      gestopte organisaties,-1390
      in 2024,1251

      """
    ),
  ])
  func datawrapper(name: String, expected: String) throws {
    let charts = ChartFixtures.charts(ChartFixtures.project)
    let chart = try #require(charts.first { $0.name == name })
    #expect(String(decoding: DatawrapperRenderer().render(chart), as: UTF8.self) == expected)
  }
}
