internal import Tables

/// What a person does in a programme; one person can do both.
public enum PersonRole: Int, Sendable, Hashable, CaseIterable {
  /// Someone who takes part.
  case participant
  /// Someone who helps.
  case volunteer

  /// The records that tell of them.
  public var records: BaseMeasure {
    switch self {
    case .participant: .participants
    case .volunteer: .volunteers
    }
  }

  /// The field that tells them apart: in both roles a fingerprint made in the same way.
  var identifier: FieldName {
    switch self {
    case .participant: .participant
    case .volunteer: .volunteer
    }
  }
}
