internal import DelimitedText

/// How a file is to be read; made before its first record, and revised when what was read shows
/// that it must be read in another way.
///
/// What the numbers and dates of a file mean is settled by all of it, not by its first lines. Most
/// files settle nothing that was not assumed, and are read once.
struct ReadPlan: Sendable, Equatable {
  /// How the bytes are written, as far as that is settled.
  var hints: TextHints
  /// Whether the file is read line by line, so that one wrong quote costs its own record only.
  var isCareful = false
  /// What marks in numbers mean; `nil` while nothing has been read.
  var numbers: NumberConvention?
  /// Columns in which the month stands first, by 0-based column.
  var monthFirst: Set<Int> = []
  /// Columns that turned out to hold personal data, by 0-based column.
  var personal: Set<Int> = []

  /// The plan when reading went wrong; `nil` when another way would not help.
  func revised(after failure: FileSession.Failure) -> ReadPlan? {
    var plan = self
    switch failure {
    case .strayQuote, .notText(.nulByte):
      guard !isCareful else { return nil }
      plan.isCareful = true
    case .notText(.invalidUTF8):
      guard !hints.isUTF8RuledOut else { return nil }
      plan.hints.isUTF8RuledOut = true
    case .unaccounted, .unreadable: return nil
    }
    return plan
  }

  /// The plan when the whole file has been read: the same one when nothing in it is otherwise.
  func revised(by evidence: FileEvidence) -> ReadPlan {
    var plan = self
    if evidence.numbers.ambiguous > 0 { plan.numbers = evidence.numbers.convention }
    for column in evidence.columns {
      if column.dates.monthFirst > column.dates.dayFirst { plan.monthFirst.insert(column.column) }
      if PersonalData.areCitizenNumbers(column.identifiers) { plan.personal.insert(column.column) }
    }
    return plan
  }
}

/// What all records of a file tell of how they are to be read.
struct FileEvidence: Sendable {
  var numbers = NumberEvidence()
  var columns: [ColumnEvidence] = []

  mutating func add(_ other: FileEvidence) {
    numbers += other.numbers
    for column in other.columns {
      if let index = columns.firstIndex(where: { $0.column == column.column }) {
        columns[index].add(column)
      } else {
        columns.append(column)
      }
    }
  }
}

/// What the values of one column tell.
struct ColumnEvidence: Sendable {
  /// 0-based column in the file.
  var column: Int
  var dates = DateEvidence()
  var identifiers = IdentifierEvidence()

  mutating func add(_ other: ColumnEvidence) {
    dates.dayFirst += other.dates.dayFirst
    dates.monthFirst += other.dates.monthFirst
    identifiers.count += other.identifiers.count
    identifiers.citizenNumbers += other.identifiers.citizenNumbers
  }
}
