internal import Tables

/// What became of an organisation from one period to the next.
enum PanelState: Sendable, CaseIterable {
  /// Delivered in both periods.
  case continuing
  /// Delivered in the later period, and was not expected in the earlier one.
  case entered
  /// Delivered in the earlier period, and is no longer expected.
  case left
  /// Was expected and delivered nothing, in one of the periods or in both.
  case silent
}

/// One organisation in two periods.
struct PanelMember: Sendable, Equatable {
  /// Code of the organisation.
  var organisation: Int
  /// Its figure in the earlier period; `nil` when it delivered nothing.
  var previous: Int64?
  /// Its figure in the later period; `nil` when it delivered nothing.
  var current: Int64?
  /// Whether it is listed for the earlier period.
  var wasExpected: Bool
  /// Whether it is listed for the later period.
  var isExpected: Bool

  /// What became of it; `nil` for one that neither delivered nor was expected.
  var state: PanelState? {
    switch (previous != nil, current != nil) {
    case (true, true): .continuing
    case (false, true): wasExpected ? .silent : .entered
    case (true, false): isExpected ? .silent : .left
    case (false, false): wasExpected || isExpected ? .silent : nil
    }
  }
}
