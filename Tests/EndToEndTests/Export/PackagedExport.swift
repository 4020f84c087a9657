import Foundation
import Testing

/// An export as a program reads it that knows nothing but its descriptor.
struct PackagedExport {
  struct Field {
    let name: String
    let type: String
    let isRequired: Bool
    let minimum: Double?
    let codes: Set<String>?
  }

  struct Resource {
    let name: String
    let path: String
    let bytes: Int
    let hash: String
    let fields: [Field]
    let key: [String]
  }

  struct Malformed: Error {}

  let resources: [Resource]
  let properties: [String: Any]

  init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let resources = root["resources"] as? [[String: Any]]
    else { throw Malformed() }
    properties = root
    self.resources = try resources.map { resource in
      guard let schema = resource["schema"] as? [String: Any],
        let fields = schema["fields"] as? [[String: Any]],
        let key = schema["primaryKey"] as? [String], let name = resource["name"] as? String,
        let path = resource["path"] as? String, let bytes = resource["bytes"] as? Int,
        let hash = resource["hash"] as? String, schema["missingValues"] as? [String] == [""]
      else { throw Malformed() }
      return Resource(
        name: name, path: path, bytes: bytes, hash: hash, fields: try fields.map(Self.field),
        key: key)
    }
  }

  private static func field(_ field: [String: Any]) throws -> Field {
    guard let name = field["name"] as? String, let type = field["type"] as? String,
      let text = field["description"] as? String, !text.isEmpty,
      let english = field["description_en"] as? String, !english.isEmpty
    else { throw Malformed() }
    let constraints = field["constraints"] as? [String: Any] ?? [:]
    return Field(
      name: name, type: type, isRequired: constraints["required"] as? Bool ?? false,
      minimum: (constraints["minimum"] as? NSNumber)?.doubleValue,
      codes: (constraints["enum"] as? [String]).map(Set.init))
  }

  /// Checks every cell against the schema, and that the primary key tells all rows apart.
  ///
  /// - Returns: how many rows there are.
  @discardableResult
  func expectValid(_ workspace: Workspace, _ folder: String) throws -> Int {
    var rows = 0
    for resource in resources {
      let table = try workspace.table("\(folder)/\(resource.path)")
      #expect(table.columns == resource.fields.map(\.name), "\(resource.name)")
      var keys: Set<[String]> = []
      for row in table.rows {
        let key = resource.key.map { row[$0] ?? "" }
        #expect(keys.insert(key).inserted, "\(resource.name): \(key) stands there twice")
        for field in resource.fields {
          let cell = row[field.name] ?? ""
          #expect(Self.isValid(cell, field), "\(resource.name).\(field.name) in \(key)")
        }
      }
      rows += table.rows.count
    }
    return rows
  }

  static func isValid(_ cell: String, _ field: Field) -> Bool {
    if cell.isEmpty { return !field.isRequired }
    if let codes = field.codes, !codes.contains(cell) { return false }
    switch field.type {
    case "string": return true
    case "boolean": return cell == "true" || cell == "false"
    case "integer": return Int64(cell).map { Double($0) >= field.minimum ?? -.infinity } ?? false
    case "number":
      guard cell.wholeMatch(of: /-?[0-9]+(\.[0-9]{1,6})?/) != nil, let value = Double(cell)
      else { return false }
      return value >= field.minimum ?? -.infinity
    default: return false
    }
  }
}
