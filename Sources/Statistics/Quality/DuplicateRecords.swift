internal import Tables

/// Records of one person and one time that stand in different files.
///
/// Two records are of one time when they name the same year, or none, and begin on the same day; a
/// record that names a year and no day is of one time with every other of that year. Within one file
/// the importer finds what is there twice.
enum DuplicateRecords {
  /// - Parameter group: records of one organisation and identifier, by year, start and place.
  static func findings(
    _ group: ArraySlice<IdentifiedRecord>, of records: IdentifiedRecords
  ) -> [QualityFinding] {
    guard group.contains(where: { $0.place.file != group[group.startIndex].place.file }) else {
      return []
    }
    return RepeatedRecords.runs(group, by: \.period).flatMap { year in
      originals(year).map { record, original in
        QualityFinding(
          organisation: record.organisation, entity: records.entity, place: record.place,
          field: records.identifier, year: record.year,
          .duplicate(isWhole: records.areSame(record, original), of: original.place))
      }
    }
  }

  /// The records that another file held before, each with the first of those.
  private static func originals(
    _ year: ArraySlice<IdentifiedRecord>
  ) -> [(record: IdentifiedRecord, original: IdentifiedRecord)] {
    let first = year.min { $0.place < $1.place }
    let days = RepeatedRecords.runs(year, by: \.start)
    // Records without a day sort before all others.
    let undated = days.first.flatMap { $0.first }.flatMap { $0.start == Column.null ? $0 : nil }
    return days.flatMap { day in
      day.compactMap { record in
        let candidates: [IdentifiedRecord?]
        if record.start != Column.null {
          candidates = [day.first, record.period == Column.null ? nil : undated]
        } else {
          candidates = record.period == Column.null ? [] : [first]
        }
        let original = candidates.compactMap { $0 }
          .filter { $0.place.file < record.place.file }.min { $0.place < $1.place }
        return original.map { (record, $0) }
      }
    }
  }
}
