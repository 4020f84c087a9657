/// What the records of one organisation in one file add to a figure, or would add to it.
public struct Contribution: Sendable, Equatable {
  /// Code of the organisation; 0 when the records name none.
  public var organisation: Int
  /// Position of the file in the list of files; `nil` for an organisation that several files list.
  public var file: Int?
  /// Records, of organisations 1.
  public var records: Int64 = 0
  /// Count or sum, in units of 1 / scale of the measure, every record once.
  public var value: Int64 = 0
  /// The same with every record once for each year of the period in which it was active.
  public var yearly: Int64 = 0
  /// The part of `value` that marked records add.
  public var marked: Int64 = 0
  /// The part of `value` that began before the period and has no end.
  public var open: Int64 = 0

  /// Nothing yet.
  public init(organisation: Int, file: Int?) {
    self.organisation = organisation
    self.file = file
  }
}

/// What a figure is made of, and what stays out of it because something is unknown.
public struct Contributions: Sendable, Equatable {
  /// What is counted: the values add up to the figure.
  public var counted: [Contribution] = []
  /// What fits but for a programme that nobody knows.
  public var withoutProgramme: [Contribution] = []
  /// What fits but for the kind or phase of its organisation, which nobody knows.
  public var withoutKind: [Contribution] = []
  /// What fits but for a year, which it does not have.
  public var withoutYear: [Contribution] = []

  /// Nothing.
  public init() {}
}

/// Why a record counts in a figure, or does not.
enum RecordFate: Int, CaseIterable {
  case counted
  case withoutProgramme
  case withoutKind
  case withoutYear
}
