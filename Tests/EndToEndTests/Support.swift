import Foundation

/// Rights on files, and whether this user is bound by them.
enum Rights {
  /// Whether a file without rights cannot be read: false for root.
  static let areEnforced: Bool = {
    guard let workspace = try? Workspace() else { return false }
    do {
      try workspace.write("locked", "x")
      try set(0o000, on: workspace.url("locked"))
    } catch {
      return false
    }
    return !FileManager.default.isReadableFile(atPath: workspace.url("locked").path)
      && (try? workspace.text("locked")) == nil
  }()

  static func set(_ rights: Int, on file: URL) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: file.path)
  }
}

/// Small exports, made up.
enum Exports {
  /// Participants of one project in 2024.
  static func participants(_ count: Int, project: String = "P1", year: Int = 2024) -> String {
    "projectnummer;jaar\n" + String(repeating: "\(project);\(year)\n", count: count)
  }
}

extension Workspace {
  /// Starts another program than ours, for instance a shell that starts ours.
  func start(_ arguments: [String], program: String) throws -> StartedRun {
    try StartedRun(program, arguments, in: root, environment: [:], transcripts: transcripts)
  }
}
