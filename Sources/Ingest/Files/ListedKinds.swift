internal import Tables

/// What the stretches of a file list of each kind of reject, so that those that come later in the
/// file need not keep what will never be listed: a gigabyte of one mistake would fill the memory.
struct ListedKinds: Sendable {
  private struct Share {
    var stretch: Int
    var count: Int
  }

  private var shares: [RejectList.Kind: [Share]] = [:]

  /// Notes what a stretch lists for certain, and returns the kinds of which the stretches before it
  /// list as many as a file ever does.
  mutating func add(_ list: RejectList, stretch: Int) -> Set<RejectList.Kind> {
    var full: Set<RejectList.Kind> = []
    for (kind, known) in shares {
      let before = known.reduce(0) { $0 + ($1.stretch < stretch ? $1.count : 0) }
      if before >= kind.limit { full.insert(kind) }
    }
    for (kind, count) in list.listedKinds where count > 0 && !full.contains(kind) {
      shares[kind, default: []].append(Share(stretch: stretch, count: count))
    }
    return full
  }
}
