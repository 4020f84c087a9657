internal import DelimitedText
internal import Tables

/// Makes the rejects of a decoded stretch: what is the matter, and where exactly.
struct StretchReport {
  let file: Int
  let mapping: Mapping
  let declaration: EntityDeclaration
  let dialect: Dialect
  let showsValues: Bool

  func rejects(of stretch: Stretch, _ decoded: DecodedBatch) -> RejectList {
    var list = RejectList()
    addBlankLines(of: stretch, to: &list)
    addIrregular(of: stretch, decoded, to: &list)
    addProblems(of: stretch, decoded, to: &list)
    return list
  }

  private func addBlankLines(of stretch: Stretch, to list: inout RejectList) {
    guard stretch.blankLines > 0 else { return }
    for position in stretch.locator(for: dialect).blankLines {
      list.add(.blankRow, field: nil, severity: .notice) {
        Reject(
          file: file, line: position.line, byte: stretch.rawOffset(of: position.offset),
          code: .blankRow, severity: .notice, action: .skipped)
      }
    }
  }

  private func addIrregular(
    of stretch: Stretch, _ decoded: DecodedBatch, to list: inout RejectList
  ) {
    for irregular in stretch.batch.irregular {
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
          default: nil
          }
        var hints: [String] = []
        if irregular.shape == .long || irregular.shape == .short {
          hints = ["\(mapping.width)", "\(irregular.cells)"]
        }
        return make(
          stretch, record: irregular.record, column: column, field: nil, code, severity, action,
          hints)
      }
    }
  }

  private func addProblems(of stretch: Stretch, _ decoded: DecodedBatch, to list: inout RejectList)
  {
    var explained: [Int: Set<FieldName>] = [:]
    let missing = Dictionary(
      decoded.missing.map { ($0.record, $0.field) }, uniquingKeysWith: { first, _ in first })
    let totals = Set(decoded.problems.lazy.filter { $0.code == .footerRow }.map(\.record))
    for problem in decoded.problems {
      // What else is odd about a row of totals does not matter.
      if problem.code != .footerRow && totals.contains(problem.record) { continue }
      let isRejected = decoded.isRejected[problem.record]
      let rejectsItself =
        declaration.declaration(of: problem.field)?.rejectsRecord ?? false && !problem.isNotice
      let group = missing[problem.record].map(requiredGroup) ?? []
      let causedReject = isRejected && (rejectsItself || group.contains(problem.field))
      if causedReject { explained[problem.record, default: []].formUnion(group) }
      let severity: Reject.Severity =
        causedReject ? .error : (problem.isNotice ? .notice : .warning)
      let isKept = problem.isNotice || problem.hints == ["start_date"]
      let action: Reject.Action =
        if problem.code == .footerRow {
          .skipped
        } else {
          causedReject ? .recordRejected : (isKept ? .kept : .valueEmptied)
        }
      list.add(problem.code, field: problem.field.rawValue, severity: severity) {
        make(
          stretch, record: problem.record, column: problem.column, field: problem.field,
          problem.code, severity, action, problem.hints)
      }
    }
    for (record, field) in decoded.missing where !(explained[record]?.contains(field) ?? false) {
      list.add(.requiredMissing, field: field.rawValue, severity: .error) {
        let column = mapping.columns.first {
          requiredGroup(of: field).contains($0.declaration.field)
        }
        return make(
          stretch, record: record, column: column?.column, field: field, .requiredMissing, .error,
          .recordRejected, [])
      }
    }
  }

  private func requiredGroup(of field: FieldName) -> Set<FieldName> {
    Set(declaration.required.first { $0[0] == field } ?? [field])
  }

  private func make(
    _ stretch: Stretch, record: Int, column: Int?, field: FieldName?, _ code: RejectCode,
    _ severity: Reject.Severity, _ action: Reject.Action, _ hints: [String]
  ) -> Reject {
    let position = unsafe stretch.locator(for: dialect).position(
      ofColumn: column ?? 0, record: record, in: stretch.bytes)
    var value: String?
    if showsValues, let column,
      let slot = mapping.columns.firstIndex(where: { $0.column == column })
    {
      let bytes = unsafe stretch.batch.field(record: record, slot: slot)
      value = unsafe String(decoding: bytes, as: UTF8.self)
    }
    return Reject(
      file: file, line: position?.line,
      byte: position.map { stretch.rawOffset(of: $0.offset) },
      column: column.map { $0 + 1 }, field: field?.rawValue, code: code, severity: severity,
      action: action, hints: hints, value: value)
  }
}
