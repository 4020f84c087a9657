import Foundation
import Testing

@testable import Pipeline

/// What limits the memory of this process, and when an input is too large for it.
@Suite struct MemoryLimitTests {
  /// Control groups, each file with its content, and the least limit among them in bytes.
  struct Groups: Sendable {
    var membership: String
    var files: [String: String]
    var limit: Int64?
  }

  @Test(arguments: [
    Groups(membership: "", files: ["memory.max": "1000\n"], limit: nil),
    Groups(membership: "0::/\n", files: ["memory.max": "1000\n"], limit: 1_000),
    Groups(membership: "0::/\n", files: ["memory.max": "max\n"], limit: nil),
    Groups(membership: "0::/a/b\n", files: ["a/memory.max": "7\n"], limit: 7),
    Groups(
      membership: "0::/a/b\n", files: ["a/memory.max": "9\n", "a/b/memory.max": "5\n"], limit: 5),
    Groups(
      membership: "5:cpu,memory:/x\n0::/\n",
      files: ["memory/x/memory.limit_in_bytes": "42\n", "memory.max": "max\n"], limit: 42),
    Groups(
      membership: "4:memory:/x:y\n", files: ["memory/memory.limit_in_bytes": "6\n"], limit: 6),
    Groups(membership: "3:cpuset:/\n", files: ["memory/memory.limit_in_bytes": "6\n"], limit: nil),
    Groups(membership: "0::/gone\n", files: [:], limit: nil),
  ])
  func groupsAreAsked(groups: Groups) throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "impact-groups-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, content) in groups.files {
      let file = root.appending(path: "tree/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: file)
    }
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let membership = root.appending(path: "membership")
    try Data(groups.membership.utf8).write(to: membership)
    let limit = MemoryLimit.group(
      membership: membership.path, root: root.appending(path: "tree").path)
    #expect(limit == groups.limit)
  }

  @Test func tenTimesTheLimitIsAlwaysTooMuch() {
    for limit in [1 << 20, 400 << 20, 1 << 40] as [Int64] {
      #expect(MemoryLimit.need(inputSize: 10 * limit) > limit)
    }
    #expect(MemoryLimit.need(inputSize: .max) == .max)
    #expect(MemoryLimit.need(inputSize: 1 << 20) < 128 << 20)
  }
}
