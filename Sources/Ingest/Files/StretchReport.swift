internal import DelimitedText
internal import Tables

/// Makes the rejects of a decoded stretch: what is the matter, and where exactly.
struct StretchReport {
  let file: Int
  let mapping: Mapping
  let declaration: EntityDeclaration
  let description: FileDescription
  let dialect: Dialect
  let showsValues: Bool
  let stretch: Stretch
  let decoded: DecodedBatch

  /// What is the matter with the records of the stretch.
  ///
  /// - Parameter trailing: records at the end that may be text under the table; they are left out.
  func rejects(besides trailing: Set<Int>) -> RejectList {
    var list = RejectList()
    addText(to: &list)
    addBlankLines(to: &list)
    addIrregular(to: &list) { !trailing.contains($0) }
    addProblems(to: &list) { !trailing.contains($0) }
    return list
  }

  /// What is the matter with the trailing records, should data follow after all.
  func errors(of trailing: Set<Int>) -> RejectList {
    var list = RejectList()
    addIrregular(to: &list, where: trailing.contains)
    addProblems(to: &list, where: trailing.contains)
    return list
  }

  /// The trailing records as text under the table.
  func footers(of trailing: Set<Int>) -> RejectList {
    var list = RejectList()
    for record in trailing.sorted() {
      list.add(.footerRow, field: nil, severity: .notice) {
        make(
          record: record, column: 0, field: nil, .footerRow, .notice, .skipped,
          [Reject.textBelowHint])
      }
    }
    return list
  }

  /// What was decided for columns in records that count, where it first mattered.
  var notices: [ColumnNotice] {
    decoded.decisions.compactMap { decision -> ColumnNotice? in
      let records = decision.records.lazy.map { Int($0) }.filter { !decoded.isRejected[$0] }
      guard let first = records.first else { return nil }
      let position = position(column: decision.column.column, record: first)
      return ColumnNotice(
        kind: decision.kind, column: decision.column.column,
        field: decision.column.declaration.field, count: records.count,
        line: position?.line ?? 0,
        byte: position.map { stretch.rawOffset(of: $0.offset) } ?? stretch.fileOffset)
    }
  }

  /// Characters and line ends that are not what they should be.
  private func addText(to list: inout RejectList) {
    var lines = LineCounter(stretch)
    if let first = stretch.mojibake.firstOffset {
      let reject = Reject(
        file: file, line: lines.line(of: first), byte: stretch.rawOffset(of: first),
        code: .mojibake,
        severity: .warning, action: .kept)
      list.add(reject, further: stretch.mojibake.count - 1)
    }
    lines = LineCounter(stretch)
    for (index, offset) in stretch.bareReturns.enumerated() {
      let reject = Reject(
        file: file, line: lines.line(of: offset), byte: stretch.rawOffset(of: offset),
        code: .bareReturn, severity: .warning, action: .kept)
      let isLast = index == stretch.bareReturns.count - 1
      list.add(
        reject, further: isLast ? stretch.bareReturnCount - stretch.bareReturns.count : 0)
    }
  }

  private func addBlankLines(to list: inout RejectList) {
    guard stretch.blankLines > 0 else { return }
    for position in stretch.locator(for: dialect).blankLines {
      list.add(.blankRow, field: nil, severity: .notice) {
        Reject(
          file: file, line: position.line, byte: stretch.rawOffset(of: position.offset),
          code: .blankRow, severity: .notice, action: .skipped)
      }
    }
  }

  private func addIrregular(to list: inout RejectList, where isWanted: (Int) -> Bool) {
    for irregular in stretch.batch.irregular
    where isWanted(irregular.record) && decoded.footers[irregular.record] != .total
      && decoded.totals[irregular.record] == nil
    {
      let (code, severity, action): (RejectCode, Reject.Severity, Reject.Action) =
        switch irregular.shape {
        case .blank: (.blankRow, .notice, .skipped)
        case .short: (.missingCells, .notice, .padded)
        case .long: (.extraCells, .error, .recordRejected)
        case .strayQuote: (.strayQuote, .error, .recordRejected)
        case .unterminatedQuote: (.unterminatedQuote, .error, .recordRejected)
        case .tooLong: (.rowTooLong, .error, .recordRejected)
        case .nulByte: (.nulByte, .error, .recordRejected)
        case .repairedQuote: (.strayQuote, .warning, .kept)
        }
      list.add(code, field: nil, severity: severity) {
        let column: Int? =
          switch irregular.shape {
          case .long: mapping.width
          case .short: irregular.cells
          default: irregular.column
          }
        var hints: [String] = []
        if irregular.shape == .long || irregular.shape == .short {
          hints = ["\(mapping.width)", "\(irregular.cells)"]
        }
        var reject = make(
          record: irregular.record, column: column, field: nil, code, severity, action, hints)
        // Where exactly the quote stands, unless it only showed on a later line.
        if let offset = irregular.offset, isOnFirstLine(offset, of: irregular.record) {
          reject.byte = stretch.rawOffset(of: offset)
        }
        return reject
      }
    }
  }

