internal import Aggregation
internal import Disclosure
internal import Statistics
internal import Tables

/// Looks for coarser splits of which less would have to be withheld.
///
/// It only tells: what is shown is for the analyst to choose.
struct CoarserSplits {
  /// The one that helps most; `nil` when nothing is withheld, none helps, or it is too much work.
  let suggestion: CoarserSplit?

  /// Most records times splits for which it is tried: every try counts all of them again.
  private static let mostRecords = 200_000

  init(
    _ request: StatisticalSummary.Request, of delivery: Delivery, policy: DisclosurePolicy,
    release: Release
  ) {
    let now = release.protection.notShown
    let records = delivery.tables.values.reduce(0) { $0 + $1.recordCount }
    var best: CoarserSplit?
    var policy = policy
    if policy.insiders == .report { policy.insiders = .ignore }
    // Against organisations every try would be an elimination for each of them.
    let isCheap = policy.rounding == nil && policy.insiders != .protect
    if now > 0, policy.isOn, isCheap, records * request.splits.count <= Self.mostRecords {
      for (index, split) in request.splits.enumerated() {
        for coarser in Self.coarser(split) where !request.splits.contains(coarser) {
          var tried = request
          tried.splits[index] = coarser
          tried.parts = .none
          let withheld = Release.protecting(
            StatisticalSummary(of: delivery, tried), policy: policy
          ).protection.notShown
          if withheld < best?.withheld ?? now {
            best = CoarserSplit(
              asked: Self.name(split), instead: Self.name(coarser), withheld: withheld, now: now)
          }
        }
      }
    }
    suggestion = best
  }

  /// The same split by provinces, or with one dimension less.
  private static func coarser(_ split: [Dimension]) -> [[Dimension]] {
    var found: [[Dimension]] = []
    let fine: Set<Dimension> = [.municipality, .corop, .ggd, .zorgkantoor, .safety]
    for (index, dimension) in split.enumerated() {
      if fine.contains(dimension), !split.contains(.province) {
        var coarser = split
        coarser[index] = .province
        found.append(coarser)
      }
      if split.count > 1 {
        var fewer = split
        fewer.remove(at: index)
        found.append(fewer)
      }
    }
    return found
  }

  private static func name(_ split: [Dimension]) -> String {
    split.map(\.rawValue).joined(separator: ",")
  }
}
