extension EnglishMessages {
  /// What is wrong with a descriptor, where, and what to do.
  func descriptor(
    _ file: String, _ place: DescriptorPlace?, _ problem: DescriptorProblem
  ) -> String {
    var text = "“\(file)”"
    if let place {
      text += ", line \(place.line)"
      if case .syntax(_, let column) = problem { text += ", character \(column)" }
      if !place.property.isEmpty { text += ", at “\(place.property)”" }
    }
    return text + ": " + sentence(problem)
  }

  private func sentence(_ problem: DescriptorProblem) -> String {
    switch problem {
    case .empty: "the file is empty. Fill it or remove it."
    case .tooLarge(let size):
      "the file is larger than \(size) MiB. Split the delivery into folders, each with a descriptor "
        + "of its own."
    case .notUTF8(true): "the file is UTF-16. Save it as UTF-8."
    case .notUTF8(false): "the file holds characters that are not UTF-8. Save it as UTF-8."
    case .syntax(let fault, _): sentence(fault)
    case .tooDeep(let limit):
      "values stand within values, more than \(limit) deep. Remove what stands here."
    case .repeatedProperty: "this stands here twice. Remove one of the two."
    case .wrongType(let expected, let found):
      "this must be \(expected.map(name).joined(separator: " or ")), and is \(name(found)). "
        + "Correct it."
    case .emptyValue: "this is empty. Fill it in or remove it."
    case .unknownValue(let nearest, let allowed):
      "this value is unknown.\(question(nearest)) Possible: \(allowed.joined(separator: ", "))."
    case .unknownProperty(let nearest, let allowed):
      "this property is unknown.\(question(nearest)) Possible: "
        + "\(allowed.joined(separator: ", "))."
    case .noCount: "this must be a whole number, 0 or more, without points. Mend it."
    case .notOneFile:
      "a number of records holds for one file. Put “records” with the file itself, with one path."
    case .pathMissing: "no file is named. Name it in “path”."
    case .inlineData:
      "data in the descriptor itself are not read. Put them in a file and name it in “path”."
    case .noHeader:
      "a file without a header is not read. Put the column names on the first line of the file and "
        + "remove “header”."
    case .noMark:
      "this must be one punctuation mark, such as \";\" or \"\\t\" (tab). Correct or remove it."
    case .sameMarks: "the delimiter and the quote are the same. Correct or remove one of them."
    case .webAddress(let path):
      "“\(path)” is an address on the web; only files in the folder are read. Download the file and "
        + "put it in the folder."
    case .leavesFolder(let path):
      "“\(path)” leads out of the folder. Put the file in the folder and use a path inside it, "
        + "without “..”."
    case .backslash(let path, let instead):
      "“\(path)” holds a backslash. Write “\(instead)”."
    case .missingFile(let path, nil):
      "“\(path)” is not there. Deliver the file or remove the entry."
    case .missingFile(let path, let nearest?):
      "“\(path)” is not there. Did you mean “\(nearest)”? Copy the name exactly, with its capitals "
        + "and accents\(path == nearest ? " (here only the Unicode encoding differs)" : "")."
    case .notAFile(let path):
      "“\(path)” is no ordinary file. Name a file or remove the entry."
    case .repeatedFile(let path, let first):
      "“\(path)” is described at “\(first)” already. Remove one of the two."
    }
  }

  private func sentence(_ fault: DescriptorProblem.SyntaxFault) -> String {
    let problem =
      switch fault {
      case .endsEarly: "the text stops too early; a bracket or a quote is missing"
      case .afterTheEnd: "something follows after the last bracket"
      case .commaMissing: "a comma or a bracket is missing"
      case .commaTooMany: "there is a comma too many"
      case .colonMissing: "a colon is missing"
      case .unquoted: "names and texts stand in double quotes (\")"
      case .escape: "a backslash cannot stand here; write “/” in paths"
      case .controlCharacter: "a text is not closed on the same line"
      case .number: "this is no number as JSON writes it; put text in quotes"
      case .comment: "JSON knows no comments"
      case .unexpected: "a value must stand here"
      }
    return "this is no valid JSON: \(problem). Mend it or remove the file."
  }

  private func question(_ nearest: String?) -> String {
    nearest.map { " Did you mean “\($0)”?" } ?? ""
  }

  private func name(_ kind: DescriptorProblem.ValueKind) -> String {
    switch kind {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "a text in quotes"
    case .list: "a list [ ]"
    case .object: "an object { }"
    }
  }
}
