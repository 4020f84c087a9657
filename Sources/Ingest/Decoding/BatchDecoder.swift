internal import DelimitedText
internal import Tables

/// Turns the fields of a batch into columns, one column at a time.
struct BatchDecoder {
  let file: Int
  let mapping: Mapping
  let declaration: EntityDeclaration
  let description: FileDescription
  let schema: Schema
  let store: WorkerStore
  let plan: ReadPlan
  let dialect: Dialect
  let keepsDays: Bool

  /// Values of one stored field while a batch is decoded.
  enum Values {
    case codes([UInt32])
    case numbers([Int64])
  }

  /// - Parameter footers: finds the records that look like footers among those that do not count.
  func decode(
    _ batch: RecordBatch, footers: (DecodedBatch) -> [Int: FooterKind] = { _ in [:] }
  ) -> DecodedBatch {
    var result = DecodedBatch()
    var values: [FieldName: Values] = [:]
    for (slot, column) in orderedColumns {
      decode(column, slot: slot, batch, into: &values, &result)
    }
    fillConstants(&values, count: batch.recordCount)
    repairEnds(&values, &result)
    settleTotals(batch, &result)
    RecordVerdicts(declaration: declaration).judge(batch, values, &result)
    if result.rejected > 0 {
      result.footers = footers(result)
      let totals = result.footers.values.count { $0 == .total }
      result.rejected -= totals
      result.footer += totals
    }
    if result.accepted > 0 {
      result.block = BlockAssembly(file: file, schema: schema, keepsDays: keepsDays)
        .block(of: values, result)
      result.keys = RecordKeys(mapping, declaration).keys(of: batch, values, result, store)
    }
    return result
  }

  // A field's own column comes before columns that only fill its gaps, postcodes last: what names
  // the municipality or the place goes before what was looked up in a table.
  private var orderedColumns: [(slot: Int, column: Mapping.Column)] {
    let all = mapping.columns.compactMap { column in
      mapping.slot(of: column.column).map { (slot: $0, column: column) }
    }
    let own = all.filter { $0.column.declaration.field == $0.column.declaration.target }
    let others = all.filter { $0.column.declaration.field != $0.column.declaration.target }
    return own + others.filter { $0.column.declaration.kind != .postcode }
      + others.filter { $0.column.declaration.kind == .postcode }
  }

  private func decode(
    _ column: Mapping.Column, slot: Int, _ batch: RecordBatch,
    into values: inout [FieldName: Values], _ result: inout DecodedBatch
  ) {
    let target = column.declaration.target
    if column.declaration.kind.isCategory {
      var decoder = CodeColumnDecoder(column: column, slot: slot, store: store)
      var codes = decoder.decode(batch)
      if case .codes(let earlier)? = values[target] {
        for index in codes.indices where earlier[index] != 0 { codes[index] = earlier[index] }
        // Where the better column has the answer, a doubtful place does not matter.
        decoder.problems.removeAll { earlier[$0.record] != 0 }
        settleProblems(of: target, by: codes, in: &result)
      }
      values[target] = .codes(codes)
      result.problems += decoder.problems
    } else {
      var decoder = NumberColumnDecoder(column: column, slot: slot, plan: plan, dialect: dialect)
      var numbers = decoder.decode(batch)
      if case .numbers(let earlier)? = values[target] {
        for index in numbers.indices where earlier[index] != Column.null {
          numbers[index] = earlier[index]
        }
      }
      values[target] = .numbers(numbers)
      result.problems += decoder.problems
      result.evidence.add(decoder.evidence)
      result.decisions += decoder.decisions
    }
  }

  /// Where a column that fills gaps has the answer, nothing of the better one was lost: what was
  /// ambiguous is settled, what was unknown is told as a notice.
  private func settleProblems(
    of target: FieldName, by codes: [UInt32], in result: inout DecodedBatch
  ) {
    guard result.problems.contains(where: { $0.target == target && !$0.isNotice }) else { return }
    func isSettled(_ problem: CellProblem) -> Bool {
      problem.target == target && !problem.isNotice && codes[problem.record] != 0
    }
    result.problems.removeAll { $0.code == .placeAmbiguous && isSettled($0) }
    for index in result.problems.indices where isSettled(result.problems[index]) {
      result.problems[index].isNotice = true
    }
  }

  /// A word for a total in the column of organisations is one find, however often it occurs.
  private func settleTotals(_ batch: RecordBatch, _ result: inout DecodedBatch) {
    let rows = TotalRows(mapping: mapping)
    result.totals = rows.find(in: batch)
    for problem in result.problems
    where problem.code == .footerRow && rows.isTotal(problem.record, in: batch) {
      result.totals[problem.record] = problem.column
    }
    result.problems.removeAll { $0.code == .footerRow }
  }

  /// What the descriptor says of the whole file fills the gaps.
  private func fillConstants(_ values: inout [FieldName: Values], count: Int) {
    for (field, text) in [
      (FieldName.organisation, description.organisation), (.programme, description.programme),
    ] {
      guard let text, schema.position(of: field) != nil else { continue }
      let constant = store.store(of: field).values.code(of: text)
      if case .codes(var codes)? = values[field] {
        for index in codes.indices where codes[index] == 0 { codes[index] = constant }
        values[field] = .codes(codes)
      } else {
        values[field] = .codes(Array(repeating: constant, count: count))
      }
    }
    guard let period = description.period, period.isYear, mapping.entity != .knownTotals,
      values[.startDate] == nil
    else { return }
    let year = Int64(period.firstYear)
    if case .numbers(var numbers)? = values[.period] {
      for index in numbers.indices where numbers[index] == Column.null { numbers[index] = year }
      values[.period] = .numbers(numbers)
    } else {
      values[.period] = .numbers(Array(repeating: year, count: count))
    }
  }

  /// An end before the start would make the record belong to no year at all.
  private func repairEnds(_ values: inout [FieldName: Values], _ result: inout DecodedBatch) {
    guard case .numbers(let starts)? = values[.startDate],
      case .numbers(var ends)? = values[.endDate]
    else { return }
    for record in ends.indices
    where ends[record] != Column.null && ends[record] < starts[record] {
      ends[record] = starts[record]
      result.endsBeforeStart.append(record)
    }
    if !result.endsBeforeStart.isEmpty { values[.endDate] = .numbers(ends) }
  }
}
