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
    if isPlainName(path) { return path }
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

  /// Whether a path is the name of a file beside the descriptor, of letters, digits, `_`, `-` and
  /// periods, and does not begin with one of these: no rule has anything to say of it.
  private static func isPlainName(_ path: String) -> Bool {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isPlain && path.utf8.first != UInt8(ascii: ".")
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
    guard let (found, isLink) = DirectoryWalk.look(at: full) else {
      let nearest = nearest(to: relative).map(\.clipped)
      throw node.fail(.missingFile(path: relative.clipped, nearest: nearest))
    }
    guard holds(relative, isLink: isLink) else {
      throw node.fail(.leavesFolder(path: relative.clipped))
    }
    guard found.kind == .file else { throw node.fail(.notAFile(path: relative.clipped)) }
    return found.identity
  }

  private mutating func holds(_ relative: String, isLink: Bool) -> Bool {
    if isLink { return isBelow(path + relative) }
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
