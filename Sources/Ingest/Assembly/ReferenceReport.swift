internal import DelimitedText
internal import Tables

/// Reports references to organisations that nobody listed, or that are spelled in another way.
struct ReferenceReport {
  let references: OrganisationReferences
  let outcomes: [FileOutcome]
  let files: [FileRequest]
  let schema: StoredSchema

  private struct Seen {
    var line: Int
    var count = 1
  }

  /// One reject per file and spelling, at its first record.
  func rejects() -> [Reject] {
    guard references.hasDoubts else { return [] }
    return outcomes.enumerated().flatMap { file, outcome in rejects(of: outcome, file) }
  }

  private func rejects(of outcome: FileOutcome, _ file: Int) -> [Reject] {
    guard let entity = outcome.account.entity, entity != .organisations,
      let position = schema.schemas[entity]?.position(of: .organisation)
    else { return [] }
    var seen: [String: Seen] = [:]
    for (worker, block) in outcome.blocks {
      let doubtful = references.doubtful[worker]
      guard !doubtful.isEmpty, let column = block.columns[position] else { continue }
      add(column, of: block, doubtful, to: &seen)
    }
    var list = RejectList()
    for (reference, found) in seen.sorted(by: { $0.value.line < $1.value.line }) {
      let resolution = references.resolution(of: reference)
      let isVariant = resolution.doubt == .variant
      let severity: Reject.Severity = isVariant ? .notice : .warning
      list.add(.keyUnknown, field: nil, severity: severity) {
        var reject = Reject(
          file: file, line: found.line, column: outcome.references.map { $0.column + 1 },
          field: FieldName.organisation.rawValue, code: .keyUnknown, severity: severity,
          action: .kept, hints: resolution.candidates, further: found.count - 1)
        reject.organisation = resolution.identifier
        return reject
      }
    }
    return located(RejectList.joined([list]), outcome, file)
  }

  /// The rejects with the offset of their cell; without it when the file is gone meanwhile.
  private func located(_ rejects: [Reject], _ outcome: FileOutcome, _ file: Int) -> [Reject] {
    guard let references = outcome.references, !rejects.isEmpty,
      let source = try? DelimitedFile(path: files[file].path, hints: references.map.hints),
      let contents = try? RecordFinder(file: source, map: references.map).contents(
        ofLines: Set(rejects.compactMap(\.line)), column: references.column)
    else { return rejects }
    return rejects.map { reject in
      var reject = reject
      reject.byte = reject.line.flatMap { contents[$0]?.offset }
      return reject
    }
  }

  private func add(
    _ column: Column, of block: Block, _ doubtful: [Int: String], to seen: inout [String: Seen]
  ) {
    for (record, code) in column.values(block.recordCount).enumerated() {
      guard let reference = doubtful[Int(code)] else { continue }
      if seen[reference] != nil {
        seen[reference]?.count += 1
      } else {
        seen[reference] = Seen(line: block.line(of: record))
      }
    }
  }
}
