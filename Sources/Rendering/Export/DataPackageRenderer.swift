public import Reporting

/// `datapackage.json`: what the tables of an export are, for programs and for people.
///
/// Data Package version 1 (https://specs.frictionlessdata.io/data-package). Titles and descriptions
/// are Dutch; those that end in `_en` say the same in English.
public struct DataPackageRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The descriptor as bytes.
  ///
  /// - Parameters:
  ///   - facts: what is known of the whole.
  ///   - files: the tables of `data/` in order, with what was written of them.
  public func render(_ facts: PackageFacts, _ files: [PackagedTable]) -> [UInt8] {
    var package: [(key: String, value: JSONValue)] = [
      ("profile", "tabular-data-package"), ("name", "impact-export"),
      ("title", .string(facts.title.dutch)), ("title_en", .string(facts.title.english)),
      ("description", .string(facts.description.dutch)),
      ("description_en", .string(facts.description.english)),
    ]
    if !facts.licences.isEmpty {
      package.append(("licenses", .array(facts.licences.map(Self.licence))))
    }
    if !facts.sources.isEmpty {
      package.append(("sources", .array(facts.sources.map { .members(("title", .string($0))) })))
    }
    package.append(("impact", .object(Self.ours(facts))))
    package.append(("resources", .array(files.map(Self.resource))))
    return Array((JSONValue.object(package).written() + "\n").utf8)
  }

  private static func ours(_ facts: PackageFacts) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("synthetic", .truth(!facts.syntheticSources.isEmpty)),
      ("synthetic_sources", .array(facts.syntheticSources.map { .string($0) })),
      ("disclosure", facts.isProtected ? "on" : "off"),
    ]
    if let rounding = facts.rounding {
      members.append(("rounding", .string("\(rounding.base)")))
      members.append(("rounding_bound", .string("\(rounding.bound)")))
    }
    return members
  }

  /// The standard asks for a name or an address; a licence with a title of words is named by it.
  private static func licence(_ label: String) -> JSONValue {
    if label.hasPrefix("http") { return .members(("path", .string(label))) }
    let isName = label.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-._".unicodeScalars.contains($0)
    }
    return isName
      ? .members(("name", .string(label))) : .members(("name", "other"), ("title", .string(label)))
  }

  private static func resource(_ file: PackagedTable) -> JSONValue {
    let table = file.definition
    return .members(
      ("profile", "tabular-data-resource"), ("name", .string(table.name)),
      ("path", .string(file.path)), ("title", .string(table.title.dutch)),
      ("title_en", .string(table.title.english)),
      ("description", .string(table.description.dutch)),
      ("description_en", .string(table.description.english)), ("format", "csv"),
      ("mediatype", "text/csv"), ("encoding", "utf-8"),
      (
        "dialect",
        .members(
          ("delimiter", ","), ("quoteChar", "\""), ("doubleQuote", true),
          ("lineTerminator", "\n"), ("header", true), ("skipInitialSpace", false))
      ),
      ("bytes", .integer(file.bytes)), ("hash", .string("sha256:\(file.sha256)")),
      (
        "schema",
        .members(
          ("fields", .array(table.columns.map(field))),
          ("primaryKey", .array(table.primaryKey.map { .string($0) })),
          ("missingValues", .array([""])))
      ))
  }

  private static func field(_ column: ColumnDefinition) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(column.name)), ("type", .string(column.type.rawValue)),
      ("title", .string(column.header)), ("description", .string(column.description.dutch)),
      ("description_en", .string(column.description.english)),
    ]
    if let unit = column.unit { members.append(("unit", .string(unit))) }
    var constraints: [(key: String, value: JSONValue)] = []
    if column.isRequired { constraints.append(("required", true)) }
    if let minimum = column.minimum { constraints.append(("minimum", .integer(minimum))) }
    if let codes = column.vocabulary?.codes {
      constraints.append(("enum", .array(codes.map { .string($0) })))
    }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}

/// A table as it was written.
public struct PackagedTable: Sendable {
  /// What it holds.
  public var definition: TableDefinition
  /// Path below the descriptor.
  public var path: String
  /// Size in bytes.
  public var bytes: Int
  /// SHA-256, hexadecimal.
  public var sha256: String

  /// A table.
  public init(definition: TableDefinition, path: String, bytes: Int, sha256: String) {
    self.definition = definition
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}
