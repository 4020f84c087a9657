/// Something that was wrong with, or decided about, a file, a record or a cell.
///
/// It holds no cell value unless values were asked for.
public struct Reject: Sendable, Equatable {
  /// Position of the file in the list of files.
  public var file: Int
  /// Line in the file, from 1; `nil` when it is about the whole file.
  public var line: Int?
  /// Offset of the first byte in the file, from 0.
  public var byte: Int64?
  /// Column, from 1; `nil` when it is about a whole record.
  public var column: Int?
  /// Our name of the field, or the header of an unknown column.
  public var field: String?
  /// What is the matter.
  public var code: RejectCode
  /// How bad it is.
  public var severity: Severity
  /// What was done.
  public var action: Action
  /// Names that help to mend it: candidates, near misses, the headers there are.
  public var hints: [String]
  /// The value, when values were asked for.
  public var value: String?
  /// How many more of the same kind in the same file are not listed one by one.
  public var further: Int
  /// The organisation whose record it is, where that is known; no output but its own feedback
  /// sheet shows it.
  public var organisation: String?

  /// How bad it is.
  public enum Severity: String, Sendable, Comparable {
    /// Something was lost.
    case error
    /// A value was lost, or may be wrong.
    case warning
    /// Nothing was lost; something was decided.
    case notice

    /// Worse before less bad.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .notice: 2
      }
    }
  }

  /// Hint of a column in which a period before three digits is a decimal point.
  public static let threeDecimalsHint = "three-decimals"
  /// Hint of text under a table.
  public static let textBelowHint = "text-below"
  /// Hint of a dialect of which the quotes are in doubt and not the delimiter.
  public static let quoteHint = "quote"
  /// Stands before the header that a missing column may have been meant by.
  public static let nearestMark = "?"
  /// Hint of an end date that lies before its start.
  public static let endBeforeStartHint = "start_date"
  /// Hint of a column in which years have two digits.
  public static let shortYearHint = "short-year"
  /// Hint of a column in which some dates have the day first and others the month.
  public static let contradictionHint = "contradiction"
  /// Hint of a column in which the month stands first.
  public static let monthFirstHint = "month-first"
  /// Hint of a table that this program wrote itself; its name is the other hint.
  public static let ownTableHint = "own-table"
  /// Hint of records that are the same in every cell.
  public static let identicalHint = "identical"
  /// Hint of records that share what should tell them apart.
  public static let sameKeyHint = "same-key"

  /// What was done.
  public enum Action: String, Sendable {
    case fileRejected = "file-rejected"
    case recordRejected = "record-rejected"
    case valueEmptied = "value-emptied"
    case columnIgnored = "column-ignored"
    case padded
    case skipped
    case kept
  }

  /// Something about a file, unless a place in it is given.
  public init(
    file: Int, line: Int? = nil, byte: Int64? = nil, column: Int? = nil, field: String? = nil,
    code: RejectCode, severity: Severity, action: Action, hints: [String] = [],
    value: String? = nil, further: Int = 0
  ) {
    self.file = file
    self.line = line
    self.byte = byte
    self.column = column
    self.field = field
    self.code = code
    self.severity = severity
    self.action = action
    self.hints = hints
    self.value = value
    self.further = further
  }

  /// The table of this program that a file is a copy of.
  public var ownTable: String? {
    hints.first == Self.ownTableHint ? hints.last : nil
  }

  /// The header that a missing column may have been meant by.
  public var nearestHeader: String? {
    guard let hint = hints.first, hint.hasPrefix(Self.nearestMark) else { return nil }
    return String(hint.dropFirst(Self.nearestMark.count))
  }

  /// By file, place and kind: the order in which they are written.
  static func isBefore(_ first: Reject, _ second: Reject) -> Bool {
    let left = (first.file, first.line ?? 0, first.column ?? 0)
    let right = (second.file, second.line ?? 0, second.column ?? 0)
    if left != right { return left < right }
    return first.code.rawValue < second.code.rawValue
  }
}
