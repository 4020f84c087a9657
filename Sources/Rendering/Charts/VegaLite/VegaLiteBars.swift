import Reporting
import Tables

/// Bars and columns: of a waterfall each begins where the last one ended.
struct VegaLiteBars {
  private static let width = 820
  private static let columnsSize = (width: 960, height: 420)
  /// Length of what stands for a withheld number.
  private static let hatch = 24

  let chart: Chart
  let text: ChartText

  func drawing() -> VegaLiteDrawing {
    let shape = ChartShape(chart, text)
    let isUpright =
      chart.form == .columns
      && SVGColumns(frame: SVGFrame(chart, text, hasLegend: true), shape: shape).fits
    let count = chart.rows.count
    // Few rows are higher, so that the picture keeps the shape of a slide.
    let perRow = max(24 * chart.series.count + 12, 40, min(420 / max(count, 1), 76))
    let size =
      isUpright ? Self.columnsSize : (width: Self.width, height: max(count * perRow, 120))
    let names = TextMetrics(size: 16)
    let widest = chart.rows.map { names.width($0.label.safeInPicture) }.max() ?? 0
    let axes = VegaLiteAxes(chart: chart, isUpright: isUpright, values: shape.values)
    var layers: [JSONValue] = []
    if chart.form == .waterfall { layers.append(connectors(axes)) }
    layers += [bars(axes), labels(axes, isNegative: false)]
    if chart.form != .waterfall { layers.append(labels(axes, isNegative: true)) }
    let hatched = shape.withheldSeries
    layers += hatched.map {
      VegaLiteHatching(chart: chart, series: $0, length: Self.hatch).layer(axes)
    }
    layers.append(signs(axes, isHatched: false))
    if !hatched.isEmpty { layers.append(signs(axes, isHatched: true)) }
    return VegaLiteDrawing(
      specification: [
        "data": chart.vegaLiteValues(shape) { row, mark in members(row, mark) },
        "width": .integer(size.width), "height": .integer(size.height),
        "encoding": .object(axes.category), "layer": .array(layers),
      ],
      width: size.width, labelWidth: isUpright ? 60 : widest)
  }

  private func members(_ row: Int, _ mark: ChartMark) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("from", .place(mark.extent?.from)), ("to", .place(mark.extent?.to)),
      ("faint", .truth(mark.isPreliminary || mark.isBounds)),
    ]
    if chart.form == .waterfall {
      let isNegative = mark.extent.map { $0.to < $0.from } ?? false
      members += [
        ("tip", .place(mark.extent.map { max($0.from, $0.to) })),
        (
          "colour",
          .string(
            ChartColours.step(isTotal: chart.rows[row].isTotal, isNegative: isNegative))
        ),
        (
          "next",
          row + 1 < chart.rows.count
            ? .string(chart.rows[row + 1].label.safeInPicture) : .null
        ),
      ]
    }
    return members
  }

  private func bars(_ axes: VegaLiteAxes) -> JSONValue {
    let colour: JSONValue =
      chart.form == .waterfall
      ? ["field": "colour", "type": "nominal", "scale": .null] : chart.vegaLiteColour
    return [
      "transform": [["filter": "isValid(datum.to)"]],
      "mark": ["type": "bar", "strokeWidth": 0],
      "encoding": .members(
        (axes.value, axes.valueScale(of: "from")), ("\(axes.value)2", ["field": "to"]),
        ("color", colour), ("stroke", colour.withoutLegend),
        (
          "fillOpacity",
          ["condition": ["test": "datum.faint", "value": .number("0.45")], "value": 1]
        ),
        ("strokeWidth", ["condition": ["test": "datum.faint", "value": 2], "value": 0]),
      ),
    ]
  }

  /// Numbers at the ends of bars: on the left of those that run to the left.
  private func labels(_ axes: VegaLiteAxes, isNegative: Bool) -> JSONValue {
    let isWaterfall = chart.form == .waterfall
    let side = isNegative ? "datum.to < 0" : "datum.to >= 0"
    return [
      "transform": [
        ["filter": .string(isWaterfall ? "isValid(datum.to)" : "isValid(datum.to) && \(side)")]
      ],
      "mark": axes.textMark(isNegative: isNegative),
      "encoding": .members(
        (axes.value, ["field": .string(isWaterfall ? "tip" : "to"), "type": "quantitative"]),
        ("text", ["field": "label"]),
      ),
    ]
  }

  /// Signs and words where there is no number; beyond the hatching where there is any.
  private func signs(_ axes: VegaLiteAxes, isHatched: Bool) -> JSONValue {
    let test = "datum.status \(isHatched ? "==" : "!=") 'suppressed'"
    return [
      "transform": [["filter": .string("!isValid(datum.to) && \(test)")]],
      "mark": axes.textMark(isNegative: false, beyond: isHatched ? Self.hatch : 0).adding([
        ("color", .string(ChartColours.faint))
      ]),
      "encoding": .members((axes.value, ["datum": 0]), ("text", ["field": "label"])),
    ]
  }

  private func connectors(_ axes: VegaLiteAxes) -> JSONValue {
    [
      "transform": [["filter": "isValid(datum.next)"]],
      "mark": ["type": "rule", "strokeDash": [4, 4], "color": .string(ChartColours.axis)],
      "encoding": .members(
        (axes.value, ["field": "to", "type": "quantitative"]), ("y2", ["field": "next"]),
      ),
    ]
  }
}

