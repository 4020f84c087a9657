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
  /// The folder as messages name it: as it was given, without slashes at the end.
  public let path: String
  private let command: OutputCommand

  /// Files that desktops put in any folder they show; they come back by themselves.
  private static let litter: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Jupyter's own copies of a notebook; a notebook that was changed is found by its checksum.
  private static let notebookCopies = ".ipynb_checkpoints"

  /// The folder that a command writes; it need not exist.
  public init(path: String, of command: OutputCommand) {
    self.command = command
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Checks, before any work is done, that the folder can be written and that nothing that is not
  /// ours would be replaced.
  ///
  /// - Throws: `PipelineError` when the folder holds foreign files, files of an export that were
  ///   changed, or the report of another command, is no folder, is the one we work in, or cannot be
  ///   written.
  public func check() throws(PipelineError) {
    guard !path.isEmpty else { throw .outputIsNoFolder(path: path) }
    let target = target
    guard let found = DirectoryWalk.kind(of: target) else {
      return try checkNearestFolder(above: target)
    }
    guard found.kind == .folder else { throw .outputIsNoFolder(path: path) }
    let manifest = (try? FileBytes.read(target + "/" + Manifest.path)).flatMap(Manifest.decoded)
    let foreign =
      command == .generate
      ? try foreignFiles(in: target, ours: GeneratedPackage.files(in: target))
      : try foreignFiles(in: target, manifest)
    guard foreign.isEmpty else { throw .foreignFiles(folder: path, files: foreign) }
    if command == .export, let manifest {
      let edited = Self.editedFiles(in: target, manifest)
      guard edited.isEmpty else { throw .editedFiles(folder: path, files: edited) }
    }
    if let other = manifest.map(OutputCommand.init), !command.mayReplace(other) {
      throw .outputOfOther(path: path, command: other)
    }
    // Whoever stands in a folder that is replaced is left standing in the old, deleted one.
    guard found.identity != DirectoryWalk.kind(of: ".")?.identity else {
      throw .outputIsWorkingFolder(path: path)
    }
    let parent = Self.parent(of: target)
    try checkWritable(parent)
    guard found.identity.device == DirectoryWalk.kind(of: parent)?.identity.device else {
      throw .cannotWrite(path: path, reason: EXDEV)
    }
  }

  /// Writes all files, then puts them in the place of the old folder.
  ///
  /// - Throws: `PipelineError` when writing fails; the old folder is then untouched.
  public func replace(with files: [OutputFile]) throws(PipelineError) {
    try check()
    try FolderReplacement(shown: path, target: target).replace(with: files)
  }

  /// Lets `write` fill a new folder with the files named in `ours`, then puts it in the place of the
  /// old one: for files that are too large to be kept in memory.
  ///
  /// - Throws: `PipelineError` when writing fails; the old folder is then untouched.
  func replace(
    with ours: Set<String>, writing write: (String) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    try check()
    try FolderReplacement(shown: path, target: target).replace(with: ours, writing: write)
  }

  /// Whether another path leads to this folder.
  func isSame(as other: String) -> Bool {
    guard let found = DirectoryWalk.kind(of: target) else { return false }
    return found.identity == DirectoryWalk.kind(of: other)?.identity
  }

  /// The folder that a link stands for: the link itself stays.
  var target: String { DirectoryWalk.resolved(path) }

  private func checkNearestFolder(above target: String) throws(PipelineError) {
    var folder = Self.parent(of: target)
    while true {
      if let kind = DirectoryWalk.kind(of: folder)?.kind {
        guard kind == .folder else { throw .outputIsNoFolder(path: folder) }
        return try checkWritable(folder)
      }
      let parent = Self.parent(of: folder)
      guard parent != folder else { return }
      folder = parent
    }
  }

  private func checkWritable(_ folder: String) throws(PipelineError) {
    guard unsafe access(folder, W_OK | X_OK) == 0 else {
      throw .cannotWrite(path: path, reason: errno)
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func isLitter(_ name: String) -> Bool {
    Self.litter.contains(name) || command == .export && name == Self.notebookCopies
  }

  /// Files of ours that are not as we wrote them: an export is made to be worked with.
  private static func editedFiles(in folder: String, _ manifest: Manifest) -> [String] {
    manifest.outputs.filter { entry in
      let file = folder + "/" + entry.path
      guard DirectoryWalk.kind(of: file) != nil else { return false }
      // What cannot be read may have been changed as well.
      guard let bytes = try? FileBytes.read(file) else { return true }
      return SHA256Digest.hexadecimal(of: bytes) != entry.sha256
    }.map(\.path)
  }

  /// What is in the folder and not ours; a foreign folder is named, not entered.
  private func foreignFiles(
    in folder: String, _ manifest: Manifest?
  ) throws(PipelineError) -> [String] {
    try foreignFiles(
      in: folder, ours: Set([Manifest.path] + (manifest?.outputs.map(\.path) ?? [])))
  }

  private func foreignFiles(
    in folder: String, ours: Set<String>
  ) throws(PipelineError) -> [String] {
    let folders = Set(ours.flatMap(Self.folders))
    return try foreign(in: folder, prefix: "", ours: ours, folders: folders)
  }

  private func foreign(
    in folder: String, prefix: String, ours: Set<String>, folders: Set<String>
  ) throws(PipelineError) -> [String] {
    var found: [String] = []
    for name in try DirectoryWalk.names(in: folder) where !isLitter(name) {
      let relative = prefix + name
      if !DirectoryWalk.isRealFolder(folder + "/" + name) {
        if !ours.contains(relative) { found.append(relative) }
      } else if folders.contains(relative) {
        found += try foreign(
          in: folder + "/" + name, prefix: relative + "/", ours: ours, folders: folders)
      } else {
        found.append(relative + "/")
      }
    }
    return found
  }

  /// The folders in which a file stands, for instance `a` and `a/b` of `a/b/c.csv`.
  private static func folders(of file: String) -> [String] {
    file.indices.filter { file[$0] == "/" }.map { String(file[..<$0]) }
  }
}
