internal import Aggregation
internal import Ingest
internal import Regions
internal import Tables

/// What every command does with the exports first.
extension DatasetDirectory {
  /// Reads all exports on all cores.
  ///
  /// - Parameters:
  ///   - demand: fields that only some questions need and that are asked for this time.
  ///   - showsValues: whether rejects hold the value that was wrong.
  ///   - progress: called now and then with the share of bytes read, 0 to 1.
  /// - Throws: `PipelineError` when a file cannot be read, and before the first one when all of them
  ///   together are too large for the memory that may be used.
  func read(
    demand: Set<FieldName>, showsValues: Bool, progress: (@Sendable (Double) -> Void)?
  ) throws(PipelineError) -> Imported {
    let size = DirectoryWalk.totalSize(of: requests.map(\.path))
    MemoryLimit.spareAddresses()
    try MemoryLimit.check(inputSize: size)
    let importer = Importer(
      gazetteer: gazetteer, demand: demand, showsValues: showsValues, workers: Cores.count,
      ownTables: .written, digest: { SHA256Digest() })
    let meter = progress.map { ProgressMeter(total: size, report: $0) }
    do throws(IngestError) {
      return Self.withoutPersonalValues(try importer.run(requests) { meter?.add($0) })
    } catch {
      throw PipelineError(error)
    }
  }

  /// Fields of which no message ever shows a value, not even when values were asked for.
  private static let personal: Set<String> = Set(
    [FieldName.participant, .volunteer, .birthYear, .birthDate, .postcode].map(\.rawValue))

  /// What is wrong with a whole record may stand in any of its cells, so it is not shown either.
  private static func withoutPersonalValues(_ imported: Imported) -> Imported {
    var imported = imported
    for index in imported.rejects.indices where imported.rejects[index].value != nil {
      if imported.rejects[index].field.map(personal.contains) ?? true {
        imported.rejects[index].value = nil
      }
    }
    return imported
  }

  /// What was read, ready to be counted.
  func delivery(of imported: Imported) -> Delivery {
    let facts = requests.map {
      Delivery.FileFacts(
        status: $0.description.status, isSynthetic: $0.description.isSynthetic,
        sharesIdentifiers: $0.description.sharesIdentifiers)
    }
    return Delivery(
      tables: imported.tables, files: facts, gazetteer: gazetteer, workers: Cores.count)
  }

  /// The files that were read, for the manifest.
  func entries(_ accounts: [FileAccount]) -> [Manifest.Entry] {
    zip(requests, accounts).map { request, account in
      var entry = Manifest.Entry(path: request.name, size: account.size, sha256: account.sha256)
      let (licences, sources) = (request.description.licences, request.description.sources)
      if !licences.isEmpty { entry.licences = licences }
      if !sources.isEmpty { entry.sources = sources }
      return entry
    } + regionEntries
  }
}

extension PipelineError {
  /// What stopped the import, as what stops the run.
  init(_ error: IngestError) {
    switch error {
    case .unreadable(let file, let problem): self = .unreadableFile(file: file, problem)
    case .accountUnbalanced(let file): self = .accountUnbalanced(file: file)
    }
  }
}
