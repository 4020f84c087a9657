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

  /// Looks for exports.
  ///
  /// - Parameter paths: folders, or single files, as the user named them.
  init(paths: [String]) throws(PipelineError) {
    var requests: [FileRequest] = []
    var synthetic: [String] = []
    for path in paths {
      guard let kind = DirectoryWalk.kind(of: path)?.kind else { throw .notFound(path: path) }
      let prefix = paths.count > 1 ? Self.withoutTrailingSlash(path) + "/" : ""
      switch kind {
      case .file:
        let name = paths.count > 1 ? path : Self.lastComponent(path)
        requests.append(FileRequest(path: path, name: name))
      case .folder:
        let found = try Self.exports(in: Self.withoutTrailingSlash(path))
        for export in found.requests {
          var named = export
          named.name = prefix + export.name
          requests.append(named)
        }
        synthetic += found.synthetic.map { $0.isEmpty ? Self.lastComponent(path) : prefix + $0 }
      }
    }
    guard !requests.isEmpty else { throw .nothingToRead(paths: paths) }
    self.requests = requests.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    syntheticSources = Array(Set(synthetic)).sorted()
  }

  private static func exports(
    in root: String
  ) throws(PipelineError) -> (requests: [FileRequest], synthetic: [String]) {
    let files = try DirectoryWalk.files(below: root) { folder in
      DirectoryWalk.kind(of: folder + "/intern/manifest.json") != nil
    }
    let known = Set(files)
    var descriptors: [String: Descriptor] = [:]
    for file in files where lastComponent(file) == "datapackage.json" {
      let folder = String(file.dropLast("datapackage.json".count))
      let bytes: [UInt8]
      do throws(SystemError) {
        bytes = try FileBytes.read(root + "/" + file)
      } catch {
        throw .unreadableFile(file: file, .cannotOpen(path: file, reason: error.reason))
      }
      descriptors[folder] = try Descriptor(bytes, name: file) { resource in
        known.contains(folder + resource)
          || DirectoryWalk.kind(of: root + "/" + folder + resource) != nil
      }
    }
    var requests: [FileRequest] = []
    var synthetic: [String] = []
    for file in files where isExport(file) {
      let description = description(of: file, descriptors)
      requests.append(
        FileRequest(path: root + "/" + file, name: file, description: description))
      if description.isSynthetic { synthetic.append(folder(of: file)) }
    }
    return (requests, synthetic)
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
