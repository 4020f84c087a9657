/// How the exports behind two sides differ.
struct InputChanges: Equatable {
  /// A file that has another name and the same content.
  struct Renamed: Equatable {
    var old: String
    var new: String
  }

  /// Files that only the new side has.
  private(set) var added: [ComparedInput] = []
  /// Files that only the old side has.
  private(set) var removed: [ComparedInput] = []
  /// Files of which the content changed, as they are now.
  private(set) var changed: [ComparedInput] = []
  private(set) var renamed: [Renamed] = []

  /// Compares files by their names and checksums.
  init(_ old: [ComparedInput], _ new: [ComparedInput]) {
    let before = Dictionary(old.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.path))
    var gone = old.filter { !after.contains($0.path) }
    for file in new {
      if let known = before[file.path] {
        guard known.sha256 != file.sha256 else { continue }
        var file = file
        // A file may have lost all records of an organisation.
        file.organisations = file.organisations.flatMap { now in
          known.organisations.map { now.union($0) }
        }
        changed.append(file)
      } else if !file.sha256.isEmpty,
        let index = gone.firstIndex(where: { $0.sha256 == file.sha256 })
      {
        renamed.append(Renamed(old: gone.remove(at: index).path, new: file.path))
      } else {
        added.append(file)
      }
    }
    removed = gone
  }

  /// Every file that can have moved a figure.
  var all: [ComparedInput] { changed + added + removed }
  /// Whether the exports are the same, be it under other names.
  var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}
