/// The folders and files below a folder, in an order that depends on their names alone.
struct FileTree {
  struct File {
    var name: String
    /// `nil` for a link to nothing: reading it will say so.
    var found: (kind: DirectoryWalk.Kind, identity: DirectoryWalk.Identity)?
  }

  struct Folder {
    /// Path relative to the top, with `/` at the end; empty for the top itself.
    var prefix: String
    /// Index of the folder above it; `nil` for the top.
    var parent: Int?
    var identity: DirectoryWalk.Identity
    /// What stands in it and is no folder, hidden files left out.
    var files: [File]
  }

  /// The top first, and every folder after the one above it.
  private(set) var folders: [Folder] = []
  private let top: String
  private let isSkipped: (String) -> Bool

  /// Looks once at every file.
  ///
  /// - Parameters:
  ///   - top: the folder to begin with, without `/` at the end.
  ///   - isSkipped: called for each folder with its path; a skipped one is not entered.
  init(top: String, isSkipped: @escaping (String) -> Bool) throws(PipelineError) {
    self.top = top
    self.isSkipped = isSkipped
    guard let identity = DirectoryWalk.kind(of: top)?.identity else { return }
    var visited: Set<DirectoryWalk.Identity> = []
    try enter(top, prefix: "", parent: nil, identity, &visited)
  }

  private mutating func enter(
    _ folder: String, prefix: String, parent: Int?, _ identity: DirectoryWalk.Identity,
    _ visited: inout Set<DirectoryWalk.Identity>
  ) throws(PipelineError) {
    // Links among a few folders make more paths than could ever be walked: each folder once.
    guard !isSkipped(folder), visited.insert(identity).inserted else { return }
    let index = folders.count
    folders.append(Folder(prefix: prefix, parent: parent, identity: identity, files: []))
    let (files, below) = try look(into: folder, prefix: prefix)
    folders[index].files = files
    for (name, identity) in below {
      try enter(
        folder + "/" + name, prefix: prefix + name + "/", parent: index, identity, &visited)
    }
  }

  private func look(
    into folder: String, prefix: String
  ) throws(PipelineError) -> (files: [File], below: [(String, DirectoryWalk.Identity)]) {
    var files: [File] = []
    var below: [(name: String, identity: DirectoryWalk.Identity)] = []
    for name in try DirectoryWalk.names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      let found = DirectoryWalk.kind(of: path)
      if found == nil {
        // A name that is not UTF-8 was mended when it was read, and then leads nowhere.
        guard !name.unicodeScalars.contains("\u{FFFD}") else {
          throw .brokenName(path: prefix + name)
        }
        // It may be a folder, and what is in it would be passed over in silence.
        if let reason = DirectoryWalk.obstacle(to: path) {
          throw .unreadableFolder(
            path: DirectoryWalk.isLink(path) ? path : folder, reason: reason)
        }
      }
      if let found, found.kind == .folder {
        below.append((name, found.identity))
      } else {
        files.append(File(name: name, found: found))
      }
    }
    return (files, below)
  }
}
