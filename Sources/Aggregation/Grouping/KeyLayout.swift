/// How programme, categories and year are packed into one integer, the year innermost.
struct KeyLayout: Sendable {
  let programmes: Int
  let sizes: [Int]
  let years: Int
  /// What one step of each dimension adds to a key.
  let strides: [Int]
  let programmeStride: Int

  init(programmes: Int, sizes: [Int], years: Int) {
    self.programmes = programmes
    self.sizes = sizes
    self.years = years
    var stride = years
    var strides: [Int] = []
    for size in sizes.reversed() {
      strides.append(stride)
      stride *= max(size, 1)
    }
    self.strides = strides.reversed()
    programmeStride = stride
  }

  /// Number of keys that are possible.
  var capacity: Int { programmeStride * max(programmes, 1) }

  /// Unpacks groups, ordered by key, into one series per programme and categories.
  func series(of groups: [(key: Int, cell: Cell)]) -> [Cube.Series] {
    var series: [Cube.Series] = []
    var index = 0
    while index < groups.count {
      let group = groups[index].key / years
      var cells = Array(repeating: Cell(), count: years)
      while index < groups.count, groups[index].key / years == group {
        cells[groups[index].key % years] = groups[index].cell
        index += 1
      }
      let (programme, categories) = place(of: group * years)
      series.append(Cube.Series(programme: programme, categories: categories, cells: cells))
    }
    return series
  }

  /// The programme and the positions of the categories that a key stands for, in any year.
  func place(of key: Int) -> (programme: Int, categories: [Int]) {
    var rest = key / years
    var categories: [Int] = []
    for size in sizes.reversed() {
      categories.append(rest % max(size, 1))
      rest /= max(size, 1)
    }
    return (rest, categories.reversed())
  }
}
