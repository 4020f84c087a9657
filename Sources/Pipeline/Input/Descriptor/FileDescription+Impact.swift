internal import Ingest
internal import Tables

extension FileDescription {
  private static let properties = [
    "entity", "programme", "organisation", "period", "status", "identifiers", "synthetic",
    "fields", "records",
  ]

  private static let entities = Entity.allCases.map { ($0.rawValue, $0) }

  /// Takes over what `impact` says of a file; what it leaves out stays.
  ///
  /// - Parameters:
  ///   - node: the value of `impact`.
  ///   - isOneFile: whether it is said of one file: a number of records holds for no other.
  mutating func read(impact node: DescriptorNode, isOneFile: Bool) throws(PipelineError) {
    let members = try node.members(only: Self.properties)
    if let found = members["entity"] {
      entity = try found.choice(of: Self.entities)
    }
    if let found = members["status"] {
      let allowed: [FigureStatus] = [.final, .provisional, .planned, .estimated]
      status = try found.choice(of: allowed.map { ($0.rawValue, $0) })
    }
    if let found = members["identifiers"] {
      sharesIdentifiers = try found.choice(of: [("shared", true), ("organisation", false)])
    }
    if let found = members["period"] { period = try found.period() }
    if let found = members["programme"] { programme = try found.text() }
    if let found = members["organisation"] { organisation = try found.text() }
    if let found = members["synthetic"] { isSynthetic = try found.flag() }
    if let found = members["records"] {
      guard isOneFile else { throw found.fail(.notOneFile) }
      records = try found.count()
    }
    if let found = members["fields"] {
      for (header, field) in try found.all() {
        fields[header] = try field.choice(of: FieldName.allCases.map { ($0.rawValue, $0.rawValue) })
      }
    }
  }
}

extension DescriptorNode {
  /// One of a few values, in any case and with blanks or hyphens for underscores.
  func choice<Value>(of allowed: [(name: String, value: Value)]) throws(PipelineError) -> Value {
    let text = try text()
    // Mostly it is written as we write it.
    if let found = allowed.first(where: { $0.name == text }) { return found.value }
    let name = text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
    guard let found = allowed.first(where: { $0.name == name }) else {
      let names = allowed.map(\.name)
      throw fail(.unknownValue(nearest: NearestName.of(text, in: names), allowed: names))
    }
    return found.value
  }

  /// A whole number, zero or more.
  fileprivate func count() throws(PipelineError) -> Int {
    guard case .number(let text) = value.content else { throw wrongType(.number) }
    guard let count = Int(text), count >= 0 else { throw fail(.noCount) }
    return count
  }

  /// A year as a number, or a year or a span as a text.
  fileprivate func period() throws(PipelineError) -> Period {
    let label: String
    switch value.content {
    case .number(let number): label = number
    case .text: label = try text()
    default: throw wrongType(.number, .text)
    }
    guard let period = Period(label) else {
      throw fail(.unknownValue(nearest: nil, allowed: ["2024", "2023-2024"]))
    }
    return period
  }
}
