internal import Ingest
internal import Statistics
internal import Tables

/// Findings with one cause, which are explained once.
struct FindingGroup: Sendable {
  /// The findings, by file and line; at least one.
  var findings: [CheckFinding]

  /// The one that stands for all.
  var first: CheckFinding { findings[0] }
  /// How many there are, those included that are not listed one by one.
  var count: Int { findings.reduce(0) { $0 + $1.count } }

  /// What findings share that have one cause.
  private struct Cause: Hashable {
    var check: String
    var severity: String
    var action = ""
    var field = ""
    var variant = ""
    var year = 0
  }

  /// Rejects of which the hint tells what the matter is, and not how to mend it.
  private static let variants: Set<String> = [
    Reject.shortYearHint, Reject.contradictionHint, Reject.monthFirstHint, Reject.identicalHint,
    Reject.ownTableHint,
    Reject.sameKeyHint,
  ]

  /// The groups, worst first and then the largest.
  static func groups(_ findings: [CheckFinding]) -> [FindingGroup] {
    var positions: [Cause: Int] = [:]
    var groups: [FindingGroup] = []
    for finding in findings {
      let cause = cause(of: finding)
      if let position = positions[cause] {
        groups[position].findings.append(finding)
      } else {
        positions[cause] = groups.count
        groups.append(FindingGroup(findings: [finding]))
      }
    }
    let order = groups.indices.sorted { left, right in
      let one = (groups[left].first.severity, -groups[left].count, left)
      let two = (groups[right].first.severity, -groups[right].count, right)
      return one < two
    }
    return order.map { groups[$0] }
  }

  private static func cause(of finding: CheckFinding) -> Cause {
    var cause = Cause(check: finding.check, severity: finding.severity.rawValue)
    switch finding.source {
    case .reject(let reject):
      cause.action = reject.action.rawValue
      // Unknown headers and columns with personal data are listed together.
      let isHeader = reject.code == .headerUnknown || reject.code == .personalData
      cause.field = isHeader ? (reject.column == nil ? "" : "column") : reject.field ?? ""
      cause.variant = reject.hints.first.flatMap { variants.contains($0) ? $0 : nil } ?? ""
    case .quality(let quality):
      cause.field = quality.field?.rawValue ?? quality.entity.rawValue
      cause.year = quality.check == .countJump ? quality.year ?? 0 : 0
      switch quality.detail {
      case .implausibleAge(let isYoung): cause.variant = isYoung ? "young" : "old"
      case .countJump, .openEnds: cause.field = quality.entity.rawValue
      // Each file has its own numbers.
      case .controlTotal: cause.variant = quality.file.map { "\($0)" } ?? ""
      default: break
      }
    }
    return cause
  }
}

extension FindingGroup {
  /// Names of the fields or headers that the group is about, each once and in order.
  var fields: [String] {
    Self.distinct(rejects.compactMap(\.field))
  }

  /// Names that may have been meant, of all rejects of the group.
  var candidates: [String] { Self.distinct(rejects.flatMap(\.hints)) }

  /// The values that were wrong, when values were asked for.
  var values: [String] { Self.distinct(rejects.compactMap(\.value)) }

  private var rejects: [Reject] {
    findings.compactMap { if case .reject(let reject) = $0.source { reject } else { nil } }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Reject {
  /// Headers that were found where one is missing.
  var headers: [String] {
    hints.map {
      $0.hasPrefix(Self.nearestMark) ? String($0.dropFirst(Self.nearestMark.count)) : $0
    }
  }
}
