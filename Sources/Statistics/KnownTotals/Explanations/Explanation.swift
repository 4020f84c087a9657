public import Tables

/// Something that changes a computed figure by a known number.
public struct ExplanationCandidate: Sendable, Hashable {
  /// What it is.
  public var cause: DifferenceCause
  /// By how much the computed figure is higher for it, in units of 1 / scale of the measure;
  /// negative when it is lower.
  public var effect: Int64
  /// Code of the organisation that it is about; `nil` for none, or several.
  public var organisation: Int?
  /// Position of the file that it is about; `nil` for none, or several.
  public var file: Int?
  /// The year that it is about, where it is about one in particular.
  public var year: Int?

  /// A candidate.
  public init(
    _ cause: DifferenceCause, effect: Int64, organisation: Int? = nil, file: Int? = nil,
    year: Int? = nil
  ) {
    self.cause = cause
    self.effect = effect
    self.organisation = organisation
    self.file = file
    self.year = year
  }

  /// Whether both are, at least in part, about the same records.
  func overlaps(_ other: ExplanationCandidate) -> Bool {
    guard cause.family == other.cause.family else { return false }
    if self == other { return true }
    func meets(_ own: Int?, _ others: Int?) -> Bool { own == nil || others == nil || own == others }
    guard year == nil || other.year == nil || year == other.year else { return false }
    // Different organisations share no record, and neither do different files.
    return meets(organisation, other.organisation) && meets(file, other.file)
  }
}

/// Candidates of one cause and one size, of which one would do: which one it is, nobody can tell.
public struct ExplanationPart: Sendable, Hashable {
  /// What they are.
  public var cause: DifferenceCause
  /// The effect of each.
  public var effect: Int64
  /// Those that would do, at least one.
  public var candidates: [ExplanationCandidate]
}

/// One part, or two that together account for a difference exactly.
public struct Explanation: Sendable, Hashable {
  /// One part or two; of two equal ones two candidates are meant.
  public var parts: [ExplanationPart]
}

extension DifferenceCause {
  /// Causes that may be about the same records: what counts, and each way not to count.
  fileprivate var family: DifferenceCause {
    switch self {
    case .organisation, .file, .repeatedRecords, .openEnds, .samePersons: .organisation
    case .controlTotal, .unusableFile: .controlTotal
    default: self
    }
  }
}
