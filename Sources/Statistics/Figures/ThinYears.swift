internal import Aggregation

/// Finds years at both ends of a programme in which hardly any record lies.
///
/// One date of 2011 among those of 2023 and 2024 makes a series of fourteen years, of which twelve say
/// nothing. Which years these are tells no more of people than that they are fewer than are ever shown,
/// or fewer than one in a hundred.
struct ThinYears {
  /// Records of a programme from which a year may be called thin: a smaller one is shown as it is.
  static let leastRecords: Int64 = 100
  /// Records of a year from which it is not thin, in a programme that is not large.
  static let fewRecords: Int64 = 10
  /// One in how many records a year needs in a large one.
  static let share: Int64 = 100

  /// Years that stay, and those that are left out, in order.
  let kept: Set<Int>
  let thin: [Int]

  /// - Parameters:
  ///   - weights: participations, volunteers and meetings by year.
  ///   - years: all years of the programme, also those of which only organisations are known.
  init(_ weights: [Int: Int64], years: Set<Int>) {
    let total = weights.values.reduce(0, +)
    let delivered = weights.filter { $0.value > 0 }.keys
    let full = weights.filter { $0.value >= Self.fewRecords && $0.value * Self.share >= total }.keys
    guard total >= Self.leastRecords, let first = full.min(), let last = full.max(),
      let earliest = delivered.min(), let latest = delivered.max()
    else {
      (kept, thin) = (years, [])
      return
    }
    // A year beyond all records, for which organisations are listed, is no mistake.
    thin = years.filter { ($0 < first && earliest < first) || ($0 > last && latest > last) }
      .sorted()
    kept = years.subtracting(thin)
  }
}

/// Years of one programme.
public struct ProgrammeYears: Sendable, Equatable {
  /// Name of the programme; empty when unknown.
  public var programme: String
  /// Years, in order.
  public var years: [Int]

  /// Years of one programme.
  public init(programme: String, years: [Int]) {
    self.programme = programme
    self.years = years
  }
}

extension CubeStore {
  /// Participations, volunteers and meetings by programme and year.
  func weights() -> [Int: [Int: Int64]] {
    var weights: [Int: [Int: Int64]] = [:]
    for measure in [BaseMeasure.participants, .volunteers, .meetings] {
      guard let cube = cube(measure) else { continue }
      for series in cube.series {
        for (index, cell) in series.cells.enumerated() where cell.value > 0 {
          weights[series.programme, default: [:]][cube.firstYear + index, default: 0] += cell.value
        }
      }
    }
    return weights
  }
}
