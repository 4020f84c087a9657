public import Aggregation
public import Tables

/// All checks of a delivery.
///
/// They read the records as they were delivered and change nothing. Cost: linear in the records,
/// but for records with identifiers, which are sorted; the checks run beside each other.
public struct QualityReview: Sendable {
  /// What was found: by organisation, file, line and check.
  public let findings: [QualityFinding]
  /// What each organisation delivered in each file.
  public let shares: FileShares

  /// Periods that were asked for and of which nothing was delivered.
  public let undelivered: [Period]
  /// First and last year of which anything was delivered; `nil` without records.
  public let deliveredYears: ClosedRange<Int>?

  /// Findings of one check on one file and organisation that are listed one by one.
  static let listed = 1_000

  private enum Outcome {
    case findings([QualityFinding])
    case shares(FileShares)
  }

  /// Looks at a delivery.
  ///
  /// - Parameters:
  ///   - delivery: with identifiers, dates, birth years and ages, where these are to be checked.
  ///   - files: what became of each file, in the order to which blocks refer.
  ///   - periods: findings about other years are left out.
  public init(
    of delivery: Delivery, files: [DeliveredFile] = [], periods: PeriodSelection = .delivered
  ) {
    let checks: [@Sendable () -> Outcome] = [
      { .findings(RepeatedRecords.findings(in: delivery)) },
      {
        let expected = ExpectedDeliveries(delivery)
        return .findings(
          MissingDeliveries.findings(expected) + Completeness.findings(in: delivery, expected))
      },
      { .findings(MostlyEmptyColumns.findings(in: delivery)) },
      { .findings(EmptyMonths.findings(in: delivery)) },
      { .findings(ImplausibleAges.findings(in: delivery)) },
      { .findings(CountJumps.findings(in: delivery)) },
      { .findings(OpenEndRecords.findings(in: delivery)) },
      { .findings(ControlTotals.findings(in: files)) },
      { .shares(FileShares(delivery)) },
    ]
    var all: [QualityFinding] = []
    var shares = FileShares()
    for outcome in Concurrent.map(checks.count, { checks[$0]() }) {
      switch outcome {
      case .findings(let findings): all += findings
      case .shares(let found): shares = found
      }
    }
    self.shares = shares
    deliveredYears = delivery.years
    if case .chosen(let chosen) = periods {
      undelivered = chosen.filter { period in
        !period.years.contains { delivery.years?.contains($0) ?? false }
      }
      all.removeAll { finding in
        guard let year = finding.year else { return false }
        return !chosen.contains { $0.years.contains(year) }
      }
    } else {
      undelivered = []
    }
    all.sort(by: Self.isBefore)
    findings = Self.capped(all)
  }

  /// Those beyond the limit are counted in the last one that is listed.
  static func capped(_ sorted: [QualityFinding]) -> [QualityFinding] {
    var kept: [QualityFinding] = []
    var place: (organisation: Int, file: Int?) = (-1, nil)
    var count: [QualityCheck: Int] = [:]
    var last: [QualityCheck: Int] = [:]
    for finding in sorted {
      if (finding.organisation, finding.file) != place {
        place = (finding.organisation, finding.file)
        count.removeAll(keepingCapacity: true)
      }
      let check = finding.check
      if count[check, default: 0] < listed {
        count[check, default: 0] += 1
        last[check] = kept.count
        kept.append(finding)
      } else if let position = last[check] {
        kept[position].further += 1 + finding.further
      }
    }
    return kept
  }

  /// An order that depends on what was found alone.
  static func isBefore(_ first: QualityFinding, _ second: QualityFinding) -> Bool {
    let left = first.order
    let right = second.order
    return left.place == right.place ? left.kind < right.kind : left.place < right.place
  }
}

extension QualityFinding {
  fileprivate var order: (place: (Int, Int, Int), kind: (Int, Int, Int, Int, Int, Int)) {
    var further = 0
    switch detail {
    case .missingDelivery(let programme): further = programme
    case .emptyMonths(let from, _): further = from
    case .countJump(let programme, _, _, _): further = programme
    default: break
    }
    return (
      (organisation, file ?? -1, line ?? 0),
      (
        QualityCheck.allCases.firstIndex(of: check) ?? 0, year ?? 0,
        Entity.allCases.firstIndex(of: entity) ?? 0,
        field.flatMap { FieldName.allCases.firstIndex(of: $0) } ?? 0, further, 0
      )
    )
  }
}
