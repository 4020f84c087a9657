internal import Aggregation
internal import Tables

/// What a person's records in one organisation say together.
enum RepeatedRecords {
  static func findings(in delivery: Delivery) -> [QualityFinding] {
    Entity.allCases.flatMap { entity -> [QualityFinding] in
      guard let records = IdentifiedRecords(entity, in: delivery) else { return [] }
      return records.findings { group in
        DuplicateRecords.findings(group, of: records)
          + (entity == .meetings ? [] : OverlappingPeriods.findings(group, of: entity))
      }
    }
  }

  /// Stretches of a sorted group that agree in what `key` gives.
  static func runs(
    _ group: ArraySlice<IdentifiedRecord>, by key: (IdentifiedRecord) -> Int64
  ) -> [ArraySlice<IdentifiedRecord>] {
    var runs: [ArraySlice<IdentifiedRecord>] = []
    var start = group.startIndex
    while start < group.endIndex {
      var end = start + 1
      while end < group.endIndex, key(group[end]) == key(group[start]) { end += 1 }
      runs.append(group[start..<end])
      start = end
    }
    return runs
  }
}
