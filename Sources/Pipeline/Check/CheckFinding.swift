internal import Ingest
internal import Statistics
internal import Tables

/// Something that was found, by the importer or by a check.
struct CheckFinding: Sendable {
  /// Who found it.
  enum Source: Sendable {
    case reject(Reject)
    case quality(QualityFinding)
  }

  /// The section of a feedback sheet to which it belongs.
  enum Part: Sendable {
    case information
    case unusable
    case missing
    case doubtful
    case completeness
  }

  /// Number of the organisation among those that are checked; 0 for none.
  var organisation: Int
  var source: Source

  /// The name of the check in `checks.csv`.
  var check: String {
    switch source {
    case .reject(let reject):
      reject.isEndBeforeStart ? QualityCheck.endBeforeStart.rawValue : reject.code.rawValue
    case .quality(let finding): finding.check.rawValue
    }
  }

  var severity: Reject.Severity {
    switch source {
    case .reject(let reject): reject.severity
    case .quality(let finding):
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .notice: .notice
      }
    }
  }

  var file: Int? {
    switch source {
    case .reject(let reject): reject.file
    case .quality(let finding): finding.file
    }
  }

  var line: Int? {
    switch source {
    case .reject(let reject): reject.line
    case .quality(let finding): finding.line
    }
  }

  var year: Int? {
    if case .quality(let finding) = source { finding.year } else { nil }
  }

  /// How many there are: itself and those that are not listed.
  var count: Int {
    switch source {
    case .reject(let reject): 1 + reject.further
    case .quality(let finding): 1 + finding.further
    }
  }

  /// Another record that it is about, when there is one.
  var other: RecordPlace? {
    switch source {
    case .reject(let reject):
      guard reject.code == .keyDuplicate, reject.hints.count == 2, let line = Int(reject.hints[1])
      else { return nil }
      return RecordPlace(file: reject.file, line: line)
    case .quality(let finding):
      switch finding.detail {
      case .duplicate(_, let place), .overlap(let place): return place
      default: return nil
      }
    }
  }

  var part: Part {
    switch source {
    case .reject(let reject):
      if reject.severity == .notice { return .information }
      // Something was decided and may be wrong; else something was lost.
      return reject.severity == .warning && reject.action == .kept ? .doubtful : .unusable
    case .quality(let finding):
      switch finding.detail {
      case .missingDelivery, .emptyMonths, .mostlyEmptyColumn, .openEnds: return .missing
      case .controlTotal(let expected, let found): return found < expected ? .missing : .doubtful
      case .completeness: return .completeness
      default: return .doubtful
      }
    }
  }
}

extension Reject {
  /// Whether an end date lies before its start.
  var isEndBeforeStart: Bool { code == .outOfRange && hints == [Self.endBeforeStartHint] }
}

extension Reject {
  /// Those of the same kind that are not listed, as one that has no place.
  var unlisted: Reject {
    var others = self
    (others.line, others.byte, others.column, others.value) = (nil, nil, nil, nil)
    others.further -= 1
    return others
  }
}
