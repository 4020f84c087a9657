internal import Aggregation
internal import Tables

/// For which years the organisations behind each category delivered, or may have kept silent.
///
/// Organisation, kind and phase say who delivers; other dimensions say what is in it. A category of
/// which nobody delivered for a year is missing then, and zero only when the list of that year has
/// nobody of it.
struct Senders {
  /// Where the dimensions that say who delivers stand among those of a category.
  private let places: [Int]
  /// Years with records, by who delivers.
  private var delivered: [[Int]: Set<Int>] = [:]
  /// Years for which somebody is listed, by kind and phase; `nil` where organisations are named:
  /// one that sent nothing is silent, whatever the list says.
  private let listed: [[Int]: Set<Int>]?
  /// Years for which the programme has a list.
  private let listedYears: Set<Int>

  /// `nil` when no dimension says who delivers the records of a measure.
  init?(
    of measure: BaseMeasure, by dimensions: [Dimension], programme: Int, in delivery: Delivery
  ) {
    guard measure != .organisations else { return nil }
    if let place = dimensions.firstIndex(of: .organisation) {
      places = [place]
      listed = nil
      listedYears = []
      return
    }
    // Meetings have a kind of their own.
    let said: [Dimension] = measure.entity == .meetings ? [.phase] : [.kind, .phase]
    places = dimensions.indices.filter { said.contains(dimensions[$0]) }
    if places.isEmpty { return nil }
    let listed = delivery.listedYears(
      ofProgramme: programme, by: places.map { dimensions[$0] })
    self.listed = listed
    listedYears = listed.values.reduce(into: []) { $0.formUnion($1) }
  }

  /// Takes in that a category has records in a year.
  mutating func add(_ category: [Int], _ year: Int) {
    delivered[places.map { category[$0] }, default: []].insert(year)
  }

  /// Whether for any year of a period nobody of a category delivered though somebody may have been
  /// there.
  func areSilent(_ category: [Int], in period: Period) -> Bool {
    let key = places.map { category[$0] }
    return period.years.contains { year in
      if delivered[key]?.contains(year) == true { return false }
      guard let listed else { return true }
      return listed[key]?.contains(year) == true || !listedYears.contains(year)
    }
  }
}
