import Reporting
import Tables

/// What a picture shows at one point, in numbers that can be drawn.
struct ChartMark {
  /// Series, from 0.
  let series: Int
  let label: String
  let isPreliminary: Bool
  /// Where it begins and ends on the scale; `nil` without a number.
  let extent: (from: Double, to: Double)?
  /// Whether only bounds are known, so that it does not begin at zero.
  let isBounds: Bool
  /// Whether it is withheld, and not unknown.
  let isWithheld: Bool
}

/// The points of a chart as they are drawn: of a waterfall each where the one before it ended.
struct ChartShape {
  /// One list per row; a point without anything to show is left out.
  let marks: [[ChartMark]]

  init(_ chart: Chart, _ text: ChartText) {
    var level = 0.0
    var marks: [[ChartMark]] = []
    for row in chart.rows {
      var line: [ChartMark] = []
      for (series, point) in row.points.enumerated() where point.cell != .blank {
        var extent: (from: Double, to: Double)?
        if let bounds = point.bounds {
          extent = (bounds.low.approximate, bounds.high.approximate)
        } else if let value = point.value?.approximate {
          let isStep = chart.form == .waterfall && !row.isTotal
          extent = isStep ? (level, level + value) : (0, value)
          level = isStep ? level + value : value
        }
        line.append(
          ChartMark(
            series: series, label: text.label(point), isPreliminary: point.isPreliminary,
            extent: extent, isBounds: point.bounds != nil,
            isWithheld: point.status == .suppressed))
      }
      marks.append(line)
    }
    self.marks = marks
  }

  /// Series of which something is withheld, in order.
  var withheldSeries: [Int] {
    Set(marks.flatMap { $0 }.filter { $0.isWithheld && $0.extent == nil }.map(\.series)).sorted()
  }

  /// Every value that must fit on the scale.
  var values: [Double] {
    marks.flatMap { $0 }.compactMap(\.extent).flatMap { [$0.from, $0.to] }
  }
}

extension Chart {
  /// Whether only whole numbers make sense on the axis.
  var hasWholeValues: Bool {
    unit == .number
      && rows.allSatisfy { row in
        row.points.allSatisfy { $0.value?.isWhole != false && $0.bounds?.high.isWhole != false }
      }
  }
}
