internal import Aggregation
internal import Tables

/// Years for which nobody delivered, though records count in them.
///
/// A record that began in 2024 and ends in 2025 counts in 2025 too, as does one without an end where
/// another one ends then. That is no delivery of 2025: whoever came new in it is not there. So such a
/// year has figures, and is no year to compare.
struct UndeliveredYears {
  let store: CubeStore

  /// The years of a measure in a programme: for a ratio those of either part.
  func years(of measure: Measure, programme: Int) -> Set<Int> {
    [measure.numerator, measure.denominator].reduce(into: []) { years, part in
      guard let part else { return }
      if part == .organisations {
        years.formUnion(self.years(ofOrganisationsIn: programme))
      } else {
        years.formUnion(cells(part.entity, programme).filter { !$0.isDelivered }.map(\.year))
      }
    }
  }

  /// The years of the list of organisations of a programme.
  ///
  /// A list holds on: it is out of date after the last year for which anything was delivered.
  func years(ofOrganisationsIn programme: Int) -> Set<Int> {
    guard let bounds = store.delivery.years else { return [] }
    let listed = store.delivery.roster.entries.lazy.filter { $0.programme == programme }
      .map { bounds.lowerBound + $0.years.lowerBound }
    let delivered = [Entity.participants, .volunteers, .meetings].flatMap { entity in
      cells(entity, programme).filter(\.isDelivered).map(\.year)
    }
    guard let last = (delivered + listed).max() else { return [] }
    return Set(bounds.filter { $0 > last })
  }

  /// The years in which records of an entity count.
  private func cells(
    _ entity: Entity, _ programme: Int
  ) -> [(year: Int, isDelivered: Bool)] {
    let measure: BaseMeasure? =
      switch entity {
      case .participants: .participants
      case .volunteers: .volunteers
      case .meetings: .meetings
      case .organisations, .knownTotals: nil
      }
    guard let cube = measure.flatMap({ store.cube($0) }) else { return [] }
    return cube.series(ofProgramme: programme).flatMap { series in
      series.cells.enumerated().filter { $0.element.records > 0 }.map {
        (cube.firstYear + $0.offset, $0.element.flags.contains(.begun))
      }
    }
  }
}
