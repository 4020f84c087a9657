internal import Aggregation
internal import Ingest
internal import Regions
internal import Statistics
internal import Tables

/// The organisations of a delivery: those that were listed, delivered records, or were named by a
/// descriptor.
///
/// What stands in records that do not count names nobody: it may be the text of another column.
struct CheckedOrganisations: Sendable {
  /// Identifiers by number; number 0 is no organisation.
  private(set) var identifiers: [String]
  /// Names by number, empty when unknown.
  private(set) var names: [String]
  /// Numbers of the organisations that exist, in the order of their identifiers.
  private(set) var ordered: [Int] = []

  private var numbers: [String: Int] = [:]
  private var numberOfName: [String: Int] = [:]

  init(_ delivery: Delivery, _ shares: FileShares, described: [String]) {
    identifiers = delivery.categories(.organisation).values
    names = Self.names(delivery, count: identifiers.count)
    let known = Set(shares.all.map(\.organisation)).subtracting([0])
    for number in known { numbers[identifiers[number]] = number }
    for number in known.sorted() where !names[number].isEmpty {
      let folded = NameFolding.fold(names[number])
      // A name that several share is nobody's.
      numberOfName[folded] = numberOfName[folded] == nil ? number : 0
    }
    for identifier in described where number(of: identifier) == nil {
      numbers[identifier] = identifiers.count
      identifiers.append(identifier)
      names.append("")
    }
    ordered = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  /// The number of an organisation that exists, by its identifier or its name.
  func number(of reference: String) -> Int? {
    if let number = numbers[reference] { return number }
    return numberOfName[NameFolding.fold(reference)].flatMap { $0 == 0 ? nil : $0 }
  }

  /// Name and identifier, or the identifier alone.
  func title(of number: Int) -> String {
    let name = names[number]
    let identifier = identifiers[number]
    return name.isEmpty || name == identifier ? identifier : "\(name) (\(identifier))"
  }

  /// The name that stands first in the lists of organisations.
  private static func names(_ delivery: Delivery, count: Int) -> [String] {
    var names = Array(repeating: "", count: max(count, 1))
    guard let table = delivery.tables[.organisations], let texts = table.categories[.name] else {
      return names
    }
    var first = [RecordPlace?](repeating: nil, count: names.count)
    for block in table.blocks {
      let codes = table.values(.organisation, of: block)
      for (record, name) in table.values(.name, of: block).enumerated() where name > 0 {
        let organisation = Int(codes[record])
        let place = RecordPlace(file: block.file, line: block.line(of: record))
        if let known = first[organisation], known < place { continue }
        first[organisation] = place
        names[organisation] = texts[code: Int(name)]
      }
    }
    return names
  }
}
