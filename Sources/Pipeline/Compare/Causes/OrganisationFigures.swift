internal import Aggregation
internal import Tables

/// What each organisation contributed to each figure: internal, and shown only as a cause.
struct OrganisationFigures {
  /// A figure of all organisations together.
  struct Subject: Hashable {
    var programme: String
    var measure: String
    /// Dimensions joined by `×`, without that of organisations; empty for a total.
    var split = ""
    /// Codes and names of the categories, as tables write them.
    var category = Category(code: "", name: "")
  }

  /// Categories joined by `×`.
  struct Category: Hashable {
    var code: String
    var name: String
  }

  /// One organisation.
  struct Organisation: Hashable {
    var identifier: String
    var name: String
  }

  /// The part of one organisation in one period.
  enum Part: Equatable {
    case known(WrittenNumber)
    /// It is there, but withheld.
    case withheld
  }

  /// Splits of which the parts are known.
  private(set) var splits: Set<String> = []
  private var parts: [Subject: [String: [String: Part]]] = [:]
  private var names: [String: String] = [:]

  /// Nothing is known.
  init() {}

  /// The parts in a published table of measures, as far as it is split by organisation.
  ///
  /// - Parameter subjects: figures of which the parts are wanted.
  init(_ measures: CellGrid, of subjects: Set<Subject>) {
    let wanted = Set(subjects.map { [$0.programme, $0.measure, $0.split] })
    let about = ["programme", "measure", "dimension"].compactMap(measures.position)
    let names = ["category_code", "category"].compactMap(measures.position)
    guard about.count == 3, names.count == 2 else { return }
    var dimensions: [String] = []
    var position: Int?
    var isWanted = false
    for row in 0..<measures.rowCount {
      // Rows about the same stand together: what is the same as in the row before is not read again.
      let isOfSame = row > 0 && about.allSatisfy { measures.isSame(row, as: row - 1, $0) }
      if !isOfSame {
        dimensions = measures.text(row, "dimension").components
        position = dimensions.firstIndex(of: Dimension.organisation.rawValue)
        let split = dimensions.filter { $0 != Dimension.organisation.rawValue }
          .joined(separator: "×")
        isWanted = wanted.contains([
          measures.text(row, "programme"), measures.text(row, "measure"), split,
        ])
      }
      guard let position else { continue }
      if !isWanted && isOfSame && names.allSatisfy({ measures.isSame(row, as: row - 1, $0) }) {
        continue
      }
      var codes = measures.text(row, "category_code").components
      var labels = measures.text(row, "category").components
      guard codes.count == dimensions.count, labels.count == dimensions.count else { continue }
      let organisation = Organisation(
        identifier: codes.remove(at: position), name: labels.remove(at: position))
      let split = dimensions.filter { $0 != dimensions[position] }.joined(separator: "×")
      splits.insert(split)
      let subject = Subject(
        programme: measures.text(row, "programme"), measure: measures.text(row, "measure"),
        split: split,
        category: Category(
          code: codes.joined(separator: "×"), name: labels.joined(separator: "×")))
      self.names[organisation.identifier] = organisation.name
      guard subjects.contains(subject), let part = Self.part(measures, row) else { continue }
      add(part, of: organisation, measures.text(row, "period"), to: subject)
    }
  }

  private static func part(_ measures: CellGrid, _ row: Int) -> Part? {
    if measures.text(row, "status") == FigureStatus.suppressed.rawValue { return .withheld }
    guard let column = measures.position(of: "value") else { return nil }
    return measures.number(row, column).map { .known($0) }
  }

  /// The parts in a delivery, for totals and every split that was asked for.
  ///
  /// Cost: one pass over the records per measure and split.
  init(_ delivery: Delivery, _ options: AnalysisOptions) {
    let periods =
      options.periods.isEmpty
      ? (delivery.years.map { $0.map { Period(year: $0) } } ?? []) : options.periods
    var wanted: [[Dimension]] = [[], [.kind]]
    for split in options.splits where !split.contains(.organisation) && !wanted.contains(split) {
      wanted.append(split)
    }
    for split in wanted {
      splits.insert(split.map(\.rawValue).joined(separator: "×"))
      for measure in BaseMeasure.allCases where measure != .meetingsWithAttendance {
        add(measure, by: split, periods, delivery)
      }
    }
  }

  private mutating func add(
    _ measure: BaseMeasure, by split: [Dimension], _ periods: [Period], _ delivery: Delivery
  ) {
    let dimensions = [.organisation] + split
    guard let cube = Query(measure, by: dimensions).run(on: delivery) else { return }
    let axes = dimensions.map { Axis($0, of: delivery).categories }
    let programmes = delivery.categories(.programme)
    for series in cube.series {
      let found = zip(axes, series.categories).map { $0[$1] }
      let subject = Subject(
        programme: programmes[code: series.programme], measure: measure.publishedName,
        split: split.map(\.rawValue).joined(separator: "×"),
        category: Category(
          code: found.dropFirst().map(\.code).joined(separator: "×"),
          name: found.dropFirst().map(\.name).joined(separator: "×")))
      let organisation = Organisation(identifier: found[0].code, name: found[0].name)
      for period in periods {
        let value = series.cell(for: period, firstYear: cube.firstYear).value
        guard value != 0, let number = Quantity(value, over: measure.scale) else { continue }
        add(.known(WrittenNumber(number)), of: organisation, period.label, to: subject)
      }
    }
  }

  private mutating func add(
    _ part: Part, of organisation: Organisation, _ period: String, to subject: Subject
  ) {
    parts[subject, default: [:]][organisation.identifier, default: [:]][period] = part
    names[organisation.identifier] = organisation.name
  }

  /// The name of an organisation; its identifier when it has none.
  func name(of identifier: String) -> String? {
    names[identifier].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What an organisation contributed to a figure; zero when it delivered nothing.
  func part(_ identifier: String, _ subject: Subject, _ period: String) -> Part {
    parts[subject]?[identifier]?[period] ?? .known(.zero)
  }

  /// Periods in which anybody contributed to a figure.
  func periods(_ subject: Subject) -> Set<String> {
    parts[subject, default: [:]].values.reduce(into: []) { $0.formUnion($1.keys) }
  }

  /// Identifiers of the organisations that contributed to a figure; that of records without
  /// organisation is empty.
  func contributors(_ subject: Subject) -> Set<String> {
    parts[subject].map { Set($0.keys) } ?? []
  }
}

extension String {
  /// The parts of categories or dimensions that are joined by `×`.
  fileprivate var components: [String] {
    split(separator: "×", omittingEmptySubsequences: false).map(String.init)
  }
}
