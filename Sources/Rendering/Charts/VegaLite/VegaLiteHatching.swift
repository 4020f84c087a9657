import Reporting
import Tables

/// A hatched block where a number is withheld; its length says nothing.
struct VegaLiteHatching {
  let chart: Chart
  let series: Int
  /// Length in pixels.
  let length: Int

  func layer(_ axes: VegaLiteAxes) -> JSONValue {
    let name = JSONValue.string(chart.series[series].safeInPicture)
    let other = "\(axes.value)2"
    return [
      "transform": [
        ["filter": "!isValid(datum.to) && datum.status == 'suppressed'"],
        ["filter": ["field": "series", "equal": name]],
      ],
      "mark": .members(
        ("type", "bar"), ("\(other)Offset", .integer(axes.isUpright ? -length : length)),
        ("color", gradient(isUpright: axes.isUpright))),
      "encoding": .members((axes.value, ["datum": 0]), (other, ["datum": 0])),
    ]
  }

  /// Vega knows no patterns: stripes are a gradient of two colours with nothing between them.
  ///
  /// Its direction is stretched with the block: that of a column is broad, that of a row is narrow.
  private func gradient(isUpright: Bool) -> JSONValue {
    let colour = ChartColours.series(chart)[series]
    let count = isUpright ? 10 : 4
    var stops: [JSONValue] = []
    for stripe in 0..<count {
      stops.append(stop(2 * stripe, of: count, colour))
      stops.append(stop(2 * stripe + 1, of: count, colour))
      stops.append(stop(2 * stripe + 1, of: count, "#FFFFFF"))
      stops.append(stop(2 * stripe + 2, of: count, "#FFFFFF"))
    }
    return [
      "gradient": "linear", "x1": 0, "y1": 0, "x2": 1,
      "y2": .number(isUpright ? "0.1" : "0.5"),
      "stops": .array(stops),
    ]
  }

  /// The colour at a place, in halves of a stripe.
  private func stop(_ place: Int, of count: Int, _ colour: String) -> JSONValue {
    [
      "offset": .quantity(Quantity(Int64(place), over: Int64(2 * count))),
      "color": .string(colour),
    ]
  }
}
