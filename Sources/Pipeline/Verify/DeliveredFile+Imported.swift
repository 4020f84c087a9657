internal import Ingest
internal import Statistics
internal import Tables

extension Imported {
  /// What became of each file, as far as it may explain a difference.
  func deliveredFiles(_ requests: [FileRequest]) -> [DeliveredFile] {
    var files = zip(requests, accounts).map { request, account in
      var file = DeliveredFile(name: request.name, entity: account.entity)
      file.records = account.records
      file.rejected = account.rejected
      file.controlTotal = request.description.records
      file.programme = request.description.programme
      file.organisation = request.description.organisation
      file.period = request.description.period
      return file
    }
    let positions = Dictionary(
      requests.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var lines: [Int: Set<Int>] = [:]
    for reject in rejects {
      switch reject.action {
      case .fileRejected: files[reject.file].isUnusable = true
      case .skipped where reject.code == .keyDuplicate:
        files[reject.file].original = reject.hints.first.flatMap { positions[$0] }
      case .kept where reject.code == .keyDuplicate:
        files[reject.file].repeats += 1 + reject.further
        // Only records with a number are all listed; of others the first stands for all.
        if reject.severity == .warning, let line = reject.line {
          files[reject.file].repeatedLines.insert(line)
        }
      case .recordRejected:
        // One record may be rejected for several reasons.
        guard let organisation = reject.organisation, let line = reject.line,
          lines[reject.file, default: []].insert(line).inserted
        else { break }
        files[reject.file].rejectedOf[organisation, default: 0] += 1
      default: break
      }
    }
    return files
  }
}

extension DatasetDirectory {
  /// Files that hold another number of records than their suppliers say, worded.
  func deviations(_ imported: Imported, _ words: any VerifyWording) -> [String] {
    // What else became of them does not matter here.
    imported.deliveredFiles(requests).compactMap { file in
      guard file.deviation != nil, let expected = file.controlTotal else { return nil }
      return words.deviation(file: file.name, expected: expected, found: file.held)
    }
  }
}
