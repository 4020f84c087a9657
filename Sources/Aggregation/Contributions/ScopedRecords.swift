internal import Tables

/// Goes through the records that belong to a figure, or would but for what is unknown of them.
///
/// It follows the rules by which cubes count, record by record: slower, and it knows which ones.
struct ScopedRecords: Sendable {
  let delivery: Delivery
  let scope: FigureScope
  let table: Table
  private let active: ActiveYears
  /// The period, counted from the first year of the delivery.
  private let wanted: ClosedRange<Int>
  private let yearCount: Int

  /// A record of the figure.
  struct Record {
    /// Position in the block.
    var index: Int
    var organisation: Int
    var fate: RecordFate
    /// In units of 1 / scale; 0 when it was counted in an earlier year under another kind.
    var value: Int64
    var yearly: Int64
    /// Whether it began before the period and has no end.
    var isOpen: Bool
  }

  /// `nil` when nothing of the entity was delivered, and for organisations, which are no records.
  init?(_ scope: FigureScope, of delivery: Delivery) {
    guard scope.measure != .organisations, let table = delivery.tables[scope.measure.entity],
      let bounds = delivery.years
    else { return nil }
    self.delivery = delivery
    self.scope = scope
    self.table = table
    active = ActiveYears(
      firstYear: bounds.lowerBound, lastYear: bounds.upperBound,
      endsWhenItStarts: scope.measure.entity == .meetings)
    wanted =
      scope.period.firstYear - bounds.lowerBound...scope.period.lastYear - bounds.lowerBound
    yearCount = bounds.count
  }

  /// Calls `visit` for each record of a block that belongs to the figure or would.
  func visit(_ block: Block, _ visit: (Record) -> Void) {
    func values(_ field: FieldName, absent: Int64 = Column.null) -> [Int64] {
      (table.column(field, of: block) ?? .constant(absent)).values(block.recordCount)
    }
    let organisations = values(.organisation, absent: 0)
    let programmes = values(.programme, absent: 0)
    let periods = values(.period)
    let starts = values(.startDate)
    let ends = values(.endDate)
    let amounts = values(amountField)
    let weights = scope.measure == .meetingsWithAttendance ? values(.attendance) : []
    let kinds = scope.measure.entity == .meetings ? values(.kind, absent: 0) : []
    let isSum: Bool = if case .sum = scope.measure.aggregate { true } else { false }
    for index in 0..<block.recordCount {
      var amount = amounts[index]
      if amount == Column.null {
        if isSum { continue }
        amount = 1
      }
      if !weights.isEmpty && weights[index] == Column.null { continue }
      let organisation = max(Int(organisations[index]), 0)
      let programme = programme(own: Int(programmes[index]), organisation)
      guard programme == scope.programme || programme == 0 else { continue }
      let years = active.offsets(period: periods[index], start: starts[index], end: ends[index])
      guard
        let (fate, times) = place(
          isSum ? years.map { $0.lowerBound...$0.lowerBound } : years, organisation, programme,
          ownKind: kinds.isEmpty ? nil : Int(kinds[index]))
      else { continue }
      let isOpen =
        ActiveYears.isOpen(period: periods[index], start: starts[index], end: ends[index])
        && years.map { $0.lowerBound < wanted.lowerBound } ?? false
      visit(
        Record(
          index: index, organisation: organisation, fate: fate,
          value: times.first ? amount : 0, yearly: amount * times.all, isOpen: isOpen))
    }
  }

  private var amountField: FieldName {
    if case .sum(let field, _) = scope.measure.aggregate { field } else { .count }
  }

  private func programme(own: Int, _ organisation: Int) -> Int {
    if own > 0 { return own }
    let known = delivery.roster.programmeOf
    return organisation < known.count ? known[organisation] : 0
  }

  /// What becomes of a record, whether it counts in its first year of the period, and in how many.
  private func place(
    _ years: ClosedRange<Int>?, _ organisation: Int, _ programme: Int, ownKind: Int?
  ) -> (fate: RecordFate, times: (first: Bool, all: Int64))? {
    guard let years else {
      let fits = ownKind.map { scope.mayMatch(kind: $0, phase: 0) } ?? true
      return fits ? (.withoutYear, (true, 1)) : nil
    }
    guard years.overlaps(wanted) else { return nil }
    let both = years.clamped(to: wanted)
    let enrolments = delivery.roster.enrolments
    let enrolment = enrolments.index(organisation: organisation, programme: programme)
    func facts(_ year: Int) -> (kind: Int, phase: Int) {
      guard enrolment >= 0 else { return (ownKind ?? 0, 0) }
      let position = enrolment * yearCount + year
      return (ownKind ?? enrolments.kinds[position], enrolments.phases[position])
    }
    // In the first year of both a record is not carried over from an earlier one of the period.
    let first = facts(both.lowerBound)
    if programme != scope.programme {
      let fits = scope.mayMatch(kind: first.kind, phase: first.phase)
      return fits ? (.withoutProgramme, (true, Int64(both.count))) : nil
    }
    let matching = both.count { year in
      let facts = facts(year)
      return scope.matches(kind: facts.kind, phase: facts.phase)
    }
    let isFirst = scope.matches(kind: first.kind, phase: first.phase)
    if isFirst || matching > 0 { return (.counted, (isFirst, Int64(matching))) }
    guard scope.mayMatch(kind: first.kind, phase: first.phase) else { return nil }
    return (.withoutKind, (true, Int64(both.count)))
  }
}
