internal import DelimitedText
internal import Ingest
internal import Tables

/// The exports in one or more folders, with what descriptors say of them.
struct DatasetDirectory {
  /// Exports in the order of their names.
  let requests: [FileRequest]
  /// Folders that a descriptor marks as synthetic, and single files outside those.
  let syntheticSources: [String]

  private static let endings = ["csv", "tsv", "txt"]

  /// Looks for exports; one that is reached in several ways is read once.
  ///
  /// - Parameter paths: folders, or single files, as the user named them.
  init(paths: [String]) throws(PipelineError) {
    var found: [FileRequest] = []
    var folders: [String: String] = [:]
    for (path, name) in zip(paths, RootNames.names(of: paths)) {
      guard let kind = DirectoryWalk.kind(of: path)?.kind else { throw .notFound(path: path) }
      let prefix = paths.count > 1 ? name + "/" : ""
      switch kind {
      case .file:
        var export = try Self.single(path)
        export.name = name
        found.append(export)
        folders[name] = name
      case .folder:
        for export in try Self.exports(in: Self.withoutTrailingSlash(path)) {
          var named = export
          named.name = prefix + export.name
          found.append(named)
          let folder = Self.folder(of: export.name)
          folders[named.name] = folder.isEmpty ? name : prefix + folder
        }
      }
    }
    guard !found.isEmpty else { throw .nothingToRead(paths: paths) }
    requests = Self.withoutRepetition(
      found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    let synthetic = requests.filter(\.description.isSynthetic).compactMap { folders[$0.name] }
    syntheticSources = Set(synthetic).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Without files that stand in the list before, be it under another name.
  private static func withoutRepetition(_ requests: [FileRequest]) -> [FileRequest] {
    var seen: Set<DirectoryWalk.Identity> = []
    return requests.filter { request in
      // A link to nothing stays: reading it will say so.
      guard let identity = DirectoryWalk.kind(of: request.path)?.identity else { return true }
      return seen.insert(identity).inserted
    }
  }

  /// A file that was named itself, with what the descriptor beside it says.
  private static func single(_ path: String) throws(PipelineError) -> FileRequest {
    let name = lastComponent(path)
    let folder = path.dropLast(name.count)
    let description =
      try descriptor(folder + "datapackage.json", name: "datapackage.json").map {
        $0.resources[name] ?? $0.others
      } ?? FileDescription()
    return FileRequest(path: path, name: name, description: description)
  }

  /// Reads a descriptor; `nil` when there is none.
  private static func descriptor(
    _ path: String, name: String
  ) throws(PipelineError) -> Descriptor? {
    guard DirectoryWalk.kind(of: path)?.kind == .file else { return nil }
    guard DirectoryWalk.isRegularFile(path) else {
      throw .unreadableFile(file: name, .notAFile(path: name))
    }
    let folder = path.dropLast("datapackage.json".count)
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileBytes.read(path)
    } catch {
      throw .unreadableFile(file: name, .cannotOpen(path: name, reason: error.reason))
    }
    return try Descriptor(bytes, name: name) { DirectoryWalk.kind(of: folder + $0) != nil }
  }

  private static func exports(in root: String) throws(PipelineError) -> [FileRequest] {
    let files = try DirectoryWalk.files(below: root) { folder in
      FolderReplacement.isUnfinished(folder) || isOwnOutput(folder)
    }
    var descriptors: [String: Descriptor] = [:]
    for file in files where lastComponent(file) == "datapackage.json" {
      let folder = String(file.dropLast("datapackage.json".count))
      descriptors[folder] = try descriptor(root + "/" + file, name: file)
    }
    return files.filter(isExport).map { file in
      FileRequest(
        path: root + "/" + file, name: file, description: description(of: file, descriptors))
    }
  }

  /// Whether a folder holds what an earlier run wrote.
  private static func isOwnOutput(_ folder: String) -> Bool {
    guard let bytes = try? FileBytes.read(folder + "/" + Manifest.path) else { return false }
    return Manifest.decoded(bytes) != nil
  }

  /// What the nearest descriptor in the folder of a file, or above it, says of the file.
  private static func description(
    of file: String, _ descriptors: [String: Descriptor]
  ) -> FileDescription {
    var folder = folder(of: file)
    while true {
      let key = folder.isEmpty ? "" : folder + "/"
      if let descriptor = descriptors[key] {
        let relative = String(file.dropFirst(key.count))
        return descriptor.resources[relative] ?? descriptor.others
      }
      if folder.isEmpty { return FileDescription() }
      folder = Self.folder(of: folder)
    }
  }

  private static func isExport(_ file: String) -> Bool {
    let name = lastComponent(file)
    guard let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func lastComponent(_ path: String) -> String {
    withoutTrailingSlash(path).split(separator: "/").last.map(String.init) ?? path
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
