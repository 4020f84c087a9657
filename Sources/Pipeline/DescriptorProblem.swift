/// Where in a descriptor something is wrong.
public struct DescriptorPlace: Sendable, Equatable {
  /// Line in the file, from 1.
  public var line: Int
  /// The property, for instance `resources[3].impact.period`; empty for the file as a whole.
  public var property: String
}

/// What is wrong with a descriptor.
public enum DescriptorProblem: Sendable, Equatable {
  /// There is nothing in it.
  case empty
  /// It is larger than any descriptor needs to be.
  case tooLarge(mebibytes: Int)
  /// Its characters are not UTF-8.
  case notUTF8(isUTF16: Bool)
  /// It is no JSON; `column` counts characters, from 1.
  case syntax(SyntaxFault, column: Int)
  /// Values stand within values, more than `limit` deep.
  case tooDeep(limit: Int)
  /// A property stands twice in one object.
  case repeatedProperty
  /// A value is of another type than it must be.
  case wrongType(expected: [ValueKind], found: ValueKind)
  /// A text or a list holds nothing.
  case emptyValue
  /// A value is not one of those allowed.
  case unknownValue(nearest: String?, allowed: [String])
  /// There is no such property; `property` is how it was written.
  case unknownProperty(nearest: String?, allowed: [String])
  /// A number is no whole one, or negative.
  case noCount
  /// A number of records is given for no file in particular, or for several.
  case notOneFile
  /// A resource names no file.
  case pathMissing
  /// A resource holds its data itself.
  case inlineData
  /// A resource says that its files have no header.
  case noHeader
  /// A mark of the dialect is not one character of one byte.
  case noMark
  /// Delimiter and quote are the same.
  case sameMarks
  /// A path is an address on the web.
  case webAddress(path: String)
  /// A path leads out of the folder of the descriptor.
  case leavesFolder(path: String)
  /// A path is written with `\`; `instead` is how it should be.
  case backslash(path: String, instead: String)
  /// A file does not exist; `nearest` is one whose name is like it.
  case missingFile(path: String, nearest: String?)
  /// A path leads to something else than a file.
  case notAFile(path: String)
  /// A file is described twice; `first` is the property that does so first.
  case repeatedFile(path: String, first: String)

  /// Types of values in JSON.
  public enum ValueKind: Sendable, Equatable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// A text in quotes.
    case text
    /// A list in `[ ]`.
    case list
    /// Properties in `{ }`.
    case object
  }

  /// What breaks the rules of JSON.
  public enum SyntaxFault: Sendable, Equatable {
    /// The text stops too early.
    case endsEarly
    /// Something follows after the end.
    case afterTheEnd
    /// A comma is missing between two items.
    case commaMissing
    /// A comma stands before a closing bracket.
    case commaTooMany
    /// A colon is missing after a name.
    case colonMissing
    /// A name or text does not stand in double quotes.
    case unquoted
    /// A backslash in a text is followed by something that it cannot stand before.
    case escape
    /// A text holds a line end or another control character.
    case controlCharacter
    /// A number is written in another way than JSON does.
    case number
    /// There is a comment.
    case comment
    /// There is something else than a value.
    case unexpected
  }
}
