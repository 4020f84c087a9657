#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes a new folder beside an old one and lets them change places.
struct FolderReplacement {
  /// The folder as messages name it.
  let shown: String
  /// Where it really is: no link.
  let target: String

  private static let freshMark = ".impact-new-"
  private static let asideMark = ".impact-old-"

  func replace(with files: [OutputFile]) throws(PipelineError) {
    try replace(with: Set(files.map(\.path))) { (fresh) throws(PipelineError) in
      try write(files, to: fresh)
    }
  }

  /// Replaces the folder by one that `fill` fills, with files of these names.
  func replace(
    with ours: Set<String>, writing fill: (String) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    try makeParents()
    removeLeftovers(Self.freshMark, ours)
    let fresh = "\(target)\(Self.freshMark)\(getpid())"
    remove(fresh)
    do throws(PipelineError) {
      try make(fresh)
      try fill(fresh)
      try swap(fresh)
    } catch {
      remove(fresh)
      throw error
    }
    // After an exchange the old folder stands where the new one was made.
    remove(fresh)
    removeLeftovers(Self.asideMark, ours)
  }

  /// Whether a folder is one that a run is still writing, or that a killed run left behind.
  static func isUnfinished(_ folder: String) -> Bool {
    let name = folder.split(separator: "/").last ?? ""
    let process = name.split(separator: "-").last ?? ""
    guard Int32(process) != nil else { return false }
    return [freshMark, asideMark].contains { name.hasSuffix($0 + process) }
  }

  private func write(_ files: [OutputFile], to folder: String) throws(PipelineError) {
    var folders = Set([folder])
    for file in files {
      let parts = file.path.split(separator: "/")
      var parent = folder
      for part in parts.dropLast() {
        parent += "/" + part
        if folders.insert(parent).inserted { try make(parent) }
      }
      do throws(SystemError) {
        try FileBytes.write(file.bytes, to: folder + "/" + file.path)
      } catch {
        throw .cannotWrite(path: shown + "/" + file.path, reason: error.reason)
      }
    }
  }

  private func make(_ folder: String) throws(PipelineError) {
    guard unsafe mkdir(folder, 0o777) == 0 else {
      throw .cannotWrite(path: shown, reason: errno)
    }
  }

  private func makeParents() throws(PipelineError) {
    do throws(SystemError) {
      try FileBytes.makeFolder(of: target)
    } catch {
      throw .cannotWrite(path: shown, reason: error.reason)
    }
  }

  private func swap(_ fresh: String) throws(PipelineError) {
    if DirectoryWalk.kind(of: target) == nil {
      if unsafe rename(fresh, target) == 0 { return }
      // Another run may have put its report there meanwhile.
      guard errno == EEXIST || errno == ENOTEMPTY else {
        throw .cannotWrite(path: shown, reason: errno)
      }
    }
    if exchange(fresh) { return }
    // This file system cannot exchange two folders in one step: put the old one aside first.
    let aside = "\(target)\(Self.asideMark)\(getpid())"
    guard unsafe rename(target, aside) == 0 else {
      throw .cannotWrite(path: shown, reason: errno)
    }
    guard unsafe rename(fresh, target) == 0 else {
      let reason = errno
      _ = unsafe rename(aside, target)
      throw .cannotWrite(path: shown, reason: reason)
    }
    remove(aside)
  }

  private func exchange(_ fresh: String) -> Bool {
    #if canImport(Darwin)
      return unsafe renamex_np(fresh, target, UInt32(RENAME_SWAP)) == 0
    #else
      // The header of the C library hides this function; an old library may not have it.
      typealias RenameAt2 =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = unsafe dlsym(nil, "renameat2") else { return false }
      let renameat2 = unsafe unsafeBitCast(symbol, to: RenameAt2.self)
      let exchange: UInt32 = 2  // RENAME_EXCHANGE
      return unsafe renameat2(AT_FDCWD, fresh, AT_FDCWD, target, exchange) == 0
    #endif
  }

  /// Folders that killed runs left behind; those of runs that are still going stay, and so does a
  /// folder that looks like one but holds anything that we do not write.
  private func removeLeftovers(_ mark: String, _ ours: Set<String>) {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.last ?? "")
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let folder = parent.isEmpty ? "/" : parent
    guard let names = try? DirectoryWalk.names(in: folder) else { return }
    let prefix = name + mark
    for candidate in names where candidate.hasPrefix(prefix) {
      guard let process = Int32(candidate.dropFirst(prefix.count)) else { continue }
      guard kill(process, 0) != 0, errno == ESRCH else { continue }
      let leftover = folder + "/" + candidate
      if holdsOnly(ours, in: leftover, prefix: "") { remove(leftover) }
    }
  }

  private func holdsOnly(_ ours: Set<String>, in folder: String, prefix: String) -> Bool {
    guard DirectoryWalk.isRealFolder(folder), let names = try? DirectoryWalk.names(in: folder)
    else { return false }
    return names.allSatisfy { name in
      let path = prefix + name
      return ours.contains(path)
        || (ours.contains { $0.hasPrefix(path + "/") }
          && holdsOnly(ours, in: folder + "/" + name, prefix: path + "/"))
    }
  }

  private func remove(_ path: String) {
    if DirectoryWalk.isRealFolder(path) {
      for name in (try? DirectoryWalk.names(in: path)) ?? [] { remove(path + "/" + name) }
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }
}
