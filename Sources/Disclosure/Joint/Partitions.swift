internal import Aggregation
internal import Tables

/// The ways in which figures add up to others, and what is left when they do not quite.
///
/// Figures that split the same people by the same things are a view. Each atom is in one part of a
/// view: a figure, or the rest that no figure shows. A view whose parts lie within those of another
/// adds up to it.
struct Partitions {
  /// Small groups that no figure shows by itself: they must not follow from the others.
  private(set) var rests: [SuppressionSystem.Cell] = []
  /// Figures with the parts that add up to them, where these can have a small rest.
  private(set) var relations: [SuppressionSystem.Relation] = []

  private let rules: SuppressionRules
  /// Whether rests and sums are kept that are not small: without somebody's own people they may be.
  private let keepsAll: Bool
  private let system: SuppressionSystem
  private let sums: [Int64]
  private var restOf: [[Int32]: Int] = [:]

  /// What several views have in common.
  private struct Base: Hashable {
    var period: Period
    var throughMonth: Int?
    var part: PeopleScope.Part
  }

  /// Which part each row is in: a cell, `large` or `outside`.
  private typealias View = [Int32]
  private static let outside: Int32 = -1
  private static let large: Int32 = -2

  init(
    _ scopes: [PeopleScope], _ system: SuppressionSystem, _ rules: SuppressionRules,
    keepsAll: Bool = false
  ) {
    self.keepsAll = keepsAll
    self.rules = rules
    self.system = system
    sums = system.cells.indices.map { system.people(of: $0) }
    for (cell, one) in system.cells.enumerated() where restOf[one.rows] == nil {
      restOf[one.rows] = cell
    }
    var bases: [Base] = []
    var members: [Base: [Int]] = [:]
    for (cell, scope) in scopes.enumerated() {
      let base = Base(period: scope.period, throughMonth: scope.throughMonth, part: scope.part)
      if members[base] == nil { bases.append(base) }
      members[base, default: []].append(cell)
    }
    for base in bases { addBase(members[base] ?? [], scopes) }
    addSpans(scopes)
  }

  private mutating func addBase(_ cells: [Int], _ scopes: [PeopleScope]) {
    let total = cells.first { scopes[$0].dimensions.isEmpty && scopes[$0].organisations == nil }
    var views: [View] = []
    if let total { views.append(view(of: [total], within: nil)) }
    var byDimensions: [[Dimension]: [Int]] = [:]
    var order: [[Dimension]] = []
    for cell in cells where !scopes[cell].dimensions.isEmpty {
      if byDimensions[scopes[cell].dimensions] == nil { order.append(scopes[cell].dimensions) }
      byDimensions[scopes[cell].dimensions, default: []].append(cell)
    }
    for dimensions in order {
      views.append(view(of: byDimensions[dimensions] ?? [], within: total))
    }
    let lists = cells.filter { scopes[$0].organisations != nil }
    if !lists.isEmpty {
      views.append(classes(of: lists, within: total))
      // Lists may overlap: each is a view of its own, with the others as a rest.
      for list in lists { views.append(view(of: [list], within: total)) }
    }
    for (coarse, whole) in views.enumerated() {
      for (fine, split) in views.enumerated() where fine != coarse { relate(whole, split) }
    }
  }

  /// The view of figures that have nobody in common.
  private mutating func view(of cells: [Int], within total: Int?) -> View {
    var view = Array(repeating: Self.outside, count: system.inner.count)
    for cell in cells {
      for row in system.cells[cell].rows { view[Int(row)] = Int32(cell) }
    }
    guard let total else { return view }
    let rest = system.cells[total].rows.filter { view[Int($0)] == Self.outside }
    let part = part(rest)
    for row in rest { view[Int(row)] = part }
    return view
  }

