internal import Tables

/// What one organisation adds to the records of one key.
struct OwnedTally: Sendable {
  let organisation: Int
  /// Key of the layout in which organisations that no figure tells apart are together.
  let key: Int
  let tally: TallyTable.Tally
}

/// The counts by all that figures look at, each organisation apart: one pass over an entity.
///
/// A class of organisations is the leading digit of a key, so that the counts of the coarser layout
/// come of the same pass.
struct OrganisationTally {
  /// Counts by key of the coarser layout, ascending.
  let tally: [(key: Int, tally: TallyTable.Tally)]
  /// The same by organisation, then by key.
  let owned: [OwnedTally]

  /// `nil` when there are too many different keys.
  init?(
    _ layout: AtomLayout, _ scopes: [PeopleScope], delivery: Delivery, mostKeys: Int
  ) {
    let fine = AtomLayout(layout.entity, scopes, of: delivery, separatesOrganisations: true)
    guard layout.capacity != nil, let stride = fine.stride,
      let found = AtomCount(layout: fine, delivery: delivery).tally(mostKeys: mostKeys)
    else { return nil }
    var sums: [Int: TallyTable.Tally] = [:]
    var owned: [OwnedTally] = []
    owned.reserveCapacity(found.count)
    for (key, tally) in found {
      let (programme, organisation) = fine.members[key / stride]
      let place = programme * layout.organisations + organisation
      let own = Int(layout.classes[place]) * stride + key % stride
      sums[own, default: TallyTable.Tally()].count += tally.count
      sums[own, default: TallyTable.Tally()].sum += tally.sum
      owned.append(OwnedTally(organisation: organisation, key: own, tally: tally))
    }
    tally = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.owned = owned.sorted { one, other in
      (one.organisation, one.key) < (other.organisation, other.key)
    }
  }
}
