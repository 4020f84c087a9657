/// A value of a JSON text, with the line on which it begins.
///
/// Foundation's decoder tells neither lines nor repeated names, and reads all it meets into types
/// before anyone can say what is wrong; descriptors are written by hand and need better answers.
struct JSONValue {
  struct Member {
    var name: String
    var value: JSONValue
  }

  enum Content {
    case null
    case boolean(Bool)
    /// A number as it is written.
    case number(String)
    case text(String)
    case list([JSONValue])
    /// In the order of the text; no name occurs twice.
    case object([Member])
  }

  /// From 1.
  var line: Int
  var content: Content

  var kind: DescriptorProblem.ValueKind {
    switch content {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .list: .list
    case .object: .object
    }
  }
}

/// Why a text is no JSON that we read.
struct JSONError: Error {
  enum Problem {
    case syntax(DescriptorProblem.SyntaxFault)
    case tooDeep
    case repeatedName
  }

  var problem: Problem
  /// From 1.
  var line: Int
  /// In characters, from 1.
  var column: Int
  /// Where it happened, for instance `resources[0].path`; grows from the inside out.
  var path = ""

  /// The error as the value around it sees it.
  func inside(_ step: String) -> JSONError {
    var error = self
    let isJoined = path.isEmpty || path.hasPrefix("[")
    error.path = isJoined ? step + path : step + "." + path
    return error
  }
}
