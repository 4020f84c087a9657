/// A broken rule: where, what, and what to do.
struct Violation: Equatable, CustomStringConvertible {
  /// Path from the repository's top.
  let path: String
  /// Line in the file, from 1; `nil` when the whole file is meant.
  let line: Int?
  /// What is wrong and how to mend it.
  let message: String

  var description: String {
    line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)"
  }
}

/// Holds source files against the architecture's rules.
struct ArchitectureChecker {
  /// The allow-list to hold them against.
  let architecture: Architecture

  /// Most lines of a file outside `Data/` folders.
  static let longestFile = 400

  /// Imports that the file's room may not have, or may not show.
  func forbiddenImports(in file: SourceFile) -> [Violation] {
    guard let room = architecture.room(named: file.roomName) else {
      return [unknownRoom(path: file.path, name: file.roomName)]
    }
    return file.imports.compactMap { declaration in
      guard isAllowed(declaration, in: room) else {
        return Violation(
          path: file.path, line: declaration.line,
          message: """
            \(room.name) may not import \(declaration.module); it may import \
            \(list(room.allowedModules)). Move the code to a room that may, or widen the \
            allow-list in Tests/ArchitectureTests/Architecture.swift and give the reason.
            """)
      }
      let isShown = ["public", "package"].contains(declaration.access ?? "internal")
      guard isShown && room.hiddenImports.contains(declaration.module) else { return nil }
      return Violation(
        path: file.path, line: declaration.line,
        message: """
          \(declaration.module) must not show in the interface of \(room.name); write \
          "internal import \(declaration.module)" and wrap what others need.
          """)
    }
  }

  /// Printing and file access in a room that only computes.
  func effects(in file: SourceFile) -> [Violation] {
    guard architecture.room(named: file.roomName)?.isPure == true else { return [] }
    return file.tokens.indices.compactMap { index in
      let token = file.tokens[index]
      guard Self.fileTypes.contains(token.text) || isEffectCall(at: index, in: file) else {
        return nil
      }
      return Violation(
        path: file.path, line: token.line,
        message: """
          \(file.roomName) neither prints nor touches files, but uses "\(token.text)"; return \
          the value, and let Pipeline or impact read and write.
          """)
    }
  }

  /// Statements that stop the process: problems in data are data, not crashes.
  func crashes(in file: SourceFile) -> [Violation] {
    file.tokens.indices.compactMap { index in
      let token = file.tokens[index]
      let next = file.token(index + 1)
      let isForced =
        ["try", "as"].contains(token.text) && next?.text == "!" && next?.isAttached == true
      let isStop =
        ["fatalError", "preconditionFailure"].contains(token.text) && next?.text == "("
      guard isForced || isStop else { return nil }
      return Violation(
        path: file.path, line: token.line,
        message: """
          "\(token.text)\(isForced ? "!" : "(")" can end the process; throw the target's error \
          or return a reject or finding instead.
          """)
    }
  }

  /// Attributes that open what the access levels close.
  func loopholes(in file: SourceFile) -> [Violation] {
    file.tokens.indices.compactMap { index in
      let token = file.tokens[index]
      guard Self.loopholes.contains(token.text), file.token(index - 1)?.text == "@" else {
        return nil
      }
      return Violation(
        path: file.path, line: token.line,
        message: """
          "@\(token.text)" goes around the rooms' walls; remove it and declare what is needed \
          with an access level.
          """)
    }
  }

  /// Ways to make a `ProtectedTable` outside its room.
  ///
  /// - Parameter files: the files of `Disclosure`.
  func forgeries(in files: [SourceFile]) -> [Violation] {
    guard files.contains(where: { typeHeader("struct", in: $0) != nil }) else {
      let message = """
        no "struct ProtectedTable" found; statistics on people leave Disclosure only in it.
        """
      return [Violation(path: "Sources/Disclosure", line: nil, message: message)]
    }
    return files.flatMap { file -> [Violation] in
      let headers = [typeHeader("struct", in: file), typeHeader("extension", in: file)]
        .compactMap { $0 }
      guard !headers.isEmpty else { return [] }
      return openInitialisers(in: file) + headers.flatMap { decodableHeader($0, in: file) }
    }
  }

