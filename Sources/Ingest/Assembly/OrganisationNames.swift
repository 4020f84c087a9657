internal import Regions
internal import Tables

/// The organisations of the delivery, which other files may refer to by number or by name.
struct OrganisationNames {
  /// What a reference means.
  struct Resolution: Equatable {
    enum Doubt: Equatable {
      /// It is a number or a name as the list has it.
      case none
      /// It is another spelling of one organisation.
      case variant
      /// Nobody listed it, or it may mean several.
      case unknown
    }

    /// The identifier to store; the reference itself when it means no organisation.
    var identifier: String
    var doubt: Doubt
    /// Names in the list that may be meant.
    var candidates: [String] = []

    /// What a reference means that nothing is known of.
    static func unknown(_ reference: String) -> Resolution {
      Resolution(identifier: reference, doubt: .unknown)
    }
  }

  private var identifiers: Set<String> = []
  /// Exact name → its organisations.
  private var byName: [String: Set<String>] = [:]
  /// Folded name or number → its organisations.
  private var byFolded: [String: Set<String>] = [:]
  /// One name of each organisation, to show.
  private var labels: [String: String] = [:]
  /// Made when a reference is first not found otherwise: most deliveries never ask.
  private lazy var near = NearNames(
    byFolded.keys.filter { $0.utf8.count >= Self.shortestName }.sorted())
  /// Whether any organisations were delivered.
  private(set) var wereDelivered = false

  /// Folded text of this length and more is long enough for one letter to be a mistake.
  private static let shortestName = 5

  init(
    outcomes: [FileOutcome], schema: StoredSchema, dictionaries: [[FieldName: [String]]]
  ) {
    if let fields = schema.schemas[.organisations] {
      for outcome in outcomes where outcome.account.entity == .organisations {
        for (worker, block) in outcome.blocks {
          wereDelivered = true
          add(block, fields, dictionaries[worker])
        }
      }
    }
  }

  private mutating func add(_ block: Block, _ schema: Schema, _ values: [FieldName: [String]]) {
    guard let position = schema.position(of: .organisation),
      let column = block.columns[position]
    else { return }
    let numbers = column.values(block.recordCount)
    let labelColumn = schema.position(of: .name).flatMap { block.columns[$0] }
    let names = labelColumn?.values(block.recordCount)
    for record in 0..<block.recordCount {
      let identifier = Self.value(values[.organisation], numbers[record])
      guard !identifier.isEmpty else { continue }
      if identifiers.insert(identifier).inserted, identifier.contains(where: \.isLetter) {
        byFolded[NameFolding.fold(identifier), default: []].insert(identifier)
      }
      guard let names, names[record] > 0 else { continue }
      let name = Self.value(values[.name], names[record])
      if byName[name, default: []].insert(identifier).inserted {
        byFolded[NameFolding.fold(name), default: []].insert(identifier)
      }
      // Of several names the one that comes last in byte order: the same for any file order.
      if labels[identifier].map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true {
        labels[identifier] = name
      }
    }
  }

  private static func value(_ values: [String]?, _ code: Int64) -> String {
    guard let values, code > 0, Int(code) <= values.count else { return "" }
    return values[Int(code) - 1]
  }

  /// What a reference means; a look-up, and a search among similar names when nothing else fits.
  mutating func resolve(_ reference: String) -> Resolution {
    if identifiers.contains(reference) { return Resolution(identifier: reference, doubt: .none) }
    if let owners = byName[reference], owners.count == 1, let only = owners.first {
      return Resolution(identifier: only, doubt: .none)
    }
    let folded = NameFolding.fold(reference)
    if let owners = byFolded[folded] { return resolution(reference, owners) }
    guard folded.utf8.count >= Self.shortestName else {
      return Resolution(identifier: reference, doubt: .unknown)
    }
    let owners = near.names(oneLetterFrom: folded).reduce(into: Set<String>()) {
      $0.formUnion(byFolded[$1] ?? [])
    }
    return resolution(reference, owners)
  }

  private func resolution(_ reference: String, _ owners: Set<String>) -> Resolution {
    if owners.count == 1, let only = owners.first {
      return Resolution(identifier: only, doubt: .variant, candidates: [labels[only] ?? only])
    }
    let candidates = owners.sorted().map { "\(labels[$0] ?? $0) (\($0))" }
    return Resolution(identifier: reference, doubt: .unknown, candidates: candidates)
  }
}
