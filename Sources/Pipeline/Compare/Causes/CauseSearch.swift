internal import Aggregation
internal import Tables

/// Finds which organisation or export moved a figure: only what must have done it is named.
struct CauseSearch {
  private let old: OrganisationFigures
  private let new: OrganisationFigures
  private let files: [ComparedInput]
  /// Whether organisations are listed in an export of their own; else any record makes one known.
  private let listsOrganisations: Bool
  private let isOff: Bool

  /// - Parameter isOff: whether options or versions differ, since then these may have moved any figure.
  init(_ old: ComparedSide, _ new: ComparedSide, _ changes: InputChanges, isOff: Bool) {
    self.old = old.organisations
    self.new = new.organisations
    self.isOff = isOff
    files = changes.all
    let list = Entity.organisations.rawValue
    listsOrganisations = (old.inputs + new.inputs).contains { $0.entity == list }
  }

  /// What moved a row; `nil` when that is not one thing.
  func cause(of change: TableDifference.Change, in table: TableDifference) -> Cause? {
    guard !isOff else { return nil }
    let measures = Self.measures(of: change, in: table)
    let entities = entities(of: change, in: table, measures)
    let held = files.filter { $0.mayHold(entities) }
    if let organisation = organisation(of: change, in: table, measures) {
      let own = held.filter { $0.organisations?.contains(organisation) ?? true }
      return Cause(
        file: own.count == 1 ? own[0].path : nil,
        organisation: new.name(of: organisation) ?? old.name(of: organisation) ?? organisation)
    }
    // What a description says of a figure moves by itself.
    let isFigure =
      change.cells.isEmpty
      || change.cells.contains { cell in
        !TableIdentity.remarks.contains(table.values[table.cells[cell]])
      }
    return isFigure && held.count == 1 ? Cause(file: held[0].path) : nil
  }

  // MARK: What a row is about

  /// The measures that are counted for a row, as publications name them.
  private static func measures(
    of change: TableDifference.Change, in table: TableDifference
  ) -> [BaseMeasure] {
    let name = table.identity(change, table.key.contains("measure") ? "measure" : "indicator")
    guard !name.isEmpty else { return [] }
    if let measure = Measure.all.first(where: { $0.name == name }) {
      return [measure.numerator] + (measure.denominator.map { [$0] } ?? [])
    }
    return BaseMeasure.allCases.filter { name.hasSuffix($0.rawValue) }
  }

  /// What the records are about that a row is made of; empty when it may be anything.
  private func entities(
    of change: TableDifference.Change, in table: TableDifference, _ measures: [BaseMeasure]
  ) -> Set<String> {
    var found = Set(measures.map(\.entity))
    let columns = change.cells.map { table.values[table.cells[$0]] }
    if columns.contains("published") { found.insert(.knownTotals) }
    if found.isEmpty {
      for column in columns where !TableIdentity.remarks.contains(column) {
        if column.hasPrefix("participants") {
          found.insert(.participants)
        } else if table.name.hasPrefix("coverage") || table.key.contains("radius_km") {
          found.insert(.organisations)
        } else {
          return []
        }
      }
    }
    if found.contains(.organisations) && !listsOrganisations { return [] }
    return Set(found.map(\.rawValue))
  }

  // MARK: Organisations

  /// The identifier of the one organisation that moved a row.
  private func organisation(
    of change: TableDifference.Change, in table: TableDifference, _ measures: [BaseMeasure]
  ) -> String? {
    guard !measures.isEmpty,
      table.identity(change, "kind").isEmpty && table.identity(change, "phase").isEmpty
    else { return nil }
    var dimension = table.identity(change, "dimension")
    if dimension == "total" { dimension = "" }
    let dimensions = dimension.split(separator: "×")
    let code = table.identity(change, "category_code")
    if let position = dimensions.firstIndex(of: "organisation") {
      // The row is that of one organisation.
      let codes = code.split(separator: "×", omittingEmptySubsequences: false)
      return codes.indices.contains(position) && !codes[position].isEmpty
        ? String(codes[position]) : nil
    }
    guard old.splits.contains(dimension), new.splits.contains(dimension) else { return nil }
    let periods = ["period", "previous_period"].map { table.identity(change, $0) }
      .filter { !$0.isEmpty }
    let subjects = measures.map {
      OrganisationFigures.Subject(
        programme: table.identity(change, "programme"), measure: $0.publishedName,
        split: dimension,
        category: .init(code: code, name: table.identity(change, "category")))
    }
    guard let mover = mover(of: subjects, periods),
      explains(mover, subjects, periods.first ?? "", change, table)
    else { return nil }
    return mover
  }

  /// The only organisation of which a part changed; `nil` when a part that is withheld may have.
  private func mover(of subjects: [OrganisationFigures.Subject], _ periods: [String]) -> String? {
    var mover: String?
    for subject in subjects {
      for one in old.contributors(subject).union(new.contributors(subject)) {
        for period in periods {
          guard case .known(let before) = old.part(one, subject, period),
            case .known(let after) = new.part(one, subject, period)
          else { return nil }
          if before == after { continue }
          guard mover == nil || mover == one else { return nil }
          mover = one
        }
      }
    }
    // Records without an organisation are nobody's.
    return mover == "" ? nil : mover
  }

  /// Whether the own change of an organisation is exactly that of the figure.
  ///
  /// Ratios, withheld figures and what is made of two periods cannot be held against one number: there
  /// it is enough that nobody else changed.
  private func explains(
    _ mover: String, _ subjects: [OrganisationFigures.Subject], _ period: String,
    _ change: TableDifference.Change, _ table: TableDifference
  ) -> Bool {
    guard subjects.count == 1,
      let cell = change.cells.first(where: {
        ["value", "computed"].contains(table.values[table.cells[$0]])
      }), let difference = table.difference(change, table.cells[cell]),
      !table.key.contains("component"),
      case .known(let before) = old.part(mover, subjects[0], period),
      case .known(let after) = new.part(mover, subjects[0], period)
    else { return true }
    return after.subtracting(before) == difference
  }
}
