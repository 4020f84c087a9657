import Foundation
import Testing

/// The working copy that holds this test.
enum Repository {
  /// Its top folder: this file lies two folders below.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths from the top that git tracks; `nil` without git or outside a checkout.
  static let trackedPaths: [String]? = gitTrackedPaths()

  /// Every Swift file below `Sources`, cut into tokens once for all tests.
  static func swiftFiles() throws -> [SourceFile] {
    try loadedFiles.get()
  }

  /// The Swift files of one room.
  static func swiftFiles(of room: String) throws -> [SourceFile] {
    try swiftFiles().filter { $0.roomName == room }
  }

  /// Entries directly in `Sources`, without hidden ones.
  static func sourceFolders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Every file below `Sources` with its number of lines.
  static func sourceLengths() throws -> [(path: String, lines: Int)] {
    try sourcePaths().map { path in
      let bytes = try Data(contentsOf: root.appending(path: path))
      let newline = UInt8(ascii: "\n")
      let isOpen = bytes.last.map { $0 != newline } ?? false
      return (path, bytes.count { $0 == newline } + (isOpen ? 1 : 0))
    }
  }

  private static let loadedFiles = Result {
    try sourcePaths().filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, text: text)
    }
  }

  private static func sourcePaths() throws -> [String] {
    let folder = root.appending(path: "Sources").path
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { "Sources/\($0)" }
      .filter { try isFile($0) }
      .sorted()
  }

  private static func isFile(_ path: String) throws -> Bool {
    let url = root.appending(path: path).resolvingSymlinksInPath()
    return try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
  }

  private static func gitTrackedPaths() -> [String]? {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    do {
      try git.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      git.waitUntilExit()
      let paths = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return git.terminationStatus == 0 && !paths.isEmpty ? paths : nil
    } catch {
      return nil
    }
  }
}

/// Records one issue per broken rule.
///
/// - Parameters:
///   - violations: what the checker found.
///   - sourceLocation: the test that asked.
func expectNone(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
  for violation in violations {
    Issue.record(Comment(rawValue: violation.description), sourceLocation: sourceLocation)
  }
}
