internal import Regions

/// Different organisations by what is known of their seats.
///
/// An organisation with two seats is one organisation: the regions of a level may count it in both,
/// so they sum to more than there are.
public struct SeatCount: Sendable, Hashable {
  /// All of them.
  public var organisations: Int64 = 0
  /// Those with a seat in a municipality.
  public var placed: Int64 = 0
  /// Those with a seat outside the classification, such as Curaçao.
  public var outside: Int64 = 0
  /// Those of which no seat is known.
  public var withoutPlace: Int64 = 0
}

extension Delivery {
  /// The organisations that are listed for a programme and year, each once.
  ///
  /// - Parameter axis: that of municipalities. Cost: the entries of the programme.
  public func seats(
    ofProgramme programme: Int, in year: Int, on axis: Axis
  ) -> SeatCount {
    guard let bounds = years, bounds.contains(year) else { return SeatCount() }
    let municipalities = gazetteer.regions(at: .municipality).count
    var placed: Set<Int> = []
    var outside: Set<Int> = []
    var all: Set<Int> = []
    for entry in roster.entries(ofProgramme: programme)
    where entry.years.contains(year - bounds.lowerBound) {
      all.insert(entry.organisation)
      switch axis.positions[entry.seat] {
      case 0: break
      case ...municipalities: placed.insert(entry.organisation)
      default: outside.insert(entry.organisation)
      }
    }
    return SeatCount(
      organisations: Int64(all.count), placed: Int64(placed.count),
      outside: Int64(outside.count),
      withoutPlace: Int64(all.subtracting(placed).subtracting(outside).count))
  }
}
