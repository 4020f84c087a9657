import Foundation
import Testing

/// Compares text with a file under `Snapshots`; `RECORD_SNAPSHOTS=1` writes the file instead.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  let expected = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  #expect(
    recorded == text,
    "\(name) differs from line \((line ?? min(expected.count, actual.count)) + 1)",
    sourceLocation: sourceLocation)
}
