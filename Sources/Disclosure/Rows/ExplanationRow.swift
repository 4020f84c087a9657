public import Tables

/// Something that accounts for a difference, alone or with another: a row of `explanations.csv`.
///
/// Internal, not for publication: it names files and organisations, with numbers however small.
public struct ExplanationRow: Sendable, Equatable {
  /// Position of the published figure among the known totals; `nil` for a file that holds another
  /// number of records than its supplier says.
  public var total: Int?
  /// Number of the explanation of that figure, from 1.
  public var explanation: Int
  /// Number of the part of the explanation, from 1.
  public var part: Int
  /// What it is.
  public var cause: DifferenceCause
  /// By how much the computed figure is higher for it; negative when it is lower.
  public var effect: Quantity
  /// Identifier of the organisation; empty when it is about none in particular.
  public var organisation: String
  /// Name of the organisation; empty when unknown.
  public var organisationName: String
  /// The file; empty when it is about none in particular.
  public var file: String
  /// The year, where it is about one.
  public var year: Int?
  /// How many would do in its place, itself included: which one it is, nobody can tell.
  public var alternatives: Int
  /// Records that the file should hold, where its supplier says so.
  public var expected: Int?
  /// Records that the file holds.
  public var found: Int?
}

/// How one difference was looked into.
public struct SearchRow: Sendable, Equatable {
  /// Position of the published figure among the known totals.
  public var total: Int
  /// How many explanations are given.
  public var explanations: Int
  /// How many more there are.
  public var further: Int
  /// Whether the figure is a ratio, of which only the parts can be explained.
  public var isRatio: Bool
  /// Whether two causes together were tried too, as far as that was needed.
  public var triedPairs: Bool
}
