internal import Regions
internal import Tables

/// Puts the header that comes nearest to a missing field first: it may be a spelling mistake.
enum NearestHeader {
  private static let mostMistakes = 2

  /// The headers, the one nearest to a name of the field first and marked by `nearestMark`.
  static func first(_ headers: [String], for field: FieldName, _ entity: Entity) -> [String] {
    let declaration = EntityDeclaration.of(entity)
    let group = declaration.required.first { $0.first == field } ?? [field]
    let names = group.compactMap(declaration.declaration(of:)).flatMap {
      [$0.field.rawValue] + $0.synonyms
    }.map(HeaderNames.key)
    var best: (index: Int, distance: Int)?
    for (index, header) in headers.enumerated() {
      let key = HeaderNames.key(header)
      guard key.utf8.count > mostMistakes else { continue }
      let bound = min(best.map { $0.distance - 1 } ?? mostMistakes, key.utf8.count / 3)
      guard bound >= 0 else { break }
      let distance = names.compactMap { NameDistance.between(key, $0, bound: bound) }.min()
      if let distance { best = (index, distance) }
    }
    guard let best else { return headers }
    var ordered = headers
    ordered.insert(Reject.nearestMark + ordered.remove(at: best.index), at: 0)
    return ordered
  }
}
