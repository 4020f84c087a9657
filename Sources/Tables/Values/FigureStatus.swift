/// How firm a figure is; the strongest status that applies is the one that is shown.
public enum FigureStatus: String, Sendable, Hashable, CaseIterable, Comparable {
  case final
  case provisional
  case planned
  case estimated
  case smallBase = "small-base"
  case missing
  case undefined
  case suppressed

  private var strength: Int {
    switch self {
    case .final: 0
    case .provisional: 1
    case .planned: 2
    case .estimated: 3
    case .smallBase: 4
    case .missing: 5
    case .undefined: 6
    case .suppressed: 7
    }
  }

  /// Weaker before stronger, so that `max` gives the status to show.
  public static func < (lhs: FigureStatus, rhs: FigureStatus) -> Bool {
    lhs.strength < rhs.strength
  }

  /// The word in a `status` column: empty for an ordinary final figure.
  public var columnValue: String { self == .final ? "" : rawValue }
}
