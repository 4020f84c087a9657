internal import Tables

/// Something that is the matter with one cell of a batch.
struct CellProblem {
  var record: Int
  /// 0-based column in the file.
  var column: Int
  var field: FieldName
  var target: FieldName
  var code: RejectCode
  var isNotice: Bool
  var hints: Hints

  /// Names that help to mend it, made when a message is: most problems are only counted.
  enum Hints {
    case none
    case of(Int, in: SpellingCache)

    var names: [String] {
      switch self {
      case .none: []
      case .of(let spelling, let cache): cache.hints(of: spelling)
      }
    }
  }
}

/// What came of the records of a batch.
struct DecodedBatch {
  /// Accepted records; `nil` when there is none.
  var block: Block?
  var accepted = 0
  var rejected = 0
  var blank = 0
  var footer = 0
  /// What is the matter with cells, by record.
  var problems: [CellProblem] = []
  /// Records that do not count, by record; blank ones and totals included.
  var isRejected: [Bool] = []
  /// Records in which a required field is empty, with that field.
  var missing: [(record: Int, field: FieldName)] = []
  /// Records whose end lies before their start.
  var endsBeforeStart: [Int] = []
  /// What the records tell of the file.
  var evidence = FileEvidence()
  /// What was decided for columns, and in which records.
  var decisions: [ColumnDecision] = []
  /// Records of which a cell says that they add up the others, with its 0-based column.
  var totals: [Int: Int] = [:]
  /// A hash that tells accepted records apart, in their order.
  var keys: [UInt64] = []
  /// Records that look like what programs write under a table, or add the others up.
  var footers: [Int: FooterKind] = [:]
}

/// Something that was decided for a whole column, and the records in which it mattered.
struct ColumnDecision {
  var kind: ColumnNotice.Kind
  var column: Mapping.Column
  /// 0-based records, ascending.
  var records: [Int32]
}

/// Why a record is no data.
enum FooterKind: Sendable {
  /// It adds up other records.
  case total
  /// It is text under the table, if no data follow.
  case trailing
}