  /// The view that tells apart all that some overlapping lists tell apart.
  private mutating func classes(of lists: [Int], within total: Int?) -> View {
    var members = Array(repeating: [Int32](), count: system.inner.count)
    for list in lists {
      for row in system.cells[list].rows { members[Int(row)].append(Int32(list)) }
    }
    var rows: [[Int32]: [Int32]] = [:]
    var order: [[Int32]] = []
    let all =
      total.map { system.cells[$0].rows }
      ?? Array(Set(lists.flatMap { system.cells[$0].rows })).sorted()
    for row in all {
      if rows[members[Int(row)]] == nil { order.append(members[Int(row)]) }
      rows[members[Int(row)], default: []].append(row)
    }
    var view = Array(repeating: Self.outside, count: system.inner.count)
    for key in order {
      let own = rows[key] ?? []
      let part = part(own)
      for row in own { view[Int(row)] = part }
    }
    return view
  }

  /// The cell of some rows; a new one when they are a small group that has none.
  private mutating func part(_ rows: [Int32]) -> Int32 {
    guard !rows.isEmpty else { return Self.large }
    if let known = restOf[rows] { return Int32(known) }
    let people = rows.reduce(0) { $0 + system.inner[Int($1)].people }
    guard keepsAll || rules.isSmall(people) else { return Self.large }
    let cell = system.cells.count + rests.count
    rests.append(SuppressionSystem.Cell(rows: rows, isPrimary: keepsAll ? nil : true))
    restOf[rows] = cell
    return Int32(cell)
  }

  /// Adds what the parts of one view are to those of another, where each lies within one of these.
  private mutating func relate(_ whole: View, _ split: View) {
    let cells = system.cells.count + rests.count
    var wholeOf = Array(repeating: Int32?.none, count: cells)
    // A whole with a part that is not small and has no figure cannot have a small rest.
    var isSpoiled = Array(repeating: false, count: cells)
    for (part, whole) in zip(split, whole) {
      if part < 0 {
        if whole >= 0 { isSpoiled[Int(whole)] = true }
      } else if let known = wholeOf[Int(part)] {
        if known != whole { return }
      } else {
        wholeOf[Int(part)] = whole
      }
    }
    var parts: [Int32: [Int32]] = [:]
    for (part, whole) in wholeOf.enumerated() {
      if let whole, whole >= 0 { parts[whole, default: []].append(Int32(part)) }
    }
    for whole in parts.keys.sorted() where !isSpoiled[Int(whole)] {
      add(Int(whole), parts[whole] ?? [])
    }
  }

  /// Years that add up to a span.
  private mutating func addSpans(_ scopes: [PeopleScope]) {
    struct Subject: Hashable {
      var part: PeopleScope.Part
      var dimensions: [Dimension]
      var category: [Int]
    }
    var years: [Subject: [Int]] = [:]
    var spans: [Int] = []
    func subject(_ scope: PeopleScope) -> Subject {
      Subject(part: scope.part, dimensions: scope.dimensions, category: scope.category)
    }
    for (cell, scope) in scopes.enumerated()
    where scope.organisations == nil && scope.throughMonth == nil {
      if scope.period.isYear {
        years[subject(scope), default: []].append(cell)
      } else {
        spans.append(cell)
      }
    }
    for span in spans {
      let parts = (years[subject(scopes[span])] ?? []).filter {
        scopes[span].period.years.contains(scopes[$0].period.firstYear)
      }
      let rows = parts.flatMap { system.cells[$0].rows }
      // Who is there for several years is in several parts: then they do not add up.
      guard rows.count == system.cells[span].rows.count,
        Set(rows) == Set(system.cells[span].rows)
      else { continue }
      add(span, parts.map { Int32($0) })
    }
  }

  /// Only parts that are small together can be a small rest: what is withheld without being small has
  /// the threshold at least.
  private mutating func add(_ whole: Int, _ parts: [Int32]) {
    if keepsAll {
      if parts.count > 1 { relations.append(.init(total: Int32(whole), parts: parts)) }
      return
    }
    let small = parts.map { people(of: Int($0)) }.filter(rules.isSmall)
    guard small.count > 1, rules.isSmall(small.reduce(0, +)), !rules.isSmall(people(of: whole))
    else { return }
    relations.append(SuppressionSystem.Relation(total: Int32(whole), parts: parts))
  }

  private func people(of cell: Int) -> Int64 {
    if cell < sums.count { return sums[cell] }
    return rests[cell - sums.count].rows.reduce(0) { $0 + system.inner[Int($1)].people }
  }
}
