internal import Ingest
internal import Reporting
internal import Tables

extension Imported {
  /// Known totals that could not be read, by file: nothing of them is in the tables.
  ///
  /// A file that its name alone says to hold known totals counts too: whoever made it wanted them
  /// compared.
  func rejectedTotals(_ requests: [FileRequest]) -> [RejectedTotals] {
    var lines: [Int: [Int]] = [:]
    var unusable: Set<Int> = []
    for reject in rejects {
      switch reject.action {
      case .fileRejected: unusable.insert(reject.file)
      case .recordRejected:
        if let line = reject.line { lines[reject.file, default: []].append(line) }
      default: break
      }
    }
    return requests.indices.compactMap { file in
      let entity = accounts[file].entity
      guard entity == .knownTotals || (entity == nil && requests[file].isNamedKnownTotals)
      else { return nil }
      let name = requests[file].name
      if unusable.contains(file) { return RejectedTotals(file: name, count: nil, lines: []) }
      guard let found = lines[file] else { return nil }
      // Of a file with very many mistakes some are only counted.
      return RejectedTotals(
        file: name, count: max(accounts[file].rejected, Set(found).count),
        lines: LineRanges(found.sorted()).runs)
    }
  }
}
