public import Reporting
import Tables

/// A chart as a specification of Vega-Lite 5, with its data inline.
///
/// Labels are written by us and stand in the data; the numbers on axes follow `config.locale`.
/// Source: Satyanarayan and others, *Vega-Lite: A Grammar of Interactive Graphics* (2017);
/// https://vega.github.io/vega-lite/docs/.
public struct VegaLiteRenderer: Sendable {
  private static let schema = "https://vega.github.io/schema/vega-lite/v5.json"
  private static let noteSize = 15
  /// Widest name of a row, in pixels.
  private static let widestName = 380.0

  /// A renderer.
  public init() {}

  /// The specification as JSON in UTF-8, with a line end.
  public func render(_ chart: Chart) -> [UInt8] {
    let text = ChartText(chart.language)
    return Array((specification(chart, text).written() + "\n").utf8)
  }

  private func specification(_ whole: Chart, _ text: ChartText) -> JSONValue {
    let chart = whole.withNames(upTo: Self.widestName)
    let drawing: VegaLiteDrawing
    switch chart.form {
    case .tiles: drawing = VegaLiteTiles(chart: chart, text: text).drawing()
    case .dots: drawing = VegaLiteDots(chart: chart, text: text).drawing()
    case .bars, .waterfall, .columns: drawing = VegaLiteBars(chart: chart, text: text).drawing()
    }
    let room = Double(drawing.width) + drawing.labelWidth
    let titles = TextMetrics(size: 26, isBold: true)
      .wrapped(text.string(chart.title), to: room, most: 3)
    let under = TextMetrics(size: 18)
    let notice = chart.notice.map { [$0.safeInPicture.uppercased()] } ?? []
    let subtitle = notice + under.wrapped(text.string(chart.subtitle), to: room, most: 3)
    return [
      "$schema": .string(Self.schema),
      "description": .string(
        "\(text.string(chart.title)). \(text.string(chart.alternativeText))"),
      "background": "#FFFFFF",
      "padding": 24,
      "title": [
        "text": .array(titles.map(JSONValue.string)),
        "subtitle": .array(subtitle.map(JSONValue.string)),
        "anchor": "start",
      ],
      "vconcat": .array([drawing.specification, notes(chart, text, drawing)]),
      "spacing": 12,
      "config": configuration(text),
    ]
  }

  /// What stands under the drawing: signs explained, and the source.
  private func notes(
    _ chart: Chart, _ text: ChartText, _ drawing: VegaLiteDrawing
  ) -> JSONValue {
    let metrics = TextMetrics(size: Double(Self.noteSize))
    let lines = (chart.notes + [chart.source]).flatMap {
      metrics.wrapped(text.string($0), to: Double(drawing.width), most: 4)
    }
    return [
      "data": ["values": [["note": 0]]],
      "width": .integer(drawing.width),
      "height": .integer(lines.count * 21),
      "view": ["stroke": .null],
      "mark": [
        "type": "text", "text": .array(lines.map(JSONValue.string)), "align": "left",
        "baseline": "top", "fontSize": .integer(Self.noteSize), "lineHeight": 21,
        "color": .string(ChartColours.faint),
      ],
      "encoding": ["x": ["value": 0], "y": ["value": 0]],
    ]
  }

  private func configuration(_ text: ChartText) -> JSONValue {
    [
      "font": "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif",
      "title": [
        "fontSize": 26, "subtitleFontSize": 18, "lineHeight": 33, "subtitleLineHeight": 25,
        "offset": 20, "subtitlePadding": 8, "color": .string(ChartColours.ink),
        "subtitleColor": .string(ChartColours.faint),
      ],
      "axis": [
        "labelFontSize": 16, "titleFontSize": 16, "titleFontWeight": "normal",
        "titlePadding": 10, "labelColor": .string(ChartColours.ink),
        "titleColor": .string(ChartColours.faint), "gridColor": .string(ChartColours.grid),
        "domainColor": .string(ChartColours.axis), "tickColor": .string(ChartColours.axis),
      ],
      "legend": ["labelFontSize": 16, "symbolSize": 220, "symbolType": "square"],
      "text": ["fontSize": 16, "color": .string(ChartColours.ink)],
      "view": ["stroke": .null],
      "locale": ["number": text.numberLocale],
    ]
  }
}

/// The drawing of a chart, without what stands around it.
struct VegaLiteDrawing {
  let specification: JSONValue
  /// Width of the field, in pixels.
  let width: Int
  /// Room that labels take at the left of it.
  let labelWidth: Double
}

extension ChartText {
  /// How axes write numbers: the same as labels.
  var numberLocale: JSONValue {
    [
      "decimal": .string(format.decimalMark), "thousands": .string(format.groupSeparator),
      "grouping": [3], "currency": ["€\u{A0}", ""], "percent": .string(format.percentSign),
      "minus": .string(format.minus),
    ]
  }
}

extension Chart {
  /// The chart with names of rows that fit and differ.
  ///
  /// Vega would cut them too, but in the middle of a character, and then two may look the same.
  func withNames(upTo width: Double) -> Chart {
    let metrics = TextMetrics(size: 16)
    var chart = self
    var taken: Set<String> = []
    for index in rows.indices {
      let whole = rows[index].label.safeInPicture
      var name = metrics.cut(whole, to: width)
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        let mark = " (\(number))"
        name = metrics.cut(whole, to: width - metrics.width(mark)) + mark
      }
      chart.rows[index].label = name
    }
    return chart
  }

  /// The data of a drawing: one row per value, each with what is needed to place it.
  ///
  /// - Parameter more: members of the value of a row and a series.
  func vegaLiteValues(
    _ shape: ChartShape, _ more: (_ row: Int, ChartMark) -> [(key: String, value: JSONValue)]
  ) -> JSONValue {
    let values = shape.marks.enumerated().flatMap { index, marks in
      marks.map { mark -> JSONValue in
        let point = rows[index].points[mark.series]
        let own: JSONValue = [
          "category": .string(rows[index].label.safeInPicture),
          "series": .string(series[mark.series].safeInPicture),
          "value": .quantity(point.value), "low": .quantity(point.bounds?.low),
          "high": .quantity(point.bounds?.high), "status": .string(point.status.columnValue),
          "label": .string(mark.label),
        ]
        return own.adding(more(index, mark))
      }
    }
    return ["values": .array(values)]
  }

  /// The names of the rows in their order: layers that leave some out would mix them up.
  var vegaLiteCategories: JSONValue { .array(rows.map { .string($0.label.safeInPicture) }) }

  /// How the axis of values is written.
  ///
  /// - Parameter most: the highest value.
  func vegaLiteValueAxis(to most: Double) -> JSONValue {
    // With fewer steps, numbers of eight digits do not touch; a step of less than one is none.
    let count = most < 5 ? max(Int(most), 1) : 5
    if unit == .share { return ["format": "~%", "tickCount": 5] }
    guard hasWholeValues else { return ["format": ",~f", "tickCount": 5] }
    return ["format": ",d", "tickCount": .integer(count), "tickMinStep": 1]
  }

  /// One colour per series, with a legend where there are several.
  var vegaLiteColour: JSONValue {
    let colours = ChartColours.series(self)
    guard series.count > 1 else { return ["value": .string(colours.first ?? ChartColours.blue)] }
    return [
      "field": "series", "type": "nominal",
      "scale": [
        "domain": .array(series.map { .string($0.safeInPicture) }),
        "range": .array(colours.map(JSONValue.string)),
      ],
      "legend": ["orient": "top", "title": .null],
    ]
  }
}
