import Aggregation
import DeliverySupport
import Tables
import TestSupport

/// Small deliveries in which many groups are near the threshold, with what is asked of them.
struct RandomRelease {
  let sample: SampleDelivery
  let splits: [[Dimension]]
  let periods: [Period]?

  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let years = Array(2022...(2022 + Int.random(in: 0...2, using: &random)))
    let organisations = Array(
      ["A", "B", "C", "D", "E", "F"].prefix(Int.random(in: 2...6, using: &random)))
    let homes = ["GM0150", "GM0193", "GM0363", "GM0384", nil]
    var records: [SampleRecord] = []
    for one in organisations {
      let kind = random.pick(["k1", "k2"])
      for year in years where random.chance(85) {
        records.append(
          SampleRecord(
            .organisations, one, programme: "impuls", year: year, kind: kind, at: "GM0150"))
      }
    }
    // Some deliveries have dates, so that people stay over years and the last year may be partial.
    let hasDates = random.chance(50)
    let lastMonth = random.chance(50) ? 6 : 12
    for entity in [Entity.participants, .volunteers] {
      for one in organisations {
        for year in years where random.chance(80) {
          for _ in 0..<Int.random(in: 1...6, using: &random) {
            var record = SampleRecord(
              entity, one, programme: "impuls", at: random.pick(homes) ?? nil,
              count: random.chance(50) ? Int64.random(in: 1...16, using: &random) : nil)
            if hasDates {
              let most = year == years.last ? lastMonth : 12
              let month = Int.random(in: 1...most, using: &random)
              record.start = CalendarDate(year: year, month: month, day: 3)
              record.end =
                random.chance(15)
                ? nil
                : CalendarDate(
                  year: year
                    + Int.random(in: 0...min(1, (years.last ?? year) - year), using: &random),
                  month: 12, day: 20)
            } else {
              record.year = year
            }
            record.gender = random.pick(["man", "vrouw"])
            record.birthYear = random.pick([1950, 1985, 2001])
            if entity == .volunteers, random.chance(70) {
              record.hours = Int64.random(in: 1...40, using: &random) * 500_000
            }
            records.append(record)
          }
        }
      }
    }
    var totals: [SampleTotal] = []
    for year in years where random.chance(60) {
      for kind in ["", "k1"] {
        totals.append(SampleTotal("impuls", "participants", "\(year)", 20, kind: kind))
        totals.append(SampleTotal("impuls", "volunteer_hours", "\(year)", 20, kind: kind))
      }
    }
    if random.chance(40), years.count > 1 {
      totals.append(
        SampleTotal("impuls", "volunteers", "\(years[0])-\(years[years.count - 1])", 20))
    }
    sample = SampleDelivery(records, totals: totals)
    let all: [[Dimension]] = [
      [.gender], [.municipality], [.province], [.ageGroup], [.organisation], [.gender, .ageGroup],
      [.province, .gender], [.kind], [.organisation, .gender],
    ]
    splits = all.filter { _ in random.chance(35) }
    periods =
      random.chance(30) && years.count > 1
      ? years.map { Period(year: $0) } + [Period(from: years[0], through: years[years.count - 1])]
      : nil
  }
}
