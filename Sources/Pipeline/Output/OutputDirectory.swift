#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that is replaced whole or not at all.
///
/// The files are written to a new folder beside it, which then takes its place in one step; a run
/// that is stopped half-way leaves the old folder as it was.
public struct OutputDirectory {
  private let path: String

  /// The folder to write; it need not exist.
  public init(path: String) {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Checks, before any work is done, that nothing that is not ours would be replaced.
  ///
  /// - Throws: `PipelineError` when the folder holds foreign files or is no folder.
  public func check() throws(PipelineError) {
    guard let found = DirectoryWalk.kind(of: path) else { return }
    guard found.kind == .folder else { throw .outputIsNoFolder(path: path) }
    var ours = Set([Manifest.path])
    if let bytes = try? FileBytes.read(path + "/" + Manifest.path),
      let manifest = Manifest.decoded(bytes)
    {
      ours.formUnion(manifest.outputs.map(\.path))
    }
    let foreign = try everything(below: path).filter { !ours.contains($0) }
    guard foreign.isEmpty else { throw .foreignFiles(folder: path, files: foreign) }
  }

  /// Writes all files, then puts them in the place of the old folder.
  ///
  /// - Throws: `PipelineError` when writing fails; the old folder is then untouched.
  public func replace(with files: [OutputFile]) throws(PipelineError) {
    try check()
    try makeParents()
    removeLeftovers()
    let fresh = "\(path)\(Self.freshMark)\(getpid())"
    remove(fresh)
    do {
      try write(files, to: fresh)
      try swap(fresh)
    } catch {
      remove(fresh)
      throw error
    }
    // After an exchange the old folder stands where the new one was made.
    remove(fresh)
  }

  private static let freshMark = ".impact-new-"

  private func write(_ files: [OutputFile], to folder: String) throws(PipelineError) {
    try make(folder)
    var folders = Set([folder])
    for file in files {
      let parts = file.path.split(separator: "/")
      var parent = folder
      for part in parts.dropLast() {
        parent += "/" + part
        if folders.insert(parent).inserted { try make(parent) }
      }
      let target = folder + "/" + file.path
      do throws(SystemError) {
        try FileBytes.write(file.bytes, to: target)
      } catch {
        throw .cannotWrite(path: path + "/" + file.path, reason: error.reason)
      }
    }
  }

  private func make(_ folder: String) throws(PipelineError) {
    guard unsafe mkdir(folder, 0o777) == 0 else {
      throw .cannotWrite(path: path, reason: errno)
    }
  }

  private func makeParents() throws(PipelineError) {
    var parent = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if unsafe mkdir(parent, 0o777) != 0 && errno != EEXIST {
        throw .cannotWrite(path: parent, reason: errno)
      }
    }
  }

  private func swap(_ fresh: String) throws(PipelineError) {
    if DirectoryWalk.kind(of: path) == nil {
      guard unsafe rename(fresh, path) == 0 else { throw .cannotWrite(path: path, reason: errno) }
      return
    }
    if exchange(fresh) { return }
    // This file system cannot exchange two folders in one step: put the old one aside first.
    let aside = "\(path).impact-old-\(getpid())"
    guard unsafe rename(path, aside) == 0 else { throw .cannotWrite(path: path, reason: errno) }
    guard unsafe rename(fresh, path) == 0 else {
      let reason = errno
      _ = unsafe rename(aside, path)
      throw .cannotWrite(path: path, reason: reason)
    }
    remove(aside)
  }

  private func exchange(_ fresh: String) -> Bool {
    #if canImport(Darwin)
      return unsafe renamex_np(fresh, path, UInt32(RENAME_SWAP)) == 0
    #else
      // The header of the C library hides this function; an old library may not have it.
      typealias RenameAt2 =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
      let renameat2 = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
      let exchange: UInt32 = 2  // RENAME_EXCHANGE
      return unsafe renameat2(AT_FDCWD, fresh, AT_FDCWD, path, exchange) == 0
    #endif
  }

  /// Folders that killed runs left behind; those of runs that are still going stay.
  private func removeLeftovers() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.last ?? "")
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let folder = parent.isEmpty ? "/" : parent
    guard let names = try? DirectoryWalk.names(in: folder) else { return }
    let prefix = name + Self.freshMark
    for candidate in names where candidate.hasPrefix(prefix) {
      guard let process = Int32(candidate.dropFirst(prefix.count)) else { continue }
      if kill(process, 0) != 0 && errno == ESRCH { remove(folder + "/" + candidate) }
    }
  }

  private func everything(below folder: String) throws(PipelineError) -> [String] {
    var found: [String] = []
    for name in try DirectoryWalk.names(in: folder) {
      if isFolder(folder + "/" + name) {
        found += try everything(below: folder + "/" + name).map { name + "/" + $0 }
      } else {
        found.append(name)
      }
    }
    return found
  }

  private func isFolder(_ path: String) -> Bool {
    var information = stat()
    return unsafe lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private func remove(_ path: String) {
    if isFolder(path) {
      for name in (try? DirectoryWalk.names(in: path)) ?? [] { remove(path + "/" + name) }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }
}
