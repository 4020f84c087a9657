import DeliverySupport
import Tables
import Testing

@testable import Aggregation

/// What must hold for every delivery, on random ones.
@Suite struct CubePropertyTests {
  static let seeds = 0..<320
  /// Few enough that both ways to keep cells are taken, and that a debug build is quick.
  private static let few = CountingLimits(dense: 4096)

  /// Splits that vary with the seed: every dimension, and every kind of pair.
  private func split(_ seed: Int, for measure: BaseMeasure) -> [Dimension] {
    let all = Dimension.allCases.filter { $0.applies(to: measure) }
    let first = all[seed % all.count]
    let second = all[(seed / all.count + seed) % all.count]
    return seed % 3 == 0 || first == second ? [first] : [first, second]
  }

  @Test(arguments: seeds)
  func countsWhatANaiveCountCounts(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    let sample = random.make()
    guard !sample.records.isEmpty else { return }
    let naive = NaiveCount(sample.records)
    let delivery = sample.delivery
    guard let years = delivery.years else { return }
    #expect(years == naive.years)
    for measure in BaseMeasure.counted {
      let dimensions = split(seed, for: measure)
      for asked in [[], dimensions] {
        guard let cube = Query(measure, by: asked).run(on: delivery, limits: Self.few)
        else {
          #expect(!sample.records.contains { $0.entity == measure.entity })
          continue
        }
        let reading = CubeReading(cube, of: delivery)
        for year in years {
          let period = Period(year: year)
          #expect(
            reading.counts(in: period)
              == naive.count(measure, by: asked, in: period).withoutZeros,
            "\(measure) by \(asked) in \(year)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func aSpanCountsEveryRecordOnce(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    let sample = random.make()
    let delivery = sample.delivery
    guard let years = delivery.years else { return }
    let naive = NaiveCount(sample.records)
    let spans = [
      Period(from: years.lowerBound, through: years.upperBound),
      Period(from: years.lowerBound + seed % 3, through: years.lowerBound + 1 + seed % 4),
      Period(from: years.lowerBound - 2, through: years.lowerBound + 1),
      Period(from: years.upperBound, through: years.upperBound + 3),
    ]
    for measure in BaseMeasure.counted {
      let dimensions = split(seed, for: measure)
      guard let cube = Query(measure, by: dimensions).run(on: delivery, limits: Self.few)
      else { continue }
      let reading = CubeReading(cube, of: delivery)
      for span in spans {
        let counts =
          measure == .organisations
          ? organisations(delivery, dimensions, span) : reading.counts(in: span)
        #expect(
          counts == naive.count(measure, by: dimensions, in: span).withoutZeros,
          "\(measure) by \(dimensions) in \(span)")
      }
    }
  }

  private func organisations(
    _ delivery: Delivery, _ dimensions: [Dimension], _ span: Period
  ) -> [NaiveCount.Key: Int64] {
    let axes = dimensions.map { Axis($0, of: delivery) }
    let programmes = delivery.categories(.programme)
    var counts: [NaiveCount.Key: Int64] = [:]
    for (programme, groups) in delivery.organisations(by: dimensions, in: span) {
      for (positions, count) in groups {
        counts[CubeReading.key(programmes[code: programme], positions, axes)] = count
      }
    }
    return counts
  }

  @Test(arguments: seeds)
  func groupsSumToTheTotal(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    for measure in BaseMeasure.counted where measure != .organisations {
      guard let total = Query(measure).run(on: delivery, limits: Self.few),
        let cube = Query(measure, by: split(seed, for: measure)).run(
          on: delivery, limits: Self.few)
      else { continue }
      let rolled = cube.rolledUp(keeping: [])
      #expect(rolled.series.map(\.programme) == total.series.map(\.programme))
      #expect(rolled.series.map(\.cells) == total.series.map(\.cells))
    }
  }

  @Test(arguments: seeds)
  func rollingUpGivesWhatADirectQuestionGives(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    let delivery = random.make().delivery
    for measure in BaseMeasure.counted where measure != .organisations {
      let dimensions = split(seed, for: measure)
      guard
        let direct = Query(measure, by: [dimensions[0]]).run(
          on: delivery, limits: Self.few),
        let wide = Query(measure, by: [.phase] + dimensions).run(
          on: delivery, limits: Self.few)
      else { continue }
      guard dimensions[0] != .phase, !dimensions.dropFirst().contains(.phase) else { continue }
      let rolled = wide.rolledUp(keeping: [dimensions[0]])
      #expect(rolled.series.map(\.programme) == direct.series.map(\.programme))
      #expect(rolled.series.map(\.categories) == direct.series.map(\.categories))
      #expect(rolled.series.map(\.cells) == direct.series.map(\.cells))
    }
  }

  @Test(arguments: seeds)
  func nothingDependsOnBlocksTheirOrderOrWorkers(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    var sample = random.make()
    let plain = sample.delivery
    sample.blockLength = 1 + seed % 7
    sample.reversesBlocks = seed % 2 == 0
    sample.workers = 1 + seed % 5
    let split = sample.delivery
    for measure in BaseMeasure.counted {
      let query = Query(measure, by: self.split(seed, for: measure))
      let first = query.run(on: plain, limits: Self.few)
      let second = query.run(on: split, limits: Self.few)
      #expect(first?.series.map(\.programme) == second?.series.map(\.programme))
      #expect(first?.series.map(\.categories) == second?.series.map(\.categories))
      #expect(first?.series.map(\.cells) == second?.series.map(\.cells))
    }
  }

  @Test(arguments: seeds)
  func denseAndSparseCellsAgree(seed: Int) throws {
    var random = RandomDelivery(seed: seed)
    var sample = random.make()
    sample.blockLength = 5
    sample.workers = 1 + seed % 3
    let delivery = sample.delivery
    for measure in BaseMeasure.counted where measure != .organisations {
      let query = Query(measure, by: [split(seed, for: measure)[0]])
      let dense = query.run(on: delivery, limits: CountingLimits(dense: Int.max))
      let sparse = query.run(on: delivery, limits: CountingLimits(dense: 0))
      // Plain records in a place for each key, however few they are.
      let eager = query.run(
        on: delivery, limits: CountingLimits(dense: Int.max, placesPerRecord: Int.max))
      #expect(eager?.series.map(\.categories) == sparse?.series.map(\.categories))
      #expect(eager?.series.map(\.cells) == sparse?.series.map(\.cells))
      #expect(dense?.series.map(\.programme) == sparse?.series.map(\.programme))
      #expect(dense?.series.map(\.categories) == sparse?.series.map(\.categories))
      #expect(dense?.series.map(\.cells) == sparse?.series.map(\.cells))
    }
  }
}
