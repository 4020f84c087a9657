internal import Regions
internal import Tables

/// Dictionaries that one worker fills while it reads file after file.
final class WorkerStore {
  let index: Int
  private let resolver: CategoryResolver
  private var stores: [FieldName: CategoryStore] = [:]
  private var caches: [CacheKey: SpellingCache] = [:]

  private struct CacheKey: Hashable {
    var field: FieldName
    var kind: FieldKind
  }

  init(index: Int, resolver: CategoryResolver) {
    self.index = index
    self.resolver = resolver
  }

  /// Whether the regions tell where postcodes lie.
  var readsPostcodes: Bool { resolver.gazetteer.knowsPostcodes }

  /// The dictionary of a stored field.
  func store(of field: FieldName) -> CategoryStore {
    if let store = stores[field] { return store }
    let store = CategoryStore()
    stores[field] = store
    return store
  }

  /// The spellings of a field; municipalities, places and postcodes fill the same dictionary.
  func cache(of declaration: FieldDeclaration) -> SpellingCache {
    let key = CacheKey(field: declaration.target, kind: declaration.kind)
    if let cache = caches[key] { return cache }
    let cache = SpellingCache(
      store: store(of: declaration.target), kind: declaration.kind, resolver: resolver)
    caches[key] = cache
    return cache
  }

  /// The values of every dictionary, in the order of their codes.
  var values: [FieldName: [String]] { stores.mapValues { $0.values.values } }
}
