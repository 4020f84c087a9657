/// An import declaration and where it stands.
struct ImportDeclaration: Equatable {
  /// The module, without the path of a submodule or a single declaration.
  let module: String
  /// `public`, `internal` and so on; `nil` when not written.
  let access: String?
  /// Line in the file, from 1.
  let line: Int
  /// Whether it stands in the `#else` of `#if canImport(FoundationEssentials)`.
  let isFoundationFallback: Bool
}

/// One Swift file below `Sources`, ready for the rules.
struct SourceFile {
  /// Path from the repository's top, for instance `Sources/Tables/Table.swift`.
  let path: String
  /// The code without comments and strings.
  let tokens: [Token]

  /// Cuts a text into tokens.
  ///
  /// - Parameters:
  ///   - path: path from the repository's top; its second component names the room.
  ///   - text: the whole file.
  init(path: String, text: String) {
    self.path = path
    tokens = SwiftLexer.tokens(of: text)
  }

  /// Name of the target's folder.
  var roomName: String {
    String(path.split(separator: "/").dropFirst().first ?? "")
  }

  /// Every import of the file, also behind attributes, modifiers and conditions.
  var imports: [ImportDeclaration] {
    var found: [ImportDeclaration] = []
    var conditions: [ConditionalBlock] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .condition {
        ConditionalBlock.follow(token.text, in: &conditions)
      } else if isImport(at: index) {
        found.append(
          ImportDeclaration(
            module: module(importedAt: index), access: modifiers(before: index).last,
            line: token.line,
            isFoundationFallback: conditions.contains { $0.isFoundationFallback }))
      }
    }
    return found
  }

  /// The token at an index, or `nil` outside the file.
  func token(_ index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The run of access levels and other declaration modifiers directly before a token.
  func modifiers(before index: Int) -> [String] {
    tokens[..<index].reversed().prefix { Self.modifiers.contains($0.text) }.reversed().map(\.text)
  }

  private func isImport(at index: Int) -> Bool {
    guard tokens[index].text == "import", let next = token(index + 1), next.kind == .word else {
      return false
    }
    return ![".", "case", "func"].contains(token(index - 1)?.text ?? "")
  }

  private func module(importedAt index: Int) -> String {
    let isSingleDeclaration = Self.declarationKinds.contains(token(index + 1)?.text ?? "")
    return token(index + (isSingleDeclaration ? 2 : 1))?.text ?? ""
  }

  private static let declarationKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "fileprivate", "private", "open", "nonisolated", "convenience",
    "required", "override", "final",
  ]
}

/// An `#if` that is open at some line.
private struct ConditionalBlock {
  let condition: String
  var isFirstElse = false

  /// Whether the branch is taken only where FoundationEssentials is missing.
  var isFoundationFallback: Bool {
    isFirstElse && condition == "#ifcanImport(FoundationEssentials)"
  }

  /// Opens, switches or closes a block.
  static func follow(_ directive: String, in blocks: inout [ConditionalBlock]) {
    if directive.hasPrefix("#if") {
      blocks.append(ConditionalBlock(condition: directive))
    } else if directive.hasPrefix("#endif") {
      _ = blocks.popLast()
    } else if let block = blocks.popLast() {
      let isElse = directive == "#else"
      blocks.append(
        ConditionalBlock(condition: isElse ? block.condition : directive, isFirstElse: isElse))
    }
  }
}
