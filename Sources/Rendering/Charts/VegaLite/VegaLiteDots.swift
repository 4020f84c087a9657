import Reporting

/// One dot per series on the line of a category.
struct VegaLiteDots {
  private static let width = 820
  private static let labelLimit = 380
  private static let signRoom = 26

  let chart: Chart
  let text: ChartText

  func drawing() -> VegaLiteDrawing {
    let shape = ChartShape(chart, text)
    let signed = chart.series.indices.filter { series in
      shape.marks.contains { row in row.contains { $0.series == series && $0.extent == nil } }
    }
    let names = TextMetrics(size: 16)
    let widest = chart.rows.map { names.width($0.label.safeForTerminal) }.max() ?? 0
    let axes = VegaLiteAxes(chart: chart, isUpright: false, labelLimit: Self.labelLimit)
    // Signs stand between the names and the field: there is no number that they are at.
    let padding = 8 + signed.count * Self.signRoom
    let category: JSONValue = [
      "y": [
        "field": "category", "type": "nominal", "sort": .null, "title": .null,
        "axis": [
          "labelLimit": .integer(Self.labelLimit), "ticks": false, "grid": true,
          "labelPadding": .integer(padding),
        ],
      ]
    ]
    var layers: [JSONValue] = [joins(axes), dots(axes)]
    layers += [labels(side: "left"), labels(side: "right")]
    layers += signed.enumerated().map { signs(of: $0.element, place: $0.offset, of: signed.count) }
    return VegaLiteDrawing(
      specification: [
        "data": chart.vegaLiteValues(shape) { row, mark in
          [
            ("to", .place(mark.extent?.to)), ("faint", .truth(mark.isPreliminary)),
            ("side", .string(Self.side(of: mark, among: shape.marks[row]))),
          ]
        },
        "width": .integer(Self.width), "height": .integer(max(chart.rows.count * 34, 120)),
        "encoding": category, "layer": .array(layers),
      ],
      width: Self.width, labelWidth: min(widest, Double(Self.labelLimit)) + Double(padding))
  }

  /// On which side of its dot a number stands: those between the first and the last have none.
  private static func side(of mark: ChartMark, among row: [ChartMark]) -> String {
    guard let own = mark.extent?.to else { return "" }
    let dots = row.filter { $0.extent != nil }
    let first = dots.min { ($0.extent?.to ?? 0) < ($1.extent?.to ?? 0) }
    let last = dots.max { ($0.extent?.to ?? 0) < ($1.extent?.to ?? 0) }
    if mark.series == last?.series { return "right" }
    return mark.series == first?.series && own != last?.extent?.to ? "left" : ""
  }

  private func joins(_ axes: VegaLiteAxes) -> JSONValue {
    [
      "transform": [["filter": "isValid(datum.to)"]],
      "mark": ["type": "line", "strokeWidth": 4, "color": .string(ChartColours.axis)],
      "encoding": [
        "x": axes.valueScale(of: "to"), "detail": ["field": "category", "type": "nominal"],
      ],
    ]
  }

  private func dots(_ axes: VegaLiteAxes) -> JSONValue {
    [
      "transform": [["filter": "isValid(datum.to)"]],
      "mark": ["type": "point", "size": 180, "strokeWidth": 3, "opacity": 1, "filled": false],
      "encoding": [
        "x": ["field": "to", "type": "quantitative"], "color": chart.vegaLiteColour,
        "fill": [
          "condition": ["test": "datum.faint", "value": "#FFFFFF"],
          "value": .string(ChartColours.axis),
        ],
      ],
    ]
  }

  private func labels(side: String) -> JSONValue {
    [
      "transform": [["filter": .string("datum.side == '\(side)'")]],
      "mark": [
        "type": "text", "align": side == "left" ? "right" : "left", "baseline": "middle",
        "dx": side == "left" ? -13 : 13,
      ],
      "encoding": ["x": ["field": "to", "type": "quantitative"], "text": ["field": "label"]],
    ]
  }

  private func signs(of series: Int, place: Int, of count: Int) -> JSONValue {
    let name = JSONValue.string(chart.series[series].safeForTerminal)
    return [
      "transform": [
        ["filter": "!isValid(datum.to)"], ["filter": ["field": "series", "equal": name]],
      ],
      "mark": [
        "type": "text", "align": "left", "baseline": "middle", "fontWeight": "bold",
        "dx": .integer((place - count) * Self.signRoom),
        "color": .string(ChartColours.series(chart)[series]),
      ],
      "encoding": ["x": ["value": 0], "text": ["field": "label"]],
    ]
  }
}
