/// Finds the descriptors that hold for folders, and reads each of them once.
///
/// The nearest descriptor holds, be it above the folder that the user named: what is said of a file
/// does not depend on where reading begins.
struct DescriptorStore {
  private var own: [DirectoryWalk.Identity: Descriptor] = [:]
  private var nearest: [DirectoryWalk.Identity: Found?] = [:]

  /// A descriptor and the path that leads down from its folder, with `/` at the end.
  struct Found {
    var descriptor: Descriptor
    var way: String

    /// Files that it lists below the end of the way, by the paths from there.
    var files: [(path: String, identity: DirectoryWalk.Identity)] {
      descriptor.files.filter { $0.path.utf8.starts(with: way.utf8) }.map {
        (String(Substring($0.path.utf8.dropFirst(way.utf8.count))), $0.identity)
      }
    }
  }

  /// The descriptor in a folder.
  ///
  /// - Parameter name: how messages name the file.
  mutating func descriptor(
    in folder: String, _ identity: DirectoryWalk.Identity, name: String
  ) throws(PipelineError) -> Descriptor {
    if let known = own[identity] { return known }
    let descriptor = try Descriptor(folder: folder, name: name)
    own[identity] = descriptor
    return descriptor
  }

  /// The nearest descriptor in a folder or above it.
  mutating func nearest(to folder: String) throws(PipelineError) -> Found? {
    guard let identity = DirectoryWalk.kind(of: folder)?.identity else { return nil }
    if let known = nearest[identity] { return known }
    let found = try search(from: DirectoryWalk.resolved(folder))
    nearest[identity] = .some(found)
    return found
  }

  private mutating func search(from start: String) throws(PipelineError) -> Found? {
    var folder = start
    var way: [Substring] = []
    while true {
      if DescriptorFile.exists(in: folder), let identity = DirectoryWalk.kind(of: folder)?.identity
      {
        // Messages say nothing of the machine: the name begins at the folder that was named.
        let name = String(repeating: "../", count: way.count) + DescriptorFile.name
        let descriptor = try descriptor(in: folder, identity, name: name)
        return Found(descriptor: descriptor, way: way.reversed().map { $0 + "/" }.joined())
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      way.append(folder[folder.index(after: slash)...])
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}
