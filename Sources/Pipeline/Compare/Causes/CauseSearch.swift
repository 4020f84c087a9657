internal import Aggregation
internal import Tables

/// Finds which organisation or export moved a figure: only what must have done it is named.
struct CauseSearch {
  private let old: OrganisationFigures
  private let new: OrganisationFigures
  private let files: [ComparedInput]
  /// Whether organisations are listed in an export of their own; else any record makes one known.
  private let listsOrganisations: Bool
  /// What was found before: many rows are about the same records.
  private var held: [Holding: [ComparedInput]] = [:]

  private struct Holding: Hashable {
    var entities: Set<String>
    var organisation: String?
  }

  /// A search among what differs between two sides.
  ///
  /// - Parameter tables: the rows that will be asked about.
  init(
    _ old: ComparedSide, _ new: ComparedSide, _ changes: InputChanges,
    about tables: [TableDifference]
  ) {
    let subjects = Set(
      tables.flatMap { table in table.changes.flatMap { Self.subjects(of: $0, in: table) } })
    self.old = old.organisations(of: subjects)
    self.new = new.organisations(of: subjects)
    files = changes.all
    let list = Entity.organisations.rawValue
    listsOrganisations = (old.inputs + new.inputs).contains { $0.entity == list }
  }

  /// What moved a row; `nil` when that is not one thing.
  mutating func cause(of change: TableDifference.Change, in table: TableDifference) -> Cause? {
    let entities = entities(of: change, in: table)
    if let organisation = organisation(of: change, in: table) {
      let own = files(holding: Holding(entities: entities, organisation: organisation))
      return Cause(
        file: own.count == 1 ? own[0].path : nil,
        organisation: new.name(of: organisation) ?? old.name(of: organisation) ?? organisation)
    }
    // What a description says of a figure moves by itself.
    let isFigure =
      change.cells.isEmpty
      || change.cells.contains { !TableIdentity.remarks.contains(table.values[table.cells[$0]]) }
    guard isFigure else { return nil }
    let any = files(holding: Holding(entities: entities))
    return any.count == 1 ? Cause(file: any[0].path) : nil
  }

  /// Exports that changed and may hold such records; of an organisation, if one is given.
  private mutating func files(holding wanted: Holding) -> [ComparedInput] {
    if let known = held[wanted] { return known }
    let found = files.filter { file in
      file.mayHold(wanted.entities)
        && (wanted.organisation.map { file.organisations?.contains($0) ?? true } ?? true)
    }
    held[wanted] = found
    return found
  }

  // MARK: What a row is about

  /// The measures that are counted for a row, as publications name them, and whether the row follows
  /// from these counts alone: persons also depend on who they are.
  private static func measures(
    of change: TableDifference.Change, in table: TableDifference
  ) -> (counted: [BaseMeasure], isExact: Bool) {
    let name = table.identity(change, table.key.contains("measure") ? "measure" : "indicator")
    guard !name.isEmpty else { return ([], false) }
    if let measure = Measure.all.first(where: { $0.name == name && $0.role == nil }) {
      return ([measure.numerator] + (measure.denominator.map { [$0] } ?? []), true)
    }
    return (BaseMeasure.allCases.filter { name.hasSuffix($0.rawValue) }, false)
  }

  /// What the records are about that a row is made of; empty when it may be anything.
  private func entities(
    of change: TableDifference.Change, in table: TableDifference
  ) -> Set<String> {
    var found = Set(Self.measures(of: change, in: table).counted.map(\.entity))
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
    if restsOnTheList(change, table) { found.insert(.organisations) }
    if found.contains(.organisations) && !listsOrganisations { return [] }
    return Set(found.map(\.rawValue))
  }

  // MARK: Organisations

  /// The figures of all organisations together that a row is about; none for a row of one of them.
  private static func subjects(
    of change: TableDifference.Change, in table: TableDifference
  ) -> [OrganisationFigures.Subject] {
    // What is published of one kind or phase is no split of ours.
    guard table.identity(change, "kind").isEmpty && table.identity(change, "phase").isEmpty,
      organisationPosition(change, table) == nil
    else { return [] }
    let dimension = table.identity(change, "dimension")
    let (counted, isExact) = measures(of: change, in: table)
    guard isExact else { return [] }
    return counted.map {
      OrganisationFigures.Subject(
        programme: table.identity(change, "programme"), measure: $0.publishedName,
        split: dimension == "total" ? "" : dimension,
        category: .init(
          code: table.identity(change, "category_code"), name: table.identity(change, "category")))
    }
  }

  /// Where organisations stand among the dimensions of a row.
  private static func organisationPosition(
    _ change: TableDifference.Change, _ table: TableDifference
  ) -> Int? {
    table.identity(change, "dimension").split(separator: "×")
      .firstIndex { $0 == Dimension.organisation.rawValue }
  }

  /// The identifier of the one organisation that moved a row.
  private mutating func organisation(
    of change: TableDifference.Change, in table: TableDifference
  ) -> String? {
    if let position = Self.organisationPosition(change, table) {
      // The row is that of one organisation.
      let codes = table.identity(change, "category_code")
        .split(separator: "×", omittingEmptySubsequences: false)
      return codes.indices.contains(position) && !codes[position].isEmpty
        ? String(codes[position]) : nil
    }
    let subjects = Self.subjects(of: change, in: table)
    guard let split = subjects.first?.split, old.splits.contains(split), new.splits.contains(split)
    else { return nil }
    guard let mover = mover(of: subjects, periods(behind: change, in: table, of: subjects)),
      explains(mover, subjects, table.identity(change, "period"), change, table)
    else { return nil }
    // Who was expected is not told by the figures.
    let list = Holding(entities: [Entity.organisations.rawValue])
    return restsOnTheList(change, table) && !files(holding: list).isEmpty ? nil : mover
  }

  /// Whether a cell that changed says who was listed, or follows from it.
  private func restsOnTheList(
    _ change: TableDifference.Change, _ table: TableDifference
  ) -> Bool {
    guard listsOrganisations else { return false }
    if table.key.contains("component") { return true }
    let starts = ["organisations_", "silent_", "leave_one_out_", "sign_"]
    return change.cells.contains { cell in
      let column = table.values[table.cells[cell]]
      return column == Self.asBefore || starts.contains { column.hasPrefix($0) }
    }
  }

  /// The column that also rests on the period before, which its row does not name.
  private static let asBefore = "value_silent_as_before"

  /// Every period on which the row rests.
  private func periods(
    behind change: TableDifference.Change, in table: TableDifference,
    of subjects: [OrganisationFigures.Subject]
  ) -> [String] {
    var labels = ["period", "previous_period"].map { table.identity(change, $0) }
    if let first = table.values.firstIndex(of: "first_period") {
      labels += [table.before(change, first), table.after(change, first)]
    }
    if table.values.contains(Self.asBefore), let period = Period(labels[0]) {
      // The last period before it; one in which nobody delivered may stand between, which is no
      // reason to name somebody.
      let known = subjects.reduce(into: Set<String>()) {
        $0.formUnion(old.periods($1).union(new.periods($1)))
      }
      let before = known.compactMap { Period($0) }.filter {
        $0.years.count == period.years.count && $0.lastYear < period.firstYear
      }
      labels += before.max().map { [$0.label] } ?? []
    }
    return labels.filter { !$0.isEmpty }
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
