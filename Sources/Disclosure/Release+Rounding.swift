public import Aggregation
public import Statistics
internal import Tables

extension Release {
  /// Rounds every count of people in a run, and computes everything else from the rounded counts.
  ///
  /// Rounded are the people that no figure tells apart, so that parts still sum to their totals. The
  /// statistics are then computed a second time, from records that count for the rounded numbers:
  /// nothing that is shown has seen an exact one. Sums of hours are no counts, and are withheld.
  ///
  /// - Parameters:
  ///   - request: what to compute.
  ///   - policy: with a base to round to.
  ///   - fewer: what the text shows, where years are found in which hardly any record lies.
  /// - Returns: everything, and what the text shows of it when that is less. Cost: twice that of the
  ///   statistics, and two passes over the records.
  public static func rounding(
    _ delivery: Delivery, _ request: StatisticalSummary.Request,
    showing fewer: StatisticalSummary.Request?, policy: DisclosurePolicy
  ) -> (all: Release, shown: Release?) {
    guard let base = policy.rounding else {
      return protecting(StatisticalSummary(of: delivery, request), showing: nil, policy: policy)
    }
    var asked = request
    asked.parts = .always
    asked.isProtected = true
    asked.tellsEachOrganisation = true
    asked.leastPeople = 0
    let exact = StatisticalSummary(of: delivery, asked).atoms
    let rounding = PeopleRounding(exact, base: base)
    let recounted = delivery.recounted(rounding.atoms, as: rounding.counts)
    // Whether hours are of few people is not to be told beside a rounded number of these.
    let joint = JointProtection([], policy: policy).showing(rounding)
    var rule = ThresholdRule(policy: policy.withoutThreshold, joint: joint)
    rule.roundingBound = rounding.bound
    func release(_ request: StatisticalSummary.Request) -> Release {
      var plain = request
      plain.isProtected = false
      return protecting(
        StatisticalSummary(of: recounted, plain), policy: policy, joint: joint, rule)
    }
    let all = release(request)
    return (all, all.thinYears.rows.isEmpty ? nil : fewer.map(release))
  }
}
