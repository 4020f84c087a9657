public import DelimitedText
public import Regions
internal import Synchronization
public import Tables

/// Reads all files of a delivery on all cores: records become tables, problems become rejects, and
/// every line is accounted for.
public struct Importer: Sendable {
  private let resolver: CategoryResolver
  private let schema: StoredSchema
  private let showsValues: Bool
  private let workers: Int
  /// Bytes per stretch; how files are cut changes no outcome.
  var stretchCapacity = DelimitedFile.usualStretchCapacity
  private let digest: @Sendable () -> (any ContentDigest)?
  private let ownTables: OwnTables

  /// An importer.
  ///
  /// - Parameters:
  ///   - gazetteer: the regions that places are looked up in.
  ///   - demand: fields that only some questions need and that are asked for this time.
  ///   - showsValues: whether rejects hold the value that was wrong; off unless asked for.
  ///   - workers: how many files or stretches are read at the same time, at least 1.
  ///   - ownTables: what this program writes, which is skipped with a warning.
  ///   - digest: makes a fresh checksum for each file.
  public init(
    gazetteer: Gazetteer, demand: Set<FieldName> = [], showsValues: Bool = false, workers: Int,
    ownTables: OwnTables = OwnTables(),
    digest: @escaping @Sendable () -> (any ContentDigest)? = { nil }
  ) {
    resolver = CategoryResolver(gazetteer: gazetteer)
    schema = StoredSchema(demand: demand)
    self.showsValues = showsValues
    self.workers = max(workers, 1)
    self.ownTables = ownTables
    self.digest = digest
  }

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - files: in the order in which they are reported.
  ///   - progress: called now and then with the number of bytes read since the last call.
  /// - Throws: `IngestError` for the first file, in order, that cannot be read.
  /// - Returns: tables, accounts and rejects; the same for any number of workers.
  public func run(
    _ files: [FileRequest], progress: (@Sendable (Int) -> Void)? = nil
  ) throws(IngestError) -> Imported {
    let queue = WorkQueue(files: files.count)
    let outcomes = Mutex<[FileOutcome?]>(Array(repeating: nil, count: files.count))
    let dictionaries = Concurrent.map(workers) { number in
      let worker = ImportWorker(
        store: WorkerStore(index: number, resolver: resolver), schema: schema,
        showsValues: showsValues, stretchCapacity: stretchCapacity, files: files,
        ownTables: ownTables, digest: digest, progress: progress)
      worker.run(queue) { index, outcome in outcomes.withLock { $0[index] = outcome } }
      return worker.store.values
    }
    let all = outcomes.withLock { $0 }
    for outcome in all {
      if let error = outcome?.error { throw error }
    }
    return TableAssembly(schema: schema, dictionaries: dictionaries, files: files)
      .assemble(DuplicateFiles.leftOut(all.compactMap { $0 }, files: files))
  }
}
