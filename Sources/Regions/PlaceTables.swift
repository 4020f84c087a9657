/// Towns and villages, and the municipalities they lie in.
///
/// Most programs never need the 2,424 embedded names, because columns mostly hold municipalities:
/// they are read at the first name that is none, once per process.
struct PlaceTables: Sendable {
  /// What a classification left of them; nil for all of the embedded ones.
  private let carried: NameIndex?

  init(carried: NameIndex? = nil) {
    self.carried = carried
  }

  /// What has been read of the embedded table: everything, at first use.
  private static let embedded: NameIndex = {
    var index = NameIndex(expecting: 2_500)
    let regions = Gazetteer.netherlands.regionTables
    var reader = TableReader(EmbeddedTables.places)
    while reader.next() {
      guard let municipality = regions.municipality(in: reader, 0) else { continue }
      reader.forEachKey(in: 1) { index.insert($0, municipality) }
    }
    return index
  }()

  /// All places.
  var index: NameIndex { carried ?? Self.embedded }
}
