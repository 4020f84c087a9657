import Disclosure
import Tables

/// The figures of a release by programme, measure, dimension, category and period: one pass over
/// the rows, so that a long breakdown costs no more than its length.
struct FigureIndex {
  /// Programmes in the order in which they first appear.
  private(set) var programmes: [ProgrammeFigures] = []

  init(_ release: Release) {
    var positions: [String: Int] = [:]
    func position(_ programme: String) -> Int {
      if let known = positions[programme] { return known }
      positions[programme] = programmes.count
      programmes.append(ProgrammeFigures(programme: programme))
      return programmes.count - 1
    }
    for row in release.measures.rows { programmes[position(row.programme)].add(row) }
    for row in release.yearOnYear.rows { programmes[position(row.programme)].add(row) }
    for index in programmes.indices { programmes[index].complete() }
  }
}

/// The figures of one programme.
struct ProgrammeFigures {
  let programme: String
  /// Every period with a row, in order of time.
  private(set) var periods: [Period] = []
  /// One group per measure and dimension, in order of first appearance.
  private(set) var groups: [FigureGroup] = []
  /// Whether any figure rests on invented records.
  private(set) var isSynthetic = false
  /// Measures of which nobody delivered a period, though records go on into it: such figures stand in
  /// the tables alone.
  private(set) var undelivered: [Period: Set<String>] = [:]

  private var positions: [GroupKey: Int] = [:]
  private var knownPeriods: Set<Period> = []

  private struct GroupKey: Hashable {
    let measure: String
    let dimension: String
  }

  init(programme: String) { self.programme = programme }

  mutating func add(_ row: MeasureRow) {
    if row.isUndelivered {
      if row.dimension == "total", row.hasFigure {
        undelivered[row.period, default: []].insert(row.measure)
      }
      return
    }
    knownPeriods.insert(row.period)
    isSynthetic = isSynthetic || row.isSynthetic
    let group = position(measure: row.measure, dimension: row.dimension)
    let line = groups[group].position(code: row.categoryCode, name: row.category)
    groups[group].lines[line].figures[row.period] = row
  }

  mutating func add(_ row: YearOnYearRow) {
    let group = position(measure: row.measure, dimension: row.dimension)
    let line = groups[group].position(code: row.categoryCode, name: row.category)
    groups[group].lines[line].changes[row.period] = row
  }

  mutating func complete() {
    periods = knownPeriods.sorted()
    for index in groups.indices { groups[index].putUnknownLast() }
  }

  private mutating func position(measure: String, dimension: String) -> Int {
    let key = GroupKey(measure: measure, dimension: dimension)
    if let known = positions[key] { return known }
    positions[key] = groups.count
    groups.append(FigureGroup(measure: measure, dimension: dimension))
    return groups.count - 1
  }
}

/// The figures of one measure by one dimension.
struct FigureGroup {
  let measure: String
  let dimension: String
  /// One line per category, in the order of the release; a total has one line.
  fileprivate(set) var lines: [FigureLine] = []

  private var positions: [Category: Int] = [:]

  private struct Category: Hashable {
    let code: String
    let name: String
  }

  init(measure: String, dimension: String) {
    self.measure = measure
    self.dimension = dimension
  }

  var isTotal: Bool { dimension == "total" }

  /// Whether no record says anything of the dimension: all there is, is one category "unknown".
  var isAllUnknown: Bool {
    !isTotal
      && lines.allSatisfy { line in
        line.code.allSatisfy { $0 == "×" }
          && line.name.split(separator: "×").allSatisfy { $0 == unknownCategory }
      }
  }

  /// Whether there is anything to show in any period.
  var hasFigures: Bool { lines.contains { $0.hasFigures } }

  fileprivate mutating func position(code: String, name: String) -> Int {
    let category = Category(code: code, name: name)
    if let known = positions[category] { return known }
    positions[category] = lines.count
    lines.append(FigureLine(code: code, name: name))
    return lines.count - 1
  }

  fileprivate mutating func putUnknownLast() {
    let known = lines.filter { !$0.isUnknown }
    guard known.count < lines.count else { return }
    lines = known + lines.filter(\.isUnknown)
    positions = [:]
  }
}

/// One category through time.
struct FigureLine {
  let code: String
  let name: String
  fileprivate(set) var figures: [Period: MeasureRow] = [:]
  fileprivate(set) var changes: [Period: YearOnYearRow] = [:]

  init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  var isUnknown: Bool { code.isEmpty && (name.isEmpty || name == unknownCategory) }

  /// Whether any period has a number, its bounds, or a number that is withheld.
  var hasFigures: Bool { figures.values.contains { $0.hasFigure } }
}

extension MeasureRow {
  /// Whether there is a number, its bounds, or a number that is withheld.
  var hasFigure: Bool { value != nil || (low != nil && high != nil) || status == .suppressed }
}
