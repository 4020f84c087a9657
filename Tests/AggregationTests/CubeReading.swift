import Aggregation
import DeliverySupport
import Tables

/// A cube in words, so that it can be held against a naive count.
struct CubeReading {
  /// The series with the words for what they are of.
  let series: [(key: NaiveCount.Key, series: Cube.Series)]
  private let firstYear: Int

  init(_ cube: Cube, of delivery: Delivery) {
    let axes = cube.dimensions.map { Axis($0, of: delivery) }
    let programmes = delivery.categories(.programme)
    firstYear = cube.firstYear
    series = cube.series.map { one in
      (Self.key(programmes[code: one.programme], one.categories, axes), one)
    }
  }

  /// The counts of a period by programme and categories; groups with nothing in it are left out.
  func counts(in period: Period) -> [NaiveCount.Key: Int64] {
    var counts: [NaiveCount.Key: Int64] = [:]
    for (key, series) in series {
      let cell = series.cell(for: period, firstYear: firstYear)
      if cell.value != 0 { counts[key, default: 0] += cell.value }
    }
    return counts
  }

  /// Words for positions in axes: the code where there is one, else the name of a place outside.
  static func key(_ programme: String, _ positions: [Int], _ axes: [Axis]) -> NaiveCount.Key {
    let words = zip(axes, positions).map { axis, position in
      let category = axis.categories[position]
      return position == 0 ? "" : category.code.isEmpty ? category.name : category.code
    }
    return NaiveCount.Key(programme: programme, categories: words)
  }
}

extension Dictionary where Value == Int64 {
  /// Without the groups of which there are none.
  var withoutZeros: [Key: Value] { filter { $0.value != 0 } }
}