  /// A file that holds more than one idea.
  func excessLength(path: String, lines: Int) -> [Violation] {
    let folders = path.split(separator: "/").dropLast()
    guard lines > Self.longestFile && !folders.contains("Data") else { return [] }
    let message = """
      \(lines) lines, at most \(Self.longestFile): split it by idea, or move plain data to a \
      Data folder.
      """
    return [Violation(path: path, line: nil, message: message)]
  }

  /// A path at the repository's top that the layout does not name.
  func strangersAtTop(_ paths: [String]) -> [Violation] {
    let names = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    let strangers = names.filter { !Self.topLevel.contains($0) && !$0.hasPrefix(".") }
    return strangers.sorted().map {
      let message = """
        not part of the agreed top level (\(list(Self.topLevel)) and dot-files); move it below \
        one of these.
        """
      return Violation(path: $0, line: nil, message: message)
    }
  }

  /// Entries of `Sources` that the allow-list does not know.
  func unknownRooms(_ names: [String]) -> [Violation] {
    names.filter { architecture.room(named: $0) == nil }
      .map { unknownRoom(path: "Sources/\($0)", name: $0) }
  }

  private func isAllowed(_ declaration: ImportDeclaration, in room: Room) -> Bool {
    room.allowedModules.contains(declaration.module)
      || declaration.module == "Foundation" && declaration.isFoundationFallback
        && room.capabilities.contains(.foundation)
  }

  private func isEffectCall(at index: Int, in file: SourceFile) -> Bool {
    guard Self.effectCalls.contains(file.tokens[index].text), file.token(index + 1)?.text == "("
    else { return false }
    switch file.token(index - 1)?.text {
    case "func": return false
    case ".": return Self.qualifiers.contains(file.token(index - 2)?.text ?? "")
    default: return true
    }
  }

  /// Index of the name in `struct ProtectedTable` or `extension ProtectedTable`.
  private func typeHeader(_ keyword: String, in file: SourceFile) -> Int? {
    file.tokens.indices.first {
      file.tokens[$0].text == "ProtectedTable" && file.token($0 - 1)?.text == keyword
    }
  }

  private func openInitialisers(in file: SourceFile) -> [Violation] {
    file.tokens.indices.compactMap { index in
      let keyword = file.tokens[index].text
      let isInitialiser = keyword == "init" && file.token(index - 1)?.text != "."
      let isExtension =
        keyword == "extension" && file.token(index + 1)?.text == "ProtectedTable"
      guard isInitialiser || isExtension,
        file.modifiers(before: index).contains(where: { ["public", "package"].contains($0) })
      else { return nil }
      return Violation(
        path: file.path, line: file.tokens[index].line,
        message: """
          a public \(keyword) beside ProtectedTable: anyone could make one; keep it internal, \
          and give other types with a public init a file of their own.
          """)
    }
  }

  private func decodableHeader(_ index: Int, in file: SourceFile) -> [Violation] {
    let header = file.tokens[index...].prefix { $0.text != "{" }
    return header.filter { ["Codable", "Decodable"].contains($0.text) }.map {
      Violation(
        path: file.path, line: $0.line,
        message: "ProtectedTable must not be \($0.text): decoding would make one from any file.")
    }
  }

  private func unknownRoom(path: String, name: String) -> Violation {
    let message = """
      "\(name)" is no known room; add it to Tests/ArchitectureTests/Architecture.swift with the \
      imports it may have, or move the code to a room that exists.
      """
    return Violation(path: path, line: nil, message: message)
  }

  private func list(_ names: Set<String>) -> String {
    names.isEmpty ? "nothing" : names.sorted().joined(separator: ", ")
  }

  private static let effectCalls: Set<String> = [
    "print", "debugPrint", "dump", "readLine", "puts", "fputs", "printf", "fprintf", "open",
    "fopen", "fdopen",
  ]
  private static let fileTypes: Set<String> = ["FileManager", "FileHandle"]
  private static let qualifiers: Set<String> = ["Swift", "Glibc", "Darwin", "Musl"]
  private static let loopholes: Set<String> = ["_spi", "testable", "_exported"]
  private static let topLevel: Set<String> = [
    "Package.swift", "Sources", "Tests", "datasets", "notebooks-export", "README.md", "LICENSE",
    "CHANGELOG.md",
  ]
}
