import Foundation

/// A folder of its own for one test, removed when the test is over.
final class Workspace: Sendable {
  /// The folder in which the program is started.
  let root: URL
  /// Where what the program says is kept.
  let transcripts: URL

  init() throws {
    // The real path: outputs and messages name it as the system does.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let base = temporary.appending(path: "impact-end-to-end-\(UUID().uuidString)")
    root = base.appending(path: "work")
    transcripts = base.appending(path: "transcripts")
    for folder in [root, transcripts] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root.deletingLastPathComponent()) }

  /// Where something below the folder stands.
  func url(_ path: String) -> URL { root.appending(path: path) }

  /// Writes a text file, with the folders above it.
  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  /// Writes a file, with the folders above it.
  func write(_ path: String, bytes: [UInt8]) throws {
    let file = url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a folder.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(path).path, withDestinationPath: destination)
  }

  /// Copies the exports of the repository to a folder of this name.
  func copyDatasets(to path: String = "datasets") throws {
    // Not `copyItem`: it would hand over owners and rights too, which not everyone may.
    for name in try FileManager.default.subpathsOfDirectory(atPath: Self.datasets.path) {
      let file = Self.datasets.appending(path: name)
      guard isRegularFile(file.path) else { continue }
      try write("\(path)/\(name)", bytes: Array(try Data(contentsOf: file)))
    }
  }

  /// The exports of the repository.
  static let datasets = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "datasets")

  /// A text file.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  /// Whether there is something at a path.
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// Names in a folder, hidden ones too.
  func names(in path: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url(path).path).sorted()
  }

  /// Every file below a folder with its content.
  func files(_ path: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url(path).path) {
      let file = url(path).appending(path: name)
      if isRegularFile(file.path) { found[name] = try Data(contentsOf: file) }
    }
    return found
  }

  /// A table that the program wrote.
  func table(_ path: String) throws -> CSVTable { try CSVTable(text(path)) }

  /// Starts the program and waits for its end.
  @discardableResult
  func impact(
    _ arguments: String..., in folder: String = ".", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await impact(arguments, in: folder, environment: environment)
  }

  /// Starts the program and waits for its end.
  @discardableResult
  func impact(
    _ arguments: [String], in folder: String = ".", environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Slots.shared.withSlot {
      try await start(arguments, in: folder, environment: environment).outcome()
    }
  }

  /// Starts the program.
  ///
  /// - Parameter wrapper: a program that starts it in its turn, with its own arguments.
  func start(
    _ arguments: [String], in folder: String = ".", environment: [String: String] = [:],
    wrapper: [String] = []
  ) throws -> StartedRun {
    guard let program = Program.path else { throw ProgramMissing() }
    let words = wrapper + [program] + arguments
    return try StartedRun(
      words[0], Array(words.dropFirst()), in: url(folder), environment: environment,
      transcripts: transcripts)
  }
}