/// Which channel holds the categories, and which the values.
struct VegaLiteAxes {
  let chart: Chart
  let isUpright: Bool
  /// Every value that must fit on the scale.
  let values: [Double]

  /// Channel of the values.
  var value: String { isUpright ? "y" : "x" }

  /// Categories, and series beside each other.
  var category: [(key: String, value: JSONValue)] {
    let name = isUpright ? "x" : "y"
    // Columns of two or three years would be broader than high.
    let gap = isUpright ? (chart.rows.count < 4 ? "0.6" : "0.35") : "0.25"
    let axis: JSONValue =
      isUpright
      ? ["labelAngle": 0, "ticks": false]
      : ["labelLimit": 0, "ticks": false, "labelPadding": 8]
    var channels: [(key: String, value: JSONValue)] = [
      (
        name,
        [
          "field": "category", "type": "nominal", "sort": .null,
          "title": isUpright ? .string(chart.categoryTitle) : .null, "axis": axis,
          "scale": [
            "domain": chart.vegaLiteCategories, "paddingInner": .number(gap),
            "paddingOuter": .number("0.2"),
          ],
        ]
      )
    ]
    if chart.series.count > 1 {
      channels.append(
        (
          "\(name)Offset",
          [
            "field": "series", "type": "nominal",
            "sort": .array(chart.series.map { .string($0.safeInPicture) }),
          ]
        ))
    }
    return channels
  }

  /// The axis of values, for a field of the data.
  func valueScale(of field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": .string(chart.valueTitle),
      "axis": chart.vegaLiteValueAxis(to: values.map(\.magnitude).max() ?? 0),
      "scale": scale,
    ]
  }

  private var scale: JSONValue {
    if chart.unit == .share { return ["domain": [0, 1]] }
    let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 0))
    if low == high { return ["domain": [0, 1]] }
    // Numbers at the left of bars that run to the left need room beside the names.
    return low < 0
      ? ["zero": true, "domainMin": .place(low - (high - low) / 8)] : ["zero": true]
  }

  /// Text at the end of a bar, or as many pixels beyond it.
  func textMark(isNegative: Bool, beyond: Int = 0) -> JSONValue {
    isUpright
      ? [
        "type": "text", "align": "center", "baseline": isNegative ? "top" : "bottom",
        "dy": .integer(isNegative ? 6 : -6 - beyond),
      ]
      : [
        "type": "text", "align": isNegative ? "right" : "left", "baseline": "middle",
        "dx": .integer(isNegative ? -7 : 7 + beyond),
      ]
  }
}

extension JSONValue {
  /// The same colours for another channel; one legend is enough.
  var withoutLegend: JSONValue {
    guard case .object(let members) = self, members.contains(where: { $0.key == "legend" })
    else { return self }
    return JSONValue.object(members.filter { $0.key != "legend" }).adding([("legend", .null)])
  }

  /// A place on a scale, with as many decimals as can be seen.
  static func place(_ value: Double?) -> JSONValue {
    guard let value else { return .null }
    let millionths = Int64(exactly: (value * 1_000_000).rounded())
    return .number(
      millionths.flatMap { Quantity($0, over: 1_000_000) }
        .map { NumberFormat.machine.shortest($0) } ?? "\(value)")
  }
}