  private func isOnFirstLine(_ offset: Int, of record: Int) -> Bool {
    // A quote that showed on a later line may lie beyond the stretch, which ends after the first.
    guard let start = position(column: 0, record: record)?.offset, start <= offset,
      offset < stretch.count
    else { return false }
    return unsafe !stretch.bytes[start..<offset].contains { $0 == 0x0A || $0 == 0x0D }
  }

  private func addProblems(to list: inout RejectList, where isWanted: (Int) -> Bool) {
    addTotals(to: &list, where: isWanted)
    var explained: [Int: Set<FieldName>] = [:]
    let missing = Dictionary(
      decoded.missing.map { ($0.record, $0.field) }, uniquingKeysWith: { first, _ in first })
    let totals = totalRecords
    for problem in decoded.problems where isWanted(problem.record) {
      // What else is odd about a row of totals does not matter.
      if totals.contains(problem.record) { continue }
      let isRejected = decoded.isRejected[problem.record]
      let rejectsItself =
        declaration.declaration(of: problem.field)?.rejectsRecord ?? false && !problem.isNotice
      let group = missing[problem.record].map(requiredGroup) ?? []
      let causedReject = isRejected && (rejectsItself || group.contains(problem.field))
      if causedReject { explained[problem.record, default: []].formUnion(group) }
      let severity: Reject.Severity =
        causedReject ? .error : (problem.isNotice ? .notice : .warning)
      let action: Reject.Action =
        causedReject ? .recordRejected : (problem.isNotice ? .kept : .valueEmptied)
      list.add(problem.code, field: problem.field.rawValue, severity: severity) {
        make(
          record: problem.record, column: problem.column, field: problem.field, problem.code,
          severity, action, problem.hints.names)
      }
    }
    addEnds(to: &list, where: { isWanted($0) && !totals.contains($0) })
    for (record, field) in decoded.missing
    where isWanted(record) && !totals.contains(record)
      && !(explained[record]?.contains(field) ?? false)
    {
      list.add(.requiredMissing, field: field.rawValue, severity: .error) {
        let column = mapping.columns.first {
          requiredGroup(of: field).contains($0.declaration.field)
        }
        return make(
          record: record, column: column?.column, field: field, .requiredMissing, .error,
          .recordRejected, [])
      }
    }
  }

  /// Records that add others up: the word stands in a column that is read, or in another.
  private var totalRecords: Set<Int> {
    Set(decoded.totals.keys).union(decoded.footers.filter { $0.value == .total }.keys)
  }

  private func addTotals(to list: inout RejectList, where isWanted: (Int) -> Bool) {
    for record in totalRecords.sorted() where isWanted(record) {
      let column = decoded.totals[record]
      let field = mapping.columns.first { $0.column == column }?.declaration.field
      list.add(.footerRow, field: field?.rawValue, severity: .notice) {
        make(
          record: record, column: column, field: field, .footerRow, .notice, .skipped, [])
      }
    }
  }

  private func addEnds(to list: inout RejectList, where isWanted: (Int) -> Bool) {
    let column = mapping.columns.first { $0.declaration.field == .endDate }?.column
    for record in decoded.endsBeforeStart where isWanted(record) {
      list.add(.outOfRange, field: FieldName.endDate.rawValue, severity: .warning) {
        make(
          record: record, column: column, field: .endDate, .outOfRange, .warning, .kept,
          [Reject.endBeforeStartHint])
      }
    }
  }

  private func requiredGroup(of field: FieldName) -> Set<FieldName> {
    Set(declaration.required.first { $0[0] == field } ?? [field])
  }

  private func position(column: Int, record: Int) -> RecordLocator.Position? {
    unsafe stretch.locator(for: dialect).position(
      ofColumn: column, record: record, in: stretch.bytes)
  }

  private func make(
    record: Int, column: Int?, field: FieldName?, _ code: RejectCode,
    _ severity: Reject.Severity, _ action: Reject.Action, _ hints: [String]
  ) -> Reject {
    let position = position(column: column ?? 0, record: record)
    let slot = column.flatMap { mapping.slot(of: $0) }
    var reject = Reject(
      file: file, line: position?.line,
      byte: position.map { stretch.rawOffset(of: $0.offset) },
      column: column.map { $0 + 1 }, field: field?.rawValue, code: code, severity: severity,
      action: action, hints: hints, value: showsValues ? slot.map { text(record, $0) } : nil)
    reject.organisation = organisation(of: record)
    return reject
  }

  /// Whose record it is, in the words of the file.
  private func organisation(of record: Int) -> String? {
    let slot = mapping.columns.first { $0.declaration.field == .organisation }
      .flatMap { mapping.slot(of: $0.column) }
    let named = slot.map { text(record, $0).trimmed } ?? ""
    return named.isEmpty ? description.organisation : named
  }

  private func text(_ record: Int, _ slot: Int) -> String {
    unsafe String(decoding: stretch.batch.field(record: record, slot: slot), as: UTF8.self)
  }
}
