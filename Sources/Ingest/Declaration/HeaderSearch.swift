internal import DelimitedText
internal import Tables

/// Finds out what a file is about and which of its first records is the header.
struct HeaderSearch {
  /// Records of the head that may be the header.
  static let searchedRecords = 20

  enum Outcome {
    case found(Mapping)
    /// Nothing tells what the records are about.
    case entityUnknown(headers: [String])
    /// Required fields are missing: one of each group is needed.
    case requiredMissing(
      Entity, header: FileHead.Record, missing: [FieldName], headers: [String])
    /// Two columns for one field.
    case duplicate(Entity, header: FileHead.Record, field: FieldName, column: Int)
  }

  /// A record that may be the header.
  private struct Row {
    let record: FileHead.Record
    /// Its cells and their keys; `nil` when none of them is a name that we know, which is so in nearly
    /// every row of data.
    let names: (cells: [String], keys: [String])?

    init(_ record: FileHead.Record, _ description: FileDescription) {
      self.record = record
      let isNamed =
        !description.fields.isEmpty
        || (0..<record.cellCount).contains { record.withCell($0) { HeaderNames.isKnown($0) } }
      let cells = isNamed ? record.cells : []
      names = isNamed ? (cells, cells.map(HeaderNames.key)) : nil
    }

    var keys: [String] { names?.keys ?? record.cells.map(HeaderNames.key) }

    /// The field that each cell means for an entity.
    func fields(_ entity: Entity, _ description: FileDescription) -> [FieldName?] {
      guard let names else { return Array(repeating: nil, count: record.cellCount) }
      return Mapping.match(
        names.cells, keys: names.keys, entity: entity, renamed: description.fields)
    }
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
    let rows = head.prefix(searchedRecords).map { Row($0, description) }
    var candidates: [Candidate] = []
    for declaration in EntityDeclaration.all {
      if let entity = description.entity, entity != declaration.entity { continue }
      let bonus = stemBonus(stemKey, declaration)
      if let candidate = best(rows, declaration, description, bonus: bonus) {
        candidates.append(candidate)
      }
    }
    // What fits best decides, complete or not: participants without a year are no organisations.
    let highest = candidates.map(\.score).max()
    let best = candidates.filter { $0.score == highest }
    let complete = best.filter(\.missing.isEmpty)
    if complete.count == 1 { return finish(complete[0]) }
    let headers = recognisedHeaders(rows, description)
    if !complete.isEmpty { return .entityUnknown(headers: headers) }
    let named = best.first {
      description.entity != nil || stemBonus(stemKey, $0.declaration) > 0
    }
    if let named {
      return .requiredMissing(
        named.declaration.entity, header: named.header, missing: named.missing,
        headers: headers.isEmpty && named.matched >= 2 ? named.header.cells : headers)
    }
    return .entityUnknown(headers: headers)
  }

  /// The row that is a header because it holds a name that we know; empty when no row does: then
  /// the first row may be data, and cell values are not shown.
  private static func recognisedHeaders(
    _ rows: [Row], _ description: FileDescription
  ) -> [String] {
    var best: (cells: [String], matched: Int) = ([], 0)
    for row in rows {
      for declaration in EntityDeclaration.all {
        let fields = row.fields(declaration.entity, description)
        let matched = fields.count { $0 != nil }
        if matched > best.matched { best = (row.record.cells, matched) }
      }
    }
    // One word that we know may stand in a row of data by chance.
    let row = rows.first { $0.record.cells == best.cells }
    let isMisspelt = row.map { $0.keys.contains(where: HeaderNames.isNearlyKnown) } ?? false
    let isHeader = best.matched >= 2 || (best.matched == 1 && isMisspelt)
    return isHeader ? best.cells : []
  }

  /// Whether a row with a single name that we know can be a header: no cell of it is a number, and
  /// none stands again in the same column of another row.
  private static func mayBeHeader(_ row: Row, among rows: [Row]) -> Bool {
    let keys = row.keys
    return keys.indices.allSatisfy { column in
      let key = keys[column]
      if key.isEmpty { return true }
      if key.utf8.allSatisfy({ $0 &- 48 <= 9 }) { return false }
      return !rows.contains { other in
        other.record.line != row.record.line && column < other.record.cellCount
          && HeaderNames.key(other.record.cell(column)) == key
      }
    }
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

  private static func best(
    _ rows: [Row], _ declaration: EntityDeclaration, _ description: FileDescription,
    bonus: Int
  ) -> Candidate? {
    var best: Candidate?
    for row in rows {
      // A row without a name comes after any other.
      if row.names == nil, best != nil { continue }
      let fields = row.fields(declaration.entity, description)
      if fields.count(where: { $0 != nil }) == 1, !mayBeHeader(row, among: rows) { continue }
      let found = Set(fields.compactMap { $0 })
      var given = found
      if description.organisation != nil { given.insert(.organisation) }
      if description.period != nil { given.insert(.period) }
      if best.map({ found.count <= $0.matched }) ?? false { continue }
      let missing = declaration.required.filter { given.isDisjoint(with: $0) }.map { $0[0] }
      best = Candidate(
        declaration: declaration, header: row.record, fields: fields, missing: missing,
        matched: found.count, score: found.count + bonus)
    }
    // A file in which no header is known is not this entity, unless its name says so.
    let isNamed = bonus > 0 || description.entity != nil
    if best == nil, isNamed, let first = rows.first {
      best = Candidate(
        declaration: declaration, header: first.record,
        fields: Array(repeating: nil, count: first.record.cellCount),
        missing: [], matched: 0, score: bonus)
    }
    guard let best, best.matched > 0 || isNamed else { return nil }
    var result = best
    if best.matched == 0, result.missing.isEmpty {
      result.missing = declaration.required.first.map { [$0[0]] } ?? []
    }
    return result
  }

  /// Whether a file name, without its ending, is one of an entity's usual ones.
  static func isNamed(_ stem: String, as entity: Entity) -> Bool {
    stemBonus(HeaderNames.key(stem), .of(entity)) > 0
  }

  /// An entity's usual file names count for three headers, their singulars for one.
  private static func stemBonus(_ stem: String, _ declaration: EntityDeclaration) -> Int {
    let stem = Array(stem.utf8)
    for (index, word) in (stemKeys[declaration.entity] ?? []).enumerated() {
      let starts = 0..<max(stem.count - word.count + 1, 0)
      if starts.contains(where: { stem[$0...].starts(with: word) }) {
        return index < 5 && word.last != UInt8(ascii: "t") ? 3 : 1
      }
    }
    return 0
  }

  private static let stemKeys: [Entity: [[UInt8]]] = Dictionary(
    uniqueKeysWithValues: EntityDeclaration.all.map { declaration in
      (declaration.entity, declaration.stems.map { Array(HeaderNames.key($0).utf8) })
    })
}
