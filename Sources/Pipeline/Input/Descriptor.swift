internal import Ingest
internal import Tables

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A `datapackage.json` beside exports: what is known of them beforehand.
struct Descriptor {
  /// Description of each file by its path relative to the descriptor.
  let resources: [String: FileDescription]
  /// Description of files that no resource names.
  let others: FileDescription

  private struct Package: Decodable {
    var impact: Properties?
    var resources: [Resource]?
  }

  private struct Resource: Decodable {
    var path: Paths?
    var impact: Properties?
  }

  /// One path or several.
  private struct Paths: Decodable {
    var all: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        all = [one]
      } else {
        all = try container.decode([String].self)
      }
    }
  }

  private struct Properties: Decodable {
    var entity: String?
    var programme: String?
    var organisation: String?
    var period: Year?
    var status: String?
    var synthetic: Bool?
    var fields: [String: String]?
  }

  /// A year, written as a number or as text.
  private struct Year: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = "\(number)"
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// Reads a descriptor.
  ///
  /// - Parameters:
  ///   - name: how messages name the file.
  ///   - exists: whether a path relative to the descriptor is there.
  init(_ bytes: [UInt8], name: String, exists: (String) -> Bool) throws(PipelineError) {
    let package: Package
    do {
      package = try JSONDecoder().decode(Package.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw .descriptor(file: name, .malformed(path: Self.path(of: error)))
    } catch {
      throw .descriptor(file: name, .malformed(path: ""))
    }
    others = try Self.description(package.impact, over: FileDescription(), name)
    var resources: [String: FileDescription] = [:]
    for resource in package.resources ?? [] {
      for path in resource.path?.all ?? [] {
        let clean = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        let parts = clean.split(separator: "/", omittingEmptySubsequences: false)
        guard !clean.hasPrefix("/"), !parts.contains(".."), !clean.contains("://") else {
          throw .descriptor(file: name, .leavesFolder(resource: path))
        }
        guard exists(clean) else {
          throw .descriptor(file: name, .missingResource(resource: path))
        }
        resources[clean] = try Self.description(resource.impact, over: others, name)
      }
    }
    self.resources = resources
  }

  private static func description(
    _ properties: Properties?, over base: FileDescription, _ name: String
  ) throws(PipelineError) -> FileDescription {
    var description = base
    guard let properties else { return description }
    if let text = properties.entity {
      let normal = text.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
      guard let entity = Entity(rawValue: normal) else {
        throw .descriptor(
          file: name,
          .unknownValue(property: "impact.entity", allowed: Entity.allCases.map(\.rawValue)))
      }
      description.entity = entity
    }
    if let text = properties.status {
      let allowed: [FigureStatus] = [.final, .provisional, .planned, .estimated]
      guard let status = FigureStatus(rawValue: text), allowed.contains(status) else {
        throw .descriptor(
          file: name, .unknownValue(property: "impact.status", allowed: allowed.map(\.rawValue)))
      }
      description.status = status
    }
    if let year = properties.period {
      guard let period = Period(year.text) else {
        throw .descriptor(
          file: name, .unknownValue(property: "impact.period", allowed: ["2024", "2023-2024"]))
      }
      description.period = period
    }
    if let programme = properties.programme { description.programme = programme }
    if let organisation = properties.organisation { description.organisation = organisation }
    if let synthetic = properties.synthetic { description.isSynthetic = synthetic }
    if let fields = properties.fields {
      for (header, field) in fields.sorted(by: { $0.key < $1.key })
      where FieldName(rawValue: field) == nil {
        throw .descriptor(
          file: name,
          .unknownValue(
            property: "impact.fields.\(header)", allowed: FieldName.allCases.map(\.rawValue)))
      }
      description.fields.merge(fields) { _, new in new }
    }
    return description
  }

  private static func path(of error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    case .keyNotFound(_, let found): context = found
    @unknown default: return ""
    }
    return context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      .joined(separator: ".")
  }
}
