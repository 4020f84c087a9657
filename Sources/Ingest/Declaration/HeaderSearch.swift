internal import DelimitedText
internal import Tables

/// Finds out what a file is about and which of its first records is the header.
struct HeaderSearch {
  /// Records of the head that may be the header.
  static let searchedRecords = 20

  enum Outcome {
    case found(Mapping)
    /// Nothing tells what the records are about; the headers of the first record.
    case entityUnknown(headers: [String])
    /// Required fields are missing: one of each group is needed.
    case requiredMissing(Entity, header: FileHead.Record, missing: [FieldName])
    /// Two columns for one field.
    case duplicate(Entity, header: FileHead.Record, field: FieldName, column: Int)
  }

  private struct Candidate {
    var declaration: EntityDeclaration
    var header: FileHead.Record
    var fields: [FieldName?]
    var missing: [FieldName]
    var matched: Int
    var score: Int
  }

  /// - Parameters:
  ///   - head: first records of the file; not empty.
  ///   - stem: file name without its ending.
  static func search(
    _ head: [FileHead.Record], stem: String, description: FileDescription
  ) -> Outcome {
    let stemKey = HeaderNames.key(stem)
    var candidates: [Candidate] = []
    for declaration in EntityDeclaration.all {
      if let entity = description.entity, entity != declaration.entity { continue }
      let bonus = stemBonus(stemKey, declaration)
      if let candidate = best(head, declaration, description, bonus: bonus) {
        candidates.append(candidate)
      }
    }
    let first = head[0]
    guard !candidates.isEmpty else { return .entityUnknown(headers: first.cells) }
    let complete = candidates.filter { $0.missing.isEmpty }
    if let chosen = strongest(complete) { return finish(chosen) }
    if !complete.isEmpty { return .entityUnknown(headers: first.cells) }
    let named = candidates.filter {
      description.entity != nil || stemBonus(stemKey, $0.declaration) > 0
    }
    if let chosen = strongest(named) ?? named.first {
      return .requiredMissing(
        chosen.declaration.entity, header: chosen.header, missing: chosen.missing)
    }
    return .entityUnknown(headers: first.cells)
  }

  private static func finish(_ candidate: Candidate) -> Outcome {
    var seen = Set<FieldName>()
    for (column, field) in candidate.fields.enumerated() {
      guard let field else { continue }
      if !seen.insert(field).inserted {
        return .duplicate(
          candidate.declaration.entity, header: candidate.header, field: field, column: column)
      }
    }
    return .found(
      Mapping(
        entity: candidate.declaration.entity, header: candidate.header, fields: candidate.fields,
        declaration: candidate.declaration))
  }

  /// The candidate with the highest score, unless two entities share it.
  private static func strongest(_ candidates: [Candidate]) -> Candidate? {
    guard let best = candidates.max(by: { $0.score < $1.score }) else { return nil }
    return candidates.filter { $0.score == best.score }.count == 1 ? best : nil
  }

  private static func best(
    _ head: [FileHead.Record], _ declaration: EntityDeclaration, _ description: FileDescription,
    bonus: Int
  ) -> Candidate? {
    var best: Candidate?
    for record in head.prefix(searchedRecords) {
      let fields = Mapping.match(
        record.cells, entity: declaration.entity, renamed: description.fields)
      let found = Set(fields.compactMap { $0 })
      var given = found
      if description.organisation != nil { given.insert(.organisation) }
      if description.period != nil { given.insert(.period) }
      if best.map({ found.count <= $0.matched }) ?? false { continue }
      let missing = declaration.required.filter { given.isDisjoint(with: $0) }.map { $0[0] }
      best = Candidate(
        declaration: declaration, header: record, fields: fields, missing: missing,
        matched: found.count, score: found.count + bonus)
    }
    // A file in which no header is known is not this entity, unless its name says so.
    guard let best, best.matched > 0 || bonus > 0 || description.entity != nil else { return nil }
    var result = best
    if best.matched == 0, result.missing.isEmpty {
      result.missing = declaration.required.first.map { [$0[0]] } ?? []
    }
    return result
  }

  /// An entity's usual file names count for three headers, their singulars for one.
  private static func stemBonus(_ stem: String, _ declaration: EntityDeclaration) -> Int {
    for (index, word) in declaration.stems.enumerated()
    where stem.contains(HeaderNames.key(word)) {
      return index < 5 && word.last != "t" ? 3 : 1
    }
    return 0
  }
}
