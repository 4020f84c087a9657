internal import Regions
internal import Tables

/// The categories of a dimension, in the order in which reports show them.
public struct Axis: Sendable {
  /// One category.
  public struct Category: Sendable, Hashable {
    /// Code as tables write it; empty when there is none.
    public var code: String
    /// Name.
    public var name: String

    /// A category.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// What the categories are of.
  public let dimension: Dimension
  /// The categories; position 0 stands for "unknown".
  public let categories: [Category]
  /// From the code of the field to the position of the category.
  let positions: [Int]

  /// The axis of a dimension in a delivery.
  public init(_ dimension: Dimension, of delivery: Delivery) {
    self.dimension = dimension
    let unknown = Category(code: "", name: "onbekend")
    if let level = dimension.level {
      let built = Self.regions(level, of: delivery)
      categories = [unknown] + built.categories
      positions = built.positions
      return
    }
    if dimension == .ageGroup {
      categories = [unknown] + delivery.ageGroups.names.map { Category(code: $0, name: $0) }
      positions = []
      return
    }
    let values = delivery.categories(dimension.field).values.dropFirst()
    let names = dimension == .organisation ? Self.organisationNames(delivery) : [:]
    categories = [unknown] + values.map { Category(code: $0, name: names[$0] ?? $0) }
    positions = Array(0...values.count)
  }

  private static func regions(
    _ level: RegionLevel, of delivery: Delivery
  ) -> (categories: [Category], positions: [Int]) {
    let gazetteer = delivery.gazetteer
    let regions = gazetteer.regions(at: level)
    var categories = regions.map { Category(code: $0.code, name: $0.name) }
    var positions = [0]
    let isDivided = gazetteer.levels.contains(level)
    for value in delivery.categories(.municipality).values.dropFirst() {
      if let index = gazetteer.region(code: value, at: .municipality) {
        // A country that is not divided so has no region to name.
        positions.append(
          !isDivided ? 0 : gazetteer.region(of: MunicipalityIndex(rawValue: index), at: level) + 1)
      } else {
        // A place outside the classification is a category of its own, after the regions.
        categories.append(Category(code: "", name: value))
        positions.append(categories.count)
      }
    }
    return (categories, positions)
  }

  private static func organisationNames(_ delivery: Delivery) -> [String: String] {
    guard let table = delivery.tables[.organisations] else { return [:] }
    var names: [String: String] = [:]
    for block in table.blocks {
      let numbers = table.values(.organisation, of: block)
      let labels = table.values(.name, of: block)
      for (number, label) in zip(numbers, labels) where label > 0 {
        let code = table.categories[.organisation]?[code: Int(number)] ?? ""
        let name = table.categories[.name]?[code: Int(label)] ?? ""
        // Of several names the one that comes last in byte order: the same for any file order.
        if let known = names[code], name.utf8.lexicographicallyPrecedes(known.utf8) { continue }
        names[code] = name
      }
    }
    return names
  }
}

extension Dimension {
  /// The stored field that it is read from.
  var field: FieldName {
    switch self {
    case .organisation: .organisation
    case .kind: .kind
    case .phase: .phase
    case .gender: .gender
    case .ageGroup: .birthYear
    case .municipality, .corop, .province, .ggd, .zorgkantoor, .safety: .municipality
    }
  }
}
