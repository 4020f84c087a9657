internal import DelimitedText
internal import Ingest
internal import Regions

/// The exports in one or more folders, with what descriptors say of them.
struct DatasetDirectory {
  /// Exports in the order of their names.
  let requests: [FileRequest]
  /// Folders that a descriptor marks as synthetic, and single files outside those.
  let syntheticSources: [String]
  /// Spreadsheets among the exports, in the order of their names: they are not read.
  let spreadsheets: [String]
  /// The country, with what `--regions` adds or replaces.
  let gazetteer: Gazetteer
  /// The files of `--regions`, for the manifest.
  let regionEntries: [Manifest.Entry]

  /// Looks for exports; one that is reached in several ways is read once.
  ///
  /// - Parameters:
  ///   - paths: folders, or single files, as the user named them.
  ///   - regions: files of `--regions`; where they stand among the exports they are passed over.
  init(paths: [String], regions: [String] = []) throws(PipelineError) {
    let sources = try RegionSources(paths: regions)
    gazetteer = sources.gazetteer
    regionEntries = sources.entries
    var exports: [FoundExport] = []
    var spreadsheets: Set<String> = []
    var descriptors = DescriptorStore()
    for (path, name) in zip(paths, RootNames.names(of: paths)) {
      guard let found = DirectoryWalk.kind(of: path) else { throw .notFound(path: path) }
      if found.kind == .folder {
        let search = ExportSearch(
          top: Self.withoutTrailingSlash(path), name: name,
          prefix: paths.count > 1 ? name + "/" : "")
        let found = try search.exports(&descriptors)
        exports += found.exports
        spreadsheets.formUnion(found.spreadsheets)
      } else {
        exports.append(try Self.single(path, name, found, &descriptors))
      }
    }
    exports.sort { $0.request.name.utf8.lexicographicallyPrecedes($1.request.name.utf8) }
    exports = Self.withoutRepetition(exports, besides: sources.identities)
    // One that a descriptor lists is read, and said to be none.
    self.spreadsheets = spreadsheets.subtracting(exports.map(\.request.name))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !exports.isEmpty else {
      throw .nothingToRead(paths: paths, spreadsheets: self.spreadsheets)
    }
    if let special = exports.first(where: { $0.found?.kind == .special })?.request.name {
      throw .unreadableFile(file: special, .notAFile(path: special))
    }
    requests = exports.map(\.request)
    syntheticSources = Set(exports.filter(\.request.description.isSynthetic).map(\.source))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What to say of spreadsheets; `nil` when there is none.
  func passedOver(_ messages: any Messages) -> String? {
    spreadsheets.isEmpty ? nil : messages.passedOver(spreadsheets: spreadsheets)
  }

  /// Without files that stand in the list before, be it under another name.
  private static func withoutRepetition(
    _ exports: [FoundExport], besides read: Set<DirectoryWalk.Identity>
  ) -> [FoundExport] {
    var seen = read
    // A link to nothing stays: reading it will say so.
    return exports.filter { $0.found.map { seen.insert($0.identity).inserted } ?? true }
  }

  /// A file that was named itself, with what the nearest descriptor says of it.
  private static func single(
    _ path: String, _ name: String,
    _ found: (kind: DirectoryWalk.Kind, identity: DirectoryWalk.Identity),
    _ descriptors: inout DescriptorStore
  ) throws(PipelineError) -> FoundExport {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = try descriptors.nearest(to: folder)?.descriptor
    let request = FileRequest(
      path: path, name: name,
      description: descriptor?.description(of: found.identity) ?? FileDescription())
    return FoundExport(request: request, found: found, source: name)
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// An export, what it is on disk, and what reports call the place it is from.
struct FoundExport {
  var request: FileRequest
  /// `nil` for a link to nothing.
  var found: (kind: DirectoryWalk.Kind, identity: DirectoryWalk.Identity)?
  var source: String
}
