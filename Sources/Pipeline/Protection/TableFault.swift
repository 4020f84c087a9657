public import Disclosure

/// What makes a table or a hierarchy that somebody gave unfit to be protected.
public enum TableFault: Error, Sendable, Equatable {
  /// The file has no records below its header, or no header.
  case empty
  /// The file is no text that can be read.
  case notText
  /// A column is not there.
  case missingColumn(known: [String])
  /// Two columns have the same name.
  case repeatedColumn
  /// A record has fewer or more cells than the header, or a quote in it goes wrong.
  case brokenRecord
  /// A count is empty or no whole number.
  case notWhole
  /// A count is below zero.
  case negative
  /// A count or the sum of all is larger than can be worked with.
  case countTooLarge
  /// The same combination of codes stood on an earlier line.
  case repeatedCell(firstLine: Int)
  /// A contributor is named as if it stood for all of them together.
  case contributorIsTotal
  /// The codes do not fit together.
  case structure(TableProblem)
}

/// Where in a table something is wrong.
public struct TablePlace: Sendable, Equatable {
  /// Line in the file, from 1; `nil` for the file as a whole.
  public var line: Int?
  /// Name of the column.
  public var column: String?
}
