internal import Tables

/// Records of one person in one organisation that were active on the same day.
///
/// An open end runs on, and touching on one day is an overlap. Records that begin on the same day
/// are duplicates, not overlaps; and a record that names its year is compared with those of that
/// year alone, since it counts in no other.
enum OverlappingPeriods {
  /// - Parameter group: records of one organisation and identifier, by year, start and place.
  static func findings(
    _ group: ArraySlice<IdentifiedRecord>, of entity: Entity
  ) -> [QualityFinding] {
    RepeatedRecords.runs(group, by: \.period).flatMap { year -> [QualityFinding] in
      var findings: [QualityFinding] = []
      // Of all that began on earlier days, the one that lasted longest.
      var longest: (last: Int64, place: RecordPlace)?
      for day in RepeatedRecords.runs(year, by: \.start) {
        guard let start = day.first?.start, start != Column.null else { continue }
        if let longest, longest.last >= start {
          findings += day.map {
            QualityFinding(
              organisation: $0.organisation, entity: entity, place: $0.place, field: .startDate,
              year: $0.year, .overlap(with: longest.place))
          }
        }
        for record in day {
          let last = record.end == Column.null ? Int64.max : max(record.end, start)
          if longest.map({ last > $0.last }) ?? true { longest = (last, record.place) }
        }
      }
      return findings
    }
  }
}
