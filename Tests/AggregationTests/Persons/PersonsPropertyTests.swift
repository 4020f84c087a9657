import DeliverySupport
import Tables
import TestSupport
import Testing

@testable import Aggregation

/// Different persons on random deliveries, against sets.
@Suite struct PersonsPropertyTests {
  static let seeds = 0..<120

  /// A random delivery in which most people have an identifier, unique within an organisation or
  /// shared, or some one and some the other.
  private func sample(_ seed: Int) -> SampleDelivery {
    var delivery = RandomDelivery(seed: seed)
    var sample = delivery.make()
    var random = SeededGenerator(seed: seed + 1_000_000)
    let known = [100, 100, 70, 30, 0][seed % 5]
    // Few people with many records each, or many with seldom more than one.
    let people: Int64 = [6, 60, 3000][seed / 3 % 3]
    for index in sample.records.indices where random.chance(known) {
      sample.records[index].identifier = Int64.random(in: -people...people, using: &random)
      if random.chance(4), sample.records[index].entity != .organisations {
        sample.records[index].organisation = nil
      }
    }
    for index in sample.files.indices {
      sample.files[index].sharesIdentifiers = [false, true, index == 0][seed % 3]
    }
    return sample
  }

  private func split(_ seed: Int) -> [Dimension] {
    let all = Dimension.allCases
    let first = all[seed % all.count]
    let second = all[(seed / all.count + seed) % all.count]
    return [[], [first], first == second ? [first] : [first, second]][seed % 3]
  }

  /// Years, spans, and spans outside the years of the delivery: more than fit one word of bits.
  private var periods: [Period] {
    (2017...2027).flatMap { first in (first...2027).map { Period(from: first, through: $0) } }
      .sorted()
  }

  @Test(arguments: seeds, [true, false]) func countsWhatSetsCount(seed: Int, withSpans: Bool) {
    let sample = sample(seed)
    // In single years, who comes back next year need not be told apart.
    let periods = withSpans ? periods : periods.filter(\.isYear)
    let delivery = sample.delivery
    let dimensions = split(seed)
    let limits = CountingLimits(placesPerRecord: seed % 2 == 0 ? Int.max : 4)
    guard let cube = PersonCount(delivery, by: dimensions, in: periods)?.cube(limits) else {
      #expect(
        !sample.records.contains { $0.entity == .participants || $0.entity == .volunteers })
      return
    }
    let axes = dimensions.map { Axis($0, of: delivery) }
    let programmes = delivery.categories(.programme)
    let naive = NaivePersons(sample)
    for role in PersonRole.allCases {
      for (position, period) in periods.enumerated() {
        var expected = naive.seen(role, by: dimensions, in: period)
        for series in cube.series where series.role == role {
          let key = CubeReading.key(
            programmes[code: series.programme], series.categories, axes)
          let cell = series.cells[position]
          let seen = expected.removeValue(forKey: key)
          #expect(cell.flags.isEmpty == (seen == nil))
          #expect(cell.low == seen?.low ?? 0, "\(key) \(period.label)")
          #expect(cell.high == seen?.high ?? 0, "\(key) \(period.label)")
          #expect(cell.largest == seen?.largest ?? 0)
          #expect(cell.pairs == seen?.pairs ?? 0)
          #expect(cell.shared == Int64(seen?.shared.count ?? 0))
          #expect(cell.low <= cell.high)
        }
        #expect(expected.isEmpty)
      }
    }
  }

  @Test(arguments: seeds) func findsBackWhomSetsFindBack(seed: Int) {
    let sample = sample(seed)
    let delivery = sample.delivery
    let asked = seed % 2 == 0 ? Array(2019...2025) : [2020, 2022, 2023]
    let periods = asked.map { Period(year: $0) } + [Period(from: 2020, through: 2022)]
    guard let cube = delivery.persons(by: [], in: periods) else { return }
    let naive = NaivePersons(sample)
    let programmes = delivery.categories(.programme)
    for series in cube.series {
      let key = NaiveCount.Key(programme: programmes[code: series.programme], categories: [])
      let other: PersonRole = series.role == .participant ? .volunteer : .participant
      let seen = periods.map { naive.seen(series.role, by: [], in: $0)[key] }
      for (position, cell) in series.cells.enumerated() {
        func isDelivered(_ position: Int) -> Bool {
          periods[position].isYear && seen[position]?.isDelivered ?? false
        }
        let before = isDelivered(position) ? (0..<position).last(where: isDelivered) : nil
        #expect(cell.previous == before)
        let earlier = before.flatMap { seen[$0] }
        let found = earlier.flatMap { seen[position]?.common(with: $0) } ?? 0
        let sure = earlier.flatMap { seen[position]?.sure.common(with: $0) } ?? 0
        let begun = earlier.flatMap { seen[position]?.begun.common(with: $0) } ?? 0
        #expect(cell.returned == begun)
        #expect(cell.continued == sure - begun)
        #expect(cell.perhapsContinued == found - sure)
        let own = seen[position] ?? .init()
        let inOther = naive.seen(other, by: [], in: periods[position])[key] ?? .init()
        let both = Int64(own.shared.intersection(inOther.shared).count)
        let sureBoth = Int64(own.sureShared.intersection(inOther.sureShared).count)
        #expect(cell.both == sureBoth)
        #expect(cell.perhapsBoth == both - sureBoth)
      }
    }
  }

  @Test(arguments: 0..<60) func nothingDependsOnWorkersOrBlocks(seed: Int) throws {
    var sample = sample(seed)
    var random = SeededGenerator(seed: seed)
    let periods = [Period(year: 2021), Period(year: 2023), Period(from: 2019, through: 2024)]
    func described() -> [String] {
      let cube = sample.delivery.persons(by: split(seed), in: periods)
      return cube?.series.map { "\($0)" } ?? []
    }
    let plain = described()
    // Plain records in a place for each group and year, however few they are, or never.
    for placesPerRecord in [Int.max, 1] {
      let cube = PersonCount(sample.delivery, by: split(seed), in: periods)?
        .cube(CountingLimits(placesPerRecord: placesPerRecord))
      #expect((cube?.series.map { "\($0)" } ?? []) == plain)
    }
    for (workers, length) in [(1, 3), (2, 1), (5, 7), (3, Int.max)] {
      sample.workers = workers
      sample.blockLength = length
      sample.reversesBlocks = workers != 2
      sample.records.shuffle(using: &random)
      #expect(described() == plain)
    }
  }
}
