#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lists the files below a folder, in an order that depends on their names alone.
enum DirectoryWalk {
  enum Kind {
    case folder
    case file
  }

  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// What a path is, links followed; `nil` when it does not exist.
  static func kind(of path: String) -> (kind: Kind, identity: Identity)? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev),
      inode: UInt64(truncatingIfNeeded: information.st_ino))
    return (information.st_mode & S_IFMT == S_IFDIR ? .folder : .file, identity)
  }

  /// Whether a path is a folder itself, and no link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var information = stat()
    return unsafe lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path leads to a file that has an end: no device, pipe or socket.
  static func isRegularFile(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// The path without links, `.` and `..`; as it is when there is no such file.
  static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(PipelineError) -> [String] {
    guard let handle = unsafe opendir(folder) else {
      throw .unreadableFolder(path: folder, reason: errno)
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)
        ) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Relative paths of all files below a folder.
  ///
  /// - Parameter isSkipped: called for each folder with its path; a skipped one is not entered.
  static func files(
    below folder: String, isSkipped: (String) -> Bool
  ) throws(PipelineError) -> [String] {
    var found: [String] = []
    var visited: Set<Identity> = []
    try walk(folder, prefix: "", visited: &visited, isSkipped: isSkipped, into: &found)
    return found
  }

  private static func walk(
    _ folder: String, prefix: String, visited: inout Set<Identity>,
    isSkipped: (String) -> Bool, into found: inout [String]
  ) throws(PipelineError) {
    // Links among a few folders make more paths than could ever be walked: each folder once.
    guard let identity = kind(of: folder)?.identity, visited.insert(identity).inserted else {
      return
    }
    if isSkipped(folder) { return }
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      guard let kind = kind(of: path)?.kind else {
        // A name that is not UTF-8 was mended when it was read, and then leads nowhere.
        guard !name.unicodeScalars.contains("\u{FFFD}") else {
          throw .brokenName(path: prefix + name)
        }
        // A link to nothing: reading it will say so.
        found.append(prefix + name)
        continue
      }
      switch kind {
      case .file: found.append(prefix + name)
      case .folder:
        try walk(
          path, prefix: prefix + name + "/", visited: &visited, isSkipped: isSkipped,
          into: &found)
      }
    }
  }
}

extension DirectoryWalk {
  /// Size of all files together, in bytes.
  static func totalSize(of paths: [String]) -> Int64 {
    var total: Int64 = 0
    for path in paths {
      var information = stat()
      if unsafe stat(path, &information) == 0 { total += Int64(information.st_size) }
    }
    return total
  }
}
