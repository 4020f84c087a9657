import Foundation
import Regions
import Tables

@testable import Ingest

/// A file of a delivery in a test.
struct DeliveredFile {
  var name: String
  var bytes: [UInt8]
  var description = FileDescription()

  init(_ name: String, bytes: [UInt8], _ description: FileDescription = FileDescription()) {
    self.name = name
    self.bytes = bytes
    self.description = description
  }

  init(_ name: String, _ text: String, _ description: FileDescription = FileDescription()) {
    self.init(name, bytes: Array(text.utf8), description)
  }
}

/// How a delivery is read in a test.
struct Reading {
  var workers = 1
  var showsValues = false
  var stretchCapacity: Int?

  /// Writes the files to a new temporary folder, imports them and removes the folder.
  func read(_ files: [DeliveredFile]) throws -> Imported {
    let folder = FileManager.default.temporaryDirectory.appending(path: "impact-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var requests: [FileRequest] = []
    for (index, file) in files.enumerated() {
      let url = folder.appending(path: "\(index)")
      try Data(file.bytes).write(to: url)
      requests.append(
        FileRequest(path: url.path, name: file.name, description: file.description))
    }
    var importer = Importer(
      gazetteer: .netherlands, demand: [.gender, .birthYear, .age], showsValues: showsValues,
      workers: workers)
    if let stretchCapacity { importer.stretchCapacity = stretchCapacity }
    return try importer.run(requests)
  }

  func read(_ file: DeliveredFile) throws -> Imported { try read([file]) }
}

extension Imported {
  /// The values of a field, record by record, as text; empty where there is none.
  func texts(_ entity: Entity, _ field: FieldName) -> [String] {
    guard let table = tables[entity] else { return [] }
    return table.blocks.flatMap { block in
      table.values(field, of: block).map { value in
        if let categories = table.categories[field] { return categories[code: Int(value)] }
        return value == Column.null ? "" : "\(value)"
      }
    }
  }

  /// Every record as text with all its fields, sorted: the content, whatever the order of the files.
  var content: [Entity: [String]] {
    var content: [Entity: [String]] = [:]
    for (entity, table) in tables {
      let columns = table.schema.fields.map { field in (field, texts(entity, field)) }
      content[entity] = (0..<table.recordCount).map { record in
        columns.map { "\($0.0)=\($0.1[record])" }.joined(separator: " ")
      }.sorted()
    }
    return content
  }
}
