#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks at files and folders without opening them; links are followed unless a name says not.
enum DirectoryWalk {
  enum Kind {
    case folder
    case file
    /// A pipe, a socket or a device: opening one may wait for ever, or do something.
    case special
  }

  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// What a path is, links followed; `nil` when it does not exist.
  static func kind(of path: String) -> (kind: Kind, identity: Identity)? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    return kind(information)
  }

  /// What a path is, links followed, and whether it is a link itself: of most files the system is
  /// asked once.
  static func look(
    at path: String
  ) -> (found: (kind: Kind, identity: Identity), isLink: Bool)? {
    var information = stat()
    guard unsafe lstat(path, &information) == 0 else { return nil }
    guard information.st_mode & S_IFMT == S_IFLNK else { return (kind(information), false) }
    return kind(of: path).map { ($0, true) }
  }

  private static func kind(_ information: stat) -> (kind: Kind, identity: Identity) {
    let identity = Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev),
      inode: UInt64(truncatingIfNeeded: information.st_ino))
    let kind: Kind =
      switch information.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      default: .special
      }
    return (kind, identity)
  }

  /// Why the system tells nothing of a path, unless there is nothing, or a link that leads nowhere.
  static func obstacle(to path: String) -> Int32? {
    var information = stat()
    guard unsafe stat(path, &information) != 0, errno != ENOENT, errno != ELOOP else { return nil }
    return errno
  }

  /// Whether a path is a folder itself, and no link to one.
  static func isRealFolder(_ path: String) -> Bool { unfollowedMode(of: path) == S_IFDIR }

  /// Whether a path is a link, be it to nothing.
  static func isLink(_ path: String) -> Bool { unfollowedMode(of: path) == S_IFLNK }

  private static func unfollowedMode(of path: String) -> mode_t? {
    var information = stat()
    return unsafe lstat(path, &information) == 0 ? information.st_mode & S_IFMT : nil
  }

  /// Whether something stands at a path that is no file, like a folder or a device.
  static func isNoFile(_ path: String) -> Bool {
    unfollowedMode(of: path) != nil && !isRegularFile(path)
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
