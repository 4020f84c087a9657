public import Tables

/// What was looked at; the raw value is how `checks.csv` names it.
public enum QualityCheck: String, Sendable, Hashable, CaseIterable {
  /// An organisation that was expected delivered nothing.
  case missingDelivery = "missing-delivery"
  /// Months without a single start between others that have some.
  case emptyMonths = "empty-months"
  /// A column of which at least half of the cells are empty.
  case mostlyEmptyColumn = "mostly-empty-column"
  /// A record that another file holds as well, the same in everything that is read.
  case duplicateRecord = "duplicate-record"
  /// A record of a person and a time of which another file holds one as well.
  case duplicateKey = "duplicate-key"
  /// Two records of one person in one organisation that were active on the same day.
  case overlappingPeriods = "overlapping-periods"
  /// An age under 12 or over 105.
  case implausibleAge = "age-implausible"
  /// An end date before the start date.
  case endBeforeStart = "end-before-start"
  /// A yearly count far from what the organisation had before.
  case countJump = "count-jump"
  /// Records that began more than a year ago and mostly have no end.
  case openEnds = "open-ends"
  /// A file holds another number of records than its supplier says.
  case controlTotal = "control-total"
  /// How much was filled in, and which deliveries are there.
  case completeness
}

/// How bad a finding is, in the words of `rejects.csv`.
public enum QualitySeverity: String, Sendable, Hashable {
  /// Something was lost.
  case error
  /// A value may be wrong, or is missing.
  case warning
  /// Nothing is wrong; something is good to know.
  case notice
}

/// Where a record stands.
public struct RecordPlace: Sendable, Hashable, Comparable {
  /// Position of the file in the list of files.
  public var file: Int
  /// Line in the file, from 1.
  public var line: Int

  /// A place.
  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }

  /// By file, then by line.
  public static func < (lhs: RecordPlace, rhs: RecordPlace) -> Bool {
    (lhs.file, lhs.line) < (rhs.file, rhs.line)
  }
}

/// Something that a check found; numbers only, never a cell of a record.
public struct QualityFinding: Sendable, Equatable {
  /// Code of the organisation; 0 when it is not known.
  public var organisation: Int
  /// What the records are about.
  public var entity: Entity
  /// Position of the file in the list of files; `nil` when it is about no file in particular.
  public var file: Int?
  /// Line in the file, from 1; `nil` when it is about no record in particular.
  public var line: Int?
  /// The field.
  public var field: FieldName?
  /// The year.
  public var year: Int?
  /// What was found.
  public var detail: Detail
  /// How many more of the same kind in the same file are not listed one by one.
  public var further = 0

  /// What was found, in numbers.
  public enum Detail: Sendable, Equatable {
    /// Others of the programme delivered; the programme by its code, 0 when it has no name.
    case missingDelivery(programme: Int)
    /// First and last month, 1 to 12, of a run without a start.
    case emptyMonths(from: Int, through: Int)
    /// Cells without a value, of as many records.
    case mostlyEmptyColumn(empty: Int, records: Int)
    /// The same in everything that is read (`isWhole`), or the same person and time, as another.
    case duplicate(isWhole: Bool, of: RecordPlace)
    /// Active on a day on which another record of the same person was.
    case overlap(with: RecordPlace)
    /// Under 12, or else over 105.
    case implausibleAge(isYoung: Bool)
    /// The count, the median of the earlier years, and how many those are; in a programme.
    case countJump(programme: Int, count: Int64, usual: Quantity, years: Int)
    /// Records without an end among those that began more than a year before the last one.
    case openEnds(open: Int, records: Int)
    /// Records that a file should hold according to its supplier, and those that it holds.
    case controlTotal(expected: Int, found: Int)
    /// Cells with a value among all that could have one, and deliveries among those expected.
    case completeness(filled: Int, cells: Int, delivered: Int, expected: Int)
  }

  init(
    organisation: Int, entity: Entity, place: RecordPlace? = nil, file: Int? = nil,
    field: FieldName? = nil, year: Int? = nil, _ detail: Detail
  ) {
    self.organisation = organisation
    self.entity = entity
    self.file = place?.file ?? file
    line = place?.line
    self.field = field
    self.year = year
    self.detail = detail
  }

  /// Which check found it.
  public var check: QualityCheck {
    switch detail {
    case .missingDelivery: .missingDelivery
    case .emptyMonths: .emptyMonths
    case .mostlyEmptyColumn: .mostlyEmptyColumn
    case .duplicate(let isWhole, _): isWhole ? .duplicateRecord : .duplicateKey
    case .overlap: .overlappingPeriods
    case .implausibleAge: .implausibleAge
    case .countJump: .countJump
    case .openEnds: .openEnds
    case .controlTotal: .controlTotal
    case .completeness: .completeness
    }
  }

  /// How bad it is.
  ///
  /// Not every organisation has volunteers: that none were delivered is good to know, no fault.
  public var severity: QualitySeverity {
    switch detail {
    case .completeness: .notice
    case .missingDelivery: entity == .volunteers ? .notice : .warning
    case .controlTotal(let expected, let found): found < expected ? .error : .warning
    default: .warning
    }
  }
}
