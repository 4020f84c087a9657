/// Tells the folders and files that the user named apart in outputs.
///
/// A name is the shortest ending of the real path that no other has: it is the same from whatever
/// folder the program is started, and says nothing of the machine.
enum RootNames {
  /// A name for each path, in the same order; paths that lead to the same place share one.
  static func names(of paths: [String]) -> [String] {
    let real = paths.map { DirectoryWalk.resolved($0) }
    let parts = real.map { $0.split(separator: "/") }
    var names = parts.map { String($0.last ?? "") }
    // Only names that are not clear yet grow, a part in each round.
    var open = Array(paths.indices)
    var depth = 1
    while !open.isEmpty {
      // Bytes: names that differ in composition alone are different names.
      let groups = Dictionary(grouping: open) { Array(names[$0].utf8) }
      depth += 1
      open = groups.values.flatMap { group in
        let isShared = group.contains { !real[$0].utf8.elementsEqual(real[group[0]].utf8) }
        return isShared ? group.filter { parts[$0].count >= depth } : []
      }
      for index in open { names[index] = parts[index].suffix(depth).joined(separator: "/") }
    }
    return names
  }
}
