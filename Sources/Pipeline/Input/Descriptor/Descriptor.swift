internal import DelimitedText
internal import Ingest

/// A `datapackage.json` beside exports: what is known of them beforehand.
///
/// Data Package v1 and v2 are read alike; what neither they nor we name is left alone.
struct Descriptor {
  /// Files that resources name, by paths relative to the descriptor.
  private(set) var files: [(path: String, identity: DirectoryWalk.Identity)] = []
  /// Description of files that no resource names.
  private var others = FileDescription()
  private var resources: [DirectoryWalk.Identity: FileDescription] = [:]

  private static let packageProperties = ["impact", "resources", "licenses", "sources"]
  private static let resourceProperties = [
    "path", "data", "impact", "encoding", "dialect", "licenses", "sources",
  ]

  /// What is said of a file; a file is known by what it is, whatever name leads to it.
  func description(of file: DirectoryWalk.Identity?) -> FileDescription {
    file.flatMap { resources[$0] } ?? others
  }

  /// Reads a descriptor.
  ///
  /// - Parameters:
  ///   - folder: where it stands.
  ///   - name: how messages name the file.
  init(folder: String, name: String) throws(PipelineError) {
    var reading = Reading(folder: DescriptorFolder(folder), name: name)
    let root = try DescriptorFile.root(reading.folder.path + DescriptorFile.name, name: name)
    let members = try root.members(known: Self.packageProperties)
    if let impact = members["impact"] { try others.read(impact: impact, isOneFile: false) }
    try others.readCitations(members)
    for resource in try members["resources"]?.items() ?? [] {
      try read(resource, &reading)
    }
  }

  /// What is at hand while resources are read.
  private struct Reading {
    var folder: DescriptorFolder
    let name: String
    /// Dialects that stand in files of their own.
    var dialects: [DirectoryWalk.Identity: TextHints] = [:]
    /// The property that described a file first.
    var first: [DirectoryWalk.Identity: String] = [:]
  }

  private mutating func read(
    _ resource: DescriptorNode, _ reading: inout Reading
  ) throws(PipelineError) {
    let members = try resource.members(known: Self.resourceProperties)
    if let data = members["data"] { throw data.fail(.inlineData) }
    guard let path = members["path"] else { throw resource.fail(.pathMissing) }
    let paths = try path.paths()
    var description = others
    if let impact = members["impact"] {
      try description.read(impact: impact, isOneFile: paths.count == 1)
    }
    try description.readCitations(members)
    if let dialect = members["dialect"] {
      description.hints = try hints(of: dialect, &reading)
    }
    if let encoding = members["encoding"] { try description.hints.read(encoding: encoding) }
    for node in paths {
      let relative = try DescriptorFolder.relativePath(node)
      let identity = try reading.folder.identity(of: relative, node)
      if let first = reading.first.updateValue(node.path, forKey: identity) {
        throw node.fail(.repeatedFile(path: relative.clipped, first: first.clipped))
      }
      files.append((relative, identity))
      resources[identity] = description
    }
  }

  private func hints(
    of dialect: DescriptorNode, _ reading: inout Reading
  ) throws(PipelineError) -> TextHints {
    var hints = TextHints()
    switch dialect.value.content {
    case .object: try hints.read(dialect: dialect)
    case .text:
      let relative = try DescriptorFolder.relativePath(dialect)
      let identity = try reading.folder.identity(of: relative, dialect)
      if let known = reading.dialects[identity] { return known }
      let name = reading.name.dropLast(DescriptorFile.name.count) + relative.clipped
      try hints.read(
        dialect: DescriptorFile.root(reading.folder.path + relative, name: String(name)))
      reading.dialects[identity] = hints
    default: throw dialect.wrongType(.object, .text)
    }
    return hints
  }
}

extension DescriptorNode {
  /// One path, or a list of paths.
  fileprivate func paths() throws(PipelineError) -> [DescriptorNode] {
    switch value.content {
    case .text: return [self]
    case .list:
      let items = try items()
      guard !items.isEmpty else { throw fail(.emptyValue) }
      return items
    default: throw wrongType(.text, .list)
    }
  }
}

extension FileDescription {
  /// Takes over licences and sources of a package or a resource.
  fileprivate mutating func readCitations(
    _ members: [String: DescriptorNode]
  ) throws(PipelineError) {
    if let found = members["licenses"] { licences = try Citations.licences(found) }
    if let found = members["sources"] { sources = try Citations.sources(found) }
  }
}
