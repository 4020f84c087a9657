import Reporting

/// One dot per series on the line of a category.
struct VegaLiteDots {
  private static let width = 820

  let chart: Chart
  let text: ChartText

  func drawing() -> VegaLiteDrawing {
    let shape = ChartShape(chart, text)
    let signed = chart.series.indices.filter { series in
      shape.marks.contains { row in row.contains { $0.series == series && $0.extent == nil } }
    }
    let names = TextMetrics(size: 16)
    let widest = chart.rows.map { names.width($0.label.safeInPicture) }.max() ?? 0
    let axes = VegaLiteAxes(chart: chart, isUpright: false, values: shape.values)
    // Signs stand between the names and the field: there is no number that they are at. So does
    // the number of a dot near zero that has another at its right.
    let signRoom =
      shape.marks.flatMap { $0 }.filter { $0.extent == nil }
      .map { Int(names.width($0.label)) + 12 }.max() ?? 0
    let leftLabels = shape.marks.flatMap { row in
      row.filter { Self.side(of: $0, among: row) == "left" }
    }
    let numberRoom = leftLabels.map { Int(names.width($0.label)) }.max() ?? 0
    let padding = 16 + numberRoom + signed.count * signRoom
    let category: JSONValue = [
      "y": [
        "field": "category", "type": "nominal", "sort": .null, "title": .null,
        "axis": [
          "labelLimit": 0, "ticks": false, "grid": true,
          "labelPadding": .integer(padding),
        ],
        "scale": ["domain": chart.vegaLiteCategories],
      ]
    ]
    var layers: [JSONValue] = [joins(axes), dots(axes)]
    layers += [labels(side: "left"), labels(side: "right")]
    layers += signed.enumerated().map { place, series in
      signs(of: series, at: (place - signed.count) * signRoom - numberRoom - 10)
    }
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
      width: Self.width, labelWidth: widest + Double(padding))
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
      "mark": ["type": "point", "size": 180, "strokeWidth": 3, "opacity": 1, "filled": true],
      "encoding": [
        "x": ["field": "to", "type": "quantitative"], "color": chart.vegaLiteColour,
        "stroke": chart.vegaLiteColour.withoutLegend,
        "fillOpacity": [
          "condition": ["test": "datum.faint", "value": .number("0.15")], "value": 1,
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

  private func signs(of series: Int, at offset: Int) -> JSONValue {
    let name = JSONValue.string(chart.series[series].safeInPicture)
    return [
      "transform": [
        ["filter": "!isValid(datum.to)"], ["filter": ["field": "series", "equal": name]],
      ],
      "mark": [
        "type": "text", "align": "left", "baseline": "middle", "fontWeight": "bold",
        "dx": .integer(offset),
        "color": .string(ChartColours.series(chart)[series]),
      ],
      "encoding": ["x": ["value": 0], "text": ["field": "label"]],
    ]
  }
}
