import Reporting

/// The colours of charts: those of Okabe and Ito, which people with any colour vision can tell apart.
///
/// Source: M. Okabe, K. Ito, *Color Universal Design* (2008).
enum ChartColours {
  static let blue = "#0072B2"
  static let sky = "#56B4E9"
  static let orange = "#E69F00"
  static let green = "#009E73"
  static let vermillion = "#D55E00"
  static let purple = "#CC79A7"

  static let ink = "#222222"
  static let faint = "#555555"
  static let grid = "#DDDDDD"
  static let axis = "#888888"
  static let notice = "#B00020"

  /// Steps from few to many, each with the colour of letters on it.
  private static let steps = [
    (fill: "#DCEAF6", ink: ink), (fill: "#A9CCE8", ink: ink), (fill: "#2171B5", ink: "#FFFFFF"),
    (fill: "#08427E", ink: "#FFFFFF"),
  ]

  /// One colour per series: of periods the last stands out.
  static func series(_ chart: Chart) -> [String] {
    let count = chart.series.count
    switch chart.seriesKind {
    case .periods:
      let earlier = ["#666666", "#BBBBBB", orange]
      return count == 1
        ? [blue]
        : (0..<count).map { index in
          let before = count - 1 - index
          return before == 0 ? blue : before == 1 ? orange : earlier[before % 2]
        }
    case .measures:
      let all = [blue, orange, green, purple, sky, vermillion]
      return (0..<count).map { all[$0 % all.count] }
    }
  }

  /// A part of a waterfall: a total, more or fewer.
  static func step(isTotal: Bool, isNegative: Bool) -> String {
    isTotal ? blue : isNegative ? vermillion : green
  }

  /// A tile with a number of things on it, of at most `most`.
  static func tile(_ value: Double, most: Double) -> (fill: String, ink: String) {
    guard value > 0, most > 0 else { return ("#FFFFFF", ink) }
    let step = Int((Double(steps.count) * value / most).rounded(.up)) - 1
    return steps[min(max(step, 0), steps.count - 1)]
  }
}
