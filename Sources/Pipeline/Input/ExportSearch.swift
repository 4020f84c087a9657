internal import Ingest

/// Looks for exports in one folder that the user named.
struct ExportSearch {
  /// The folder, without `/` at the end.
  let top: String
  /// How outputs name the folder.
  let name: String
  /// What outputs put before the names of its files.
  let prefix: String

  private static let endings = ["csv", "tsv", "txt"]

  private static let spreadsheetEndings = ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"]

  /// Files whose names end as exports do, and whatever else a descriptor lists; and the names of
  /// spreadsheets beside them.
  func exports(
    _ descriptors: inout DescriptorStore
  ) throws(PipelineError) -> (exports: [FoundExport], spreadsheets: [String]) {
    let tree = try FileTree(top: top) { folder in
      FolderReplacement.isUnfinished(folder) || Self.isOwnOutput(folder)
    }
    var exports: [FoundExport] = []
    var spreadsheets: [String] = []
    var listings: [Listing] = []
    // What holds for each folder: its own descriptor, or that of the folder above it.
    var holding: [Descriptor?] = []
    let above = try tree.folders.isEmpty ? nil : descriptors.nearest(to: top)
    for folder in tree.folders {
      var descriptor = folder.parent.flatMap { holding[$0] } ?? above?.descriptor
      if folder.files.contains(where: { $0.name == DescriptorFile.name }) {
        let own = try descriptors.descriptor(
          in: path(folder.prefix), folder.identity,
          name: prefix + folder.prefix + DescriptorFile.name)
        listings.append(Listing(prefix: folder.prefix, files: own.files))
        descriptor = own
      } else if folder.parent == nil, let above {
        listings.append(Listing(prefix: "", files: above.files))
      }
      holding.append(descriptor)
      for file in folder.files {
        let ending = Self.ending(of: file.name)
        if Self.endings.contains(ending) {
          exports.append(export(folder.prefix, file.name, file.found, descriptor))
        } else if Self.spreadsheetEndings.contains(ending), !file.name.hasPrefix("~$") {
          spreadsheets.append(prefix + folder.prefix + file.name)
        }
      }
    }
    return (exports + listed(listings, besides: exports, tree, holding), spreadsheets)
  }

  /// Files that a descriptor lists.
  private struct Listing {
    /// The folder from which the paths begin.
    var prefix: String
    var files: [(path: String, identity: DirectoryWalk.Identity)]
  }

  /// Files that are read because a descriptor lists them, whatever their names.
  private func listed(
    _ listings: [Listing], besides exports: [FoundExport], _ tree: FileTree,
    _ holding: [Descriptor?]
  ) -> [FoundExport] {
    var seen = Set(exports.compactMap(\.found?.identity))
    let folders = Dictionary(
      tree.folders.enumerated().map { ($0.element.identity, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var found: [FoundExport] = []
    for listing in listings {
      for file in listing.files where seen.insert(file.identity).inserted {
        let full = listing.prefix + file.path
        let slash = full.lastIndex(of: "/").map { full.index(after: $0) } ?? full.startIndex
        let folder = String(full[..<slash])
        found.append(
          export(
            folder, String(full[slash...]), (.file, file.identity),
            holding[index(of: folder, in: folders)]))
      }
    }
    return found
  }

  /// The folder of the tree that a path leads to, or else the nearest one above it: a hidden folder
  /// was not entered.
  private func index(of folder: String, in folders: [DirectoryWalk.Identity: Int]) -> Int {
    var folder = folder
    while !folder.isEmpty {
      if let found = DirectoryWalk.kind(of: path(folder)), let index = folders[found.identity] {
        return index
      }
      folder.removeLast()
      folder = folder.lastIndex(of: "/").map { String(folder[...$0]) } ?? ""
    }
    return 0
  }

  private func export(
    _ folder: String, _ file: String,
    _ found: (kind: DirectoryWalk.Kind, identity: DirectoryWalk.Identity)?,
    _ descriptor: Descriptor?
  ) -> FoundExport {
    let request = FileRequest(
      path: path(folder) + file, name: prefix + folder + file,
      description: descriptor?.description(of: found?.identity) ?? FileDescription())
    let source = folder.isEmpty ? name : prefix + folder.dropLast()
    return FoundExport(request: request, found: found, source: source)
  }

  /// Where a folder below the top stands, with `/` at the end.
  private func path(_ prefix: String) -> String {
    top.hasSuffix("/") ? top + prefix : top + "/" + prefix
  }

  /// What follows the last dot of a name, in small letters; empty without one.
  private static func ending(of file: String) -> String {
    file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
  }

  /// Whether a folder holds what an earlier run wrote.
  private static func isOwnOutput(_ folder: String) -> Bool {
    guard let bytes = try? FileBytes.read(folder + "/" + Manifest.path) else { return false }
    return Manifest.decoded(bytes) != nil
  }
}
