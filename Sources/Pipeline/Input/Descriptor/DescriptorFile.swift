internal import DelimitedText

/// Reads the JSON of a descriptor, or of a part of it that stands in a file of its own.
enum DescriptorFile {
  static let name = "datapackage.json"

  /// In MiB; a hundred thousand resources fit.
  private static let largest = 16

  /// - Parameters:
  ///   - path: where the file stands.
  ///   - name: how messages name it.
  static func root(_ path: String, name: String) throws(PipelineError) -> DescriptorNode {
    if DirectoryWalk.kind(of: path)?.kind == .special {
      throw .unreadableFile(file: name, .notAFile(path: name))
    }
    var bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileBytes.read(path, limit: largest << 20)
    } catch {
      throw .unreadableFile(file: name, .cannotOpen(path: name, reason: error.reason))
    }
    guard bytes.count <= largest << 20 else {
      throw .descriptor(file: name, at: nil, .tooLarge(mebibytes: largest))
    }
    guard !isUTF16(bytes) else {
      throw .descriptor(file: name, at: nil, .notUTF8(isUTF16: true))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .descriptor(file: name, at: nil, .notUTF8(isUTF16: false))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw .descriptor(file: name, at: nil, .empty)
    }
    do throws(JSONError) {
      return DescriptorNode(file: name, path: "", value: try JSONParser.parse(bytes))
    } catch {
      throw .descriptor(
        file: name, at: DescriptorPlace(line: error.line, property: error.path.clipped),
        problem(of: error))
    }
  }

  /// Whether there is a descriptor in a folder, be it one that cannot be read.
  static func exists(in folder: String) -> Bool {
    let path = folder + "/" + name
    guard let kind = DirectoryWalk.kind(of: path)?.kind else { return DirectoryWalk.isLink(path) }
    return kind != .folder
  }

  /// A text in JSON begins with an ASCII character, which has a NUL beside it in UTF-16.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(2)
    return start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || start.contains(0)
  }

  private static func problem(of error: JSONError) -> DescriptorProblem {
    switch error.problem {
    case .syntax(let fault): .syntax(fault, column: error.column)
    case .tooDeep: .tooDeep(limit: JSONParser.deepest)
    case .repeatedName: .repeatedProperty
    }
  }
}
