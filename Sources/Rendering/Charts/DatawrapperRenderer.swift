import DelimitedText
public import Reporting
import Tables

/// A chart as a wide table to paste into Datawrapper: a column of labels, then one per series.
///
/// UTF-8, commas, decimal points. Shares are percentages; what is withheld or unknown is empty; of a
/// series with bounds there are two columns more, the lowest and the highest.
public struct DatawrapperRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The table as bytes.
  public func render(_ chart: Chart) -> [UInt8] {
    let text = ChartText(chart.language)
    let bounded = chart.series.indices.map { series in
      chart.rows.contains { $0.points[series].bounds != nil }
    }
    var writer = CSVWriter()
    writer.write(text: chart.categoryTitle)
    for (series, isBounded) in zip(chart.series, bounded) {
      let name = chart.unit == .share ? "\(series) (%)" : series
      writer.write(text: name)
      if isBounded {
        writer.write(text: "\(name) \(text.lowest)")
        writer.write(text: "\(name) \(text.highest)")
      }
    }
    writer.endRecord()
    for row in chart.rows {
      writer.write(text: row.label)
      for (point, isBounded) in zip(row.points, bounded) {
        write(point.value, chart.unit, to: &writer)
        if isBounded {
          write(point.bounds?.low, chart.unit, to: &writer)
          write(point.bounds?.high, chart.unit, to: &writer)
        }
      }
      writer.endRecord()
    }
    return writer.takeBytes()
  }

  private func write(_ value: Quantity?, _ unit: Chart.Unit, to writer: inout CSVWriter) {
    guard let value else { return writer.writeEmpty() }
    guard unit == .share else { return writer.write(number: NumberFormat.machine.shortest(value)) }
    let percent = Quantity(100 * Int128(value.numerator), over: Int128(value.denominator)) ?? value
    writer.write(number: NumberFormat.machine.shortest(percent))
  }
}
