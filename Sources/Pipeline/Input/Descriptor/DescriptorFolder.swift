/// The folder of a descriptor, in which everything that the descriptor names must stand.
struct DescriptorFolder {
  /// Where the folder stands, with `/` at the end.
  let path: String
  private let real: [UInt8]
  /// Whether folders that links may lead out of are inside, by their paths.
  private var isInside: [[UInt8]: Bool] = [:]

  /// - Parameter path: the folder, without `/` at the end unless it is the root.
  init(_ path: String) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    let real = DirectoryWalk.resolved(path)
    self.real = Array((real.hasSuffix("/") ? real : real + "/").utf8)
  }

  /// The path of a file inside the folder, without needless parts, by the rules of the standard.
  static func relativePath(_ node: DescriptorNode) throws(PipelineError) -> String {
    let path = try node.text()
    let shown = path.clipped
    guard !path.contains("://") else { throw node.fail(.webAddress(path: shown)) }
    let forward = path.replacing("\\", with: "/")
    let parts = forward.split(separator: "/").filter { $0 != "." }
    let isOnDrive = forward.dropFirst().hasPrefix(":/") && path.first?.isLetter == true
    guard !forward.hasPrefix("/"), !isOnDrive, !parts.contains("..") else {
      throw node.fail(.leavesFolder(path: shown))
    }
    // JSON itself may have taken the backslash: `\b` and `\n` mean a control character there.
    guard path == forward, !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      throw node.fail(.backslash(path: shown, instead: Self.mended(forward).clipped))
    }
    guard !parts.isEmpty else { throw node.fail(.notAFile(path: shown)) }
    return parts.joined(separator: "/")
  }

  private static func mended(_ path: String) -> String {
    let letters: [Unicode.Scalar: String] = [
      "\u{8}": "b", "\t": "t", "\n": "n", "\u{C}": "f", "\r": "r",
    ]
    return path.unicodeScalars.reduce(into: "") { text, scalar in
      if let letter = letters[scalar] {
        text += "/" + letter
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Makes sure that a file is there and inside the folder, and tells which one it is.
  ///
  /// - Parameters:
  ///   - relative: as `relativePath` gives it.
  ///   - node: what errors point at.
  mutating func identity(
    of relative: String, _ node: DescriptorNode
  ) throws(PipelineError) -> DirectoryWalk.Identity {
    let full = path + relative
    guard let found = DirectoryWalk.kind(of: full) else {
      let nearest = nearest(to: relative).map(\.clipped)
      throw node.fail(.missingFile(path: relative.clipped, nearest: nearest))
    }
    guard holds(relative) else { throw node.fail(.leavesFolder(path: relative.clipped)) }
    guard found.kind == .file else { throw node.fail(.notAFile(path: relative.clipped)) }
    return found.identity
  }

  private mutating func holds(_ relative: String) -> Bool {
    if DirectoryWalk.isLink(path + relative) { return isBelow(path + relative) }
    guard let slash = relative.lastIndex(of: "/") else { return true }
    let key = Array(relative[..<slash].utf8)
    if let known = isInside[key] { return known }
    let answer = isBelow(path + relative[..<slash])
    isInside[key] = answer
    return answer
  }

  private func isBelow(_ path: String) -> Bool {
    (DirectoryWalk.resolved(path) + "/").utf8.starts(with: real)
  }

  /// A file that differs from a path in case, in accents or in a letter or two.
  private func nearest(to relative: String) -> String? {
    var found: [String] = []
    for part in relative.split(separator: "/") {
      let folder = path + found.map { $0 + "/" }.joined()
      var name = String(part)
      if DirectoryWalk.kind(of: folder + name) == nil {
        guard let names = try? DirectoryWalk.names(in: folder),
          let nearest = NearestName.ofFile(name, in: names)
        else { return nil }
        name = nearest
      }
      found.append(name)
    }
    let nearest = found.joined(separator: "/")
    return DirectoryWalk.kind(of: path + nearest)?.kind == .file ? nearest : nil
  }
}
