/// A value of a descriptor, which knows where it stands.
struct DescriptorNode {
  /// How messages name the file.
  let file: String
  /// The properties that lead here, for instance `resources[0].path`; empty for the whole.
  let path: String
  let value: JSONValue

  /// The error that something is wrong here.
  func fail(_ problem: DescriptorProblem) -> PipelineError {
    .descriptor(
      file: file, at: DescriptorPlace(line: value.line, property: path.clipped), problem)
  }

  func wrongType(_ expected: DescriptorProblem.ValueKind...) -> PipelineError {
    fail(.wrongType(expected: expected, found: value.kind))
  }

  /// The properties of an object, those that are `null` left out.
  ///
  /// - Parameter known: names that are read. A name that differs from one in case alone would be
  ///   passed over in silence; it is an error.
  func members(known: [String]) throws(PipelineError) -> [String: DescriptorNode] {
    var members: [String: DescriptorNode] = [:]
    for member in try all() {
      if known.contains(member.name) {
        members[member.name] = member.node
      } else if let meant = Self.meant(by: member.name, among: known) {
        throw member.node.fail(.unknownProperty(nearest: meant, allowed: known))
      }
    }
    return members
  }

  /// The one of some names in ASCII that differs from a name in case alone.
  private static func meant(by name: String, among known: [String]) -> String? {
    // In another length only if it has other letters than those of ASCII.
    let count = name.utf8.allSatisfy { $0 < 0x80 } ? name.utf8.count : nil
    return known.first { candidate in
      count.map { $0 == candidate.utf8.count } ?? true
        && candidate.lowercased() == name.lowercased()
    }
  }

  /// The properties of an object that may hold no others, those that are `null` left out.
  func members(only known: [String]) throws(PipelineError) -> [String: DescriptorNode] {
    var members: [String: DescriptorNode] = [:]
    for member in try all(withNulls: true) {
      guard known.contains(member.name) else {
        let nearest = NearestName.of(member.name, in: known)
        throw member.node.fail(.unknownProperty(nearest: nearest, allowed: known))
      }
      if member.node.value.kind != .null { members[member.name] = member.node }
    }
    return members
  }

  /// All properties of an object in the order of the text; `null` is as good as absent.
  func all(withNulls: Bool = false) throws(PipelineError) -> [(name: String, node: DescriptorNode)]
  {
    guard case .object(let members) = value.content else { throw wrongType(.object) }
    return members.compactMap { member in
      guard withNulls || member.value.kind != .null else { return nil }
      let path = path.isEmpty ? member.name : path + "." + member.name
      return (member.name, DescriptorNode(file: file, path: path, value: member.value))
    }
  }

  /// The items of a list.
  func items() throws(PipelineError) -> [DescriptorNode] {
    guard case .list(let items) = value.content else { throw wrongType(.list) }
    return items.enumerated().map {
      DescriptorNode(file: file, path: "\(path)[\($0.offset)]", value: $0.element)
    }
  }

  /// A text without the blanks around it; an empty one is an error.
  func text() throws(PipelineError) -> String {
    guard case .text(let text) = value.content else { throw wrongType(.text) }
    guard let trimmed = text.withoutBlanksAround else { throw fail(.emptyValue) }
    return trimmed
  }

  /// `true` or `false`.
  func flag() throws(PipelineError) -> Bool {
    guard case .boolean(let flag) = value.content else { throw wrongType(.boolean) }
    return flag
  }
}

extension String {
  /// Short enough for a message of one line.
  var clipped: String { utf8.count > 120 && count > 120 ? prefix(119) + "…" : self }

  /// `nil` when there is nothing but blanks.
  fileprivate var withoutBlanksAround: String? {
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(self[first...last])
  }
}
