internal import Tables

/// Records that may share their person with others, person by person.
///
/// Records go by their ordinal: the number of marked records before them.
struct PersonOrder: Sendable {
  /// Persons whose hashes begin alike.
  struct Partition: Sendable {
    /// Ordinals of all records, those of one person together.
    var ordinals: [UInt32] = []
    /// Where the records of each person end.
    var ends: [UInt32] = []
  }

  let partitions: [Partition]

  init(_ partitions: [Partition]) { self.partitions = partitions }

  /// Some of the records.
  ///
  /// - Parameter rank: the new ordinal of a record; `nil` for one that is left out.
  func filtered(workers: Int, _ rank: @Sendable (UInt32) -> UInt32?) -> PersonOrder {
    let jobs = min(workers, partitions.count)
    let kept = Concurrent.map(jobs) { job in
      partitions[Concurrent.share(job, of: jobs, partitions.count)].map { partition in
        var kept = Partition()
        var index = 0
        for end in partition.ends {
          let before = kept.ordinals.count
          while index < end {
            if let rank = rank(partition.ordinals[index]) { kept.ordinals.append(rank) }
            index += 1
          }
          if kept.ordinals.count > before { kept.ends.append(UInt32(kept.ordinals.count)) }
        }
        return kept
      }
    }
    return PersonOrder(kept.flatMap { $0 })
  }
}
