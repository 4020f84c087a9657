import DeliverySupport
import Tables

/// The slow way to make one account of each organisation out of several lists.
enum NaiveRoster {
  /// The lines of the lists with their gaps filled; lines without a year count only for an
  /// organisation that has no line with one in the same programme.
  ///
  /// - Parameter years: all years of the delivery.
  static func resolved(_ lines: [SampleRecord], years: ClosedRange<Int>) -> [SampleRecord] {
    let byOrganisation = Dictionary(grouping: lines, by: { $0.organisation ?? "" })
    return byOrganisation.sorted { $0.key < $1.key }.flatMap { resolvedOne($0.value, years) }
  }

  private static func resolvedOne(
    _ lines: [SampleRecord], _ years: ClosedRange<Int>
  ) -> [SampleRecord] {
    let programmes = Set(lines.compactMap(\.programme))
    var lines = lines
    for index in lines.indices where lines[index].programme == nil && programmes.count == 1 {
      lines[index].programme = programmes.first
    }
    return Dictionary(grouping: lines, by: { $0.programme ?? "" }).values.flatMap { group in
      let isDated = group.contains { active($0, years) != nil }
      let ordered = group.sorted { order($0, years).lexicographicallyPrecedes(order($1, years)) }
      return ordered.compactMap { line -> SampleRecord? in
        if active(line, years) == nil && isDated { return nil }
        var filled = line
        filled.kind = line.kind ?? first(\.kind, for: line, in: ordered, years)
        filled.phase = line.phase ?? first(\.phase, for: line, in: ordered, years)
        filled.municipality =
          line.municipality ?? first(\.municipality, for: line, in: ordered, years)
        return filled
      }
    }
  }

  private static func active(
    _ line: SampleRecord, _ years: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    if let year = line.year { return year...year }
    guard let start = line.start else { return nil }
    return start.year...(line.end?.year ?? years.upperBound)
  }

  private static func order(_ line: SampleRecord, _ years: ClosedRange<Int>) -> [String] {
    let range = active(line, years)
    return [
      "\(range?.lowerBound ?? 0)", "\(range?.upperBound ?? 0)", line.kind ?? "", line.phase ?? "",
      line.municipality ?? "",
    ]
  }

  /// What another line says of the earliest year of a line for which any says it.
  private static func first(
    _ field: KeyPath<SampleRecord, String?>, for line: SampleRecord, in others: [SampleRecord],
    _ years: ClosedRange<Int>
  ) -> String? {
    for year in active(line, years) ?? years {
      for other in others where (active(other, years) ?? years).contains(year) {
        if let value = other[keyPath: field] { return value }
      }
    }
    return nil
  }
}
