internal import Aggregation
internal import Ingest
internal import Reporting
internal import Tables

extension ComparedSide {
  /// Analyses a delivery in memory.
  ///
  /// - Parameters:
  ///   - name: how the user named it.
  ///   - version: version of this program.
  init(
    delivery name: String, _ options: AnalysisOptions, version: String,
    progress: (@Sendable (Double) -> Void)?
  ) throws(PipelineError) {
    var organisations = OrganisationFigures()
    var entities: [String?] = []
    var owners: [Set<String>] = []
    let analysis: Analysis
    do throws(PipelineError) {
      analysis = try Analysis(options, progress: progress) { imported, delivery in
        organisations = OrganisationFigures(delivery, options)
        entities = imported.accounts.map { $0.entity?.rawValue }
        owners = Self.owners(delivery, files: imported.accounts.count)
      }
    } catch {
      if case .nothingToRead = error { throw .comparison(.neither(path: name)) }
      throw error
    }
    // Of a letter or a photo, too, an analysis can be made: an empty one.
    guard entities.contains(where: { $0 != nil }) else {
      throw .comparison(.neither(path: name))
    }
    self.init(
      name: name,
      kind: .delivery(
        files: entities.count, errors: analysis.errors, warnings: analysis.warnings),
      tables: analysis.report.tables.map { CellGrid($0) }
        .sorted { TableIdentity.isBefore($0.name, $1.name) },
      options: options.described, version: version,
      inputs: analysis.inputs.enumerated().map { index, entry in
        ComparedInput(
          path: entry.path, sha256: entry.sha256,
          // Behind the exports stand the files of `--regions`, which are about no organisation.
          entity: index < entities.count ? entities[index] : nil,
          organisations: index < owners.count ? owners[index] : [])
      },
      organisations: organisations, read: analysis.inputs)
  }

  /// Identifiers of the organisations of which each file holds records; one pass over the records.
  private static func owners(_ delivery: Delivery, files: Int) -> [Set<String>] {
    var codes = Array(repeating: Set<Int64>(), count: files)
    for table in delivery.tables.values {
      for block in table.blocks {
        codes[block.file].formUnion(table.values(.organisation, of: block))
      }
    }
    let identifiers = delivery.categories(.organisation)
    return codes.map { Set($0.map { identifiers[code: Int($0)] }) }
  }
}
