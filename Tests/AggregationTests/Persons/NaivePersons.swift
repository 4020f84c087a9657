import Aggregation
import DeliverySupport
import Tables

/// The slow way to tell persons apart: sets, record by record.
struct NaivePersons {
  /// Who was seen in one group and period.
  struct Seen: Equatable {
    var byOrganisation: [String: Set<Int64>] = [:]
    var shared: Set<Int64> = []
    var anonymous: Int64 = 0
    /// Those of whom something else tells than that they began before the period and have no end.
    var sureByOrganisation: [String: Set<Int64>] = [:]
    var sureShared: Set<Int64> = []
    /// Those of whom a record begins in the period or names it.
    var begunByOrganisation: [String: Set<Int64>] = [:]
    var begunShared: Set<Int64> = []
    /// Whether any record was delivered for the period, and does not only go on in it.
    var isDelivered = false

    var largest: Int64 {
      Int64(max(byOrganisation.values.map(\.count).max() ?? 0, shared.count))
    }
    var pairs: Int64 { Int64(byOrganisation.values.reduce(0) { $0 + $1.count }) }
    var low: Int64 { max(largest, anonymous > 0 ? 1 : 0) }
    var high: Int64 { pairs + Int64(shared.count) + anonymous }

    /// Those alone of whom something else tells.
    var sure: Seen {
      Seen(byOrganisation: sureByOrganisation, shared: sureShared)
    }

    /// Those alone of whom a record begins.
    var begun: Seen { Seen(byOrganisation: begunByOrganisation, shared: begunShared) }

    /// Those who are in both.
    func common(with other: Seen) -> Int64 {
      byOrganisation.reduce(Int64(shared.intersection(other.shared).count)) {
        $0 + Int64($1.value.intersection(other.byOrganisation[$1.key] ?? []).count)
      }
    }
  }

  private let naive: NaiveCount
  private let files: [Delivery.FileFacts]

  init(_ sample: SampleDelivery) {
    naive = NaiveCount(sample.records)
    files = sample.files
  }

  /// Everybody with a role over a period, each record in the group of its first year within it.
  func seen(
    _ role: PersonRole, by dimensions: [Dimension], in period: Period
  ) -> [NaiveCount.Key: Seen] {
    var groups: [NaiveCount.Key: Seen] = [:]
    for record in naive.records where record.entity == role.records.entity {
      guard let years = naive.years(of: record),
        let year = years.first(where: { period.years.contains($0) })
      else { continue }
      let key = NaiveCount.Key(
        programme: naive.programme(of: record),
        categories: dimensions.map { naive.category(of: record, $0, in: year) })
      let isSure =
        record.year != nil || record.end != nil
        || record.start.map { period.years.contains($0.year) } ?? true
      let isBegun = period.years.contains(years.lowerBound)
      let own = record.year ?? record.start?.year ?? years.upperBound
      if period.years.contains(own) { groups[key, default: Seen()].isDelivered = true }
      // One number for several is that of a group, and a record of nobody is nobody.
      if let count = record.count, count != 1 {
        groups[key, default: Seen()].anonymous += count
      } else if let identifier = record.identifier, files[record.file].sharesIdentifiers {
        groups[key, default: Seen()].shared.insert(identifier)
        if isSure { groups[key, default: Seen()].sureShared.insert(identifier) }
        if isBegun { groups[key, default: Seen()].begunShared.insert(identifier) }
      } else if let identifier = record.identifier, let organisation = record.organisation {
        groups[key, default: Seen()].byOrganisation[organisation, default: []].insert(identifier)
        if isSure {
          groups[key, default: Seen()].sureByOrganisation[organisation, default: []]
            .insert(identifier)
        }
        if isBegun {
          groups[key, default: Seen()].begunByOrganisation[organisation, default: []]
            .insert(identifier)
        }
      } else {
        groups[key, default: Seen()].anonymous += 1
      }
    }
    return groups
  }
}
