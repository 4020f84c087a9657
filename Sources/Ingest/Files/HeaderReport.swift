internal import DelimitedText
internal import Tables

/// What there is to say of a file before its records: its encoding, its dialect, its columns.
struct HeaderReport {
  let index: Int
  let file: DelimitedFile
  let mapping: Mapping
  let plan: ReadPlan

  /// Columns of ours that hold personal data instead of identifiers; they are not read.
  let personalColumns: Set<Int>

  init(index: Int, file: DelimitedFile, mapping: Mapping, plan: ReadPlan) {
    self.index = index
    self.file = file
    self.mapping = mapping
    self.plan = plan
    let isOfPeople = mapping.entity == .participants || mapping.entity == .volunteers
    let columns = mapping.columns.filter { $0.declaration.kind == .identifier }.map(\.column)
    personalColumns = plan.personal.union(
      columns.filter {
        PersonalData.isPersonal(Self.sample(of: $0, in: file, mapping), isOfPeople: isOfPeople)
      })
  }

  var rejects: [Reject] { encoding + dialect + strayQuote + columns + monthFirst }

  private var encoding: [Reject] {
    if let said = file.head.ignoredHint {
      return [
        Reject(
          file: index, code: .encodingFallback, severity: .warning, action: .kept,
          hints: [said.rawValue, file.head.encoding.rawValue])
      ]
    }
    guard file.head.encoding == .windows1252 else { return [] }
    return [
      Reject(file: index, code: .encodingFallback, severity: .notice, action: .kept)
    ]
  }

  private var dialect: [Reject] {
    Reject.dialectDoubt(file.head, file: index).map { [$0] } ?? []
  }

  /// The header counts whatever its quotes are, but something of it may be wrong.
  private var strayQuote: [Reject] {
    guard let quote = mapping.header.strayQuote else { return [] }
    return [
      Reject(
        file: index, line: mapping.header.line, byte: quote.offset, column: quote.column + 1,
        code: .strayQuote, severity: .warning, action: .kept)
    ]
  }

  private var columns: [Reject] {
    let personal = personalColumns
    let known = mapping.columns.map(\.column).filter(personal.contains)
    return (known + mapping.unknown).sorted().map { column in
      let isPersonal =
        personal.contains(column)
        || PersonalData.isPersonal(
          header: header(column), sample: Self.sample(of: column, in: file, mapping),
          entity: mapping.entity)
      return Reject(
        file: index, line: mapping.header.line, byte: mapping.header.cellStart(column),
        column: column + 1, field: header(column),
        code: isPersonal ? .personalData : .headerUnknown,
        severity: isPersonal || Self.looksLikeFigures(header(column)) ? .warning : .notice,
        action: .columnIgnored)
    }
  }

  /// Columns in which the month was found to stand first.
  private var monthFirst: [Reject] {
    mapping.columns.filter { plan.monthFirst.contains($0.column) }.map { column in
      Reject(
        file: index, line: mapping.header.line, byte: mapping.header.cellStart(column.column),
        column: column.column + 1, field: column.declaration.field.rawValue,
        code: .dateAmbiguous, severity: .notice, action: .kept, hints: [Reject.monthFirstHint])
    }
  }

  private func header(_ column: Int) -> String { mapping.header.cell(column).trimmed }

  /// The first cells of a column, below the header.
  private static func sample(
    of column: Int, in file: DelimitedFile, _ mapping: Mapping
  ) -> ColumnSample {
    ColumnSample(of: column, in: file.head.records, from: mapping.header.end)
  }

  /// Whether a column that is not read may have held what was to be counted.
  private static func looksLikeFigures(_ header: String) -> Bool {
    let key = HeaderNames.key(header)
    return ["aantal", "totaal", "number", "total"].contains { key.hasPrefix($0) }
  }
}

extension Reject {
  /// The doubt about how a file separates or quotes its cells, if there is any.
  static func dialectDoubt(_ head: FileHead, file: Int) -> Reject? {
    guard let doubt = head.dialectDoubt else { return nil }
    // The delimiter first, then what else it may be.
    let other = doubt == .quote ? quoteHint : head.runnerUp?.delimiterName
    return Reject(
      file: file, code: .dialectAmbiguous, severity: .warning, action: .kept,
      hints: [head.dialect.delimiterName, other].compactMap { $0 })
  }
}
