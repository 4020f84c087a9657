/// Tells the folders and files that the user named apart in outputs.
///
/// A name is the shortest ending of the real path that no other has: it is the same from whatever
/// folder the program is started, and says nothing of the machine.
enum RootNames {
  /// A name for each path, in the same order; paths that lead to the same place share one.
  static func names(of paths: [String]) -> [String] {
    let parts = paths.map { DirectoryWalk.resolved($0).split(separator: "/").map(String.init) }
    var depths = Array(repeating: 1, count: parts.count)
    while true {
      let names = zip(parts, depths).map { $0.suffix($1).joined(separator: "/") }
      var changed = false
      for index in parts.indices where depths[index] < parts[index].count {
        let isShared = parts.indices.contains {
          names[$0] == names[index] && parts[$0] != parts[index]
        }
        if isShared {
          depths[index] += 1
          changed = true
        }
      }
      if !changed { return names }
    }
  }
}
