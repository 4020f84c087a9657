public import Reporting

/// `impact compare`: every figure that changed between two reports or deliveries, and what moved it.
///
/// All of it is internal: the difference of two releases tells what each of them withholds, and causes
/// name organisations.
public struct ReportComparison: Sendable {
  /// The report, with the table of revisions.
  public let report: Report
  /// Whether any figure changed, came or went.
  public let hasChanges: Bool
  /// Words on standard error about options that had no effect; `nil` when there are none.
  public let remark: String?

  /// `revisions.csv`.
  let table: DataTable

  private let options: [String: String]
  private let inputs: [Manifest.Entry]
  private let language: Language

  /// Reads, analyses and compares.
  ///
  /// - Parameters:
  ///   - version: version of this program.
  ///   - output: where the results will be written, if anywhere.
  ///   - progress: called now and then with the share of bytes read, 0 to 1.
  /// - Throws: `PipelineError` when one of the two cannot be read, or is neither report nor delivery.
  public init(
    _ options: CompareOptions, version: String, output: OutputDirectory? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws(PipelineError) {
    let folders = [try Self.folder(options.old), try Self.folder(options.new)]
    if let output {
      for path in [options.old, options.new] where output.isSame(as: path) {
        throw .comparison(.outputIsCompared(path: path))
      }
      try output.check()
    }
    var sides: [ComparedSide] = []
    let deliveries = folders.count { $0 == nil }
    var analysed = 0
    for (index, path) in [options.old, options.new].enumerated() {
      if let folder = folders[index] {
        sides.append(try folder.side())
        continue
      }
      let like = folders[1 - index]?.manifest.options ?? [:]
      sides.append(
        try ComparedSide(
          delivery: path, try options.analysis(of: path, like: like), version: version,
          progress: Self.part(analysed, of: deliveries, progress)))
      analysed += 1
    }
    let (old, new) = (sides[0], sides[1])
    let changes = InputChanges(old.inputs, new.inputs)
    let conditions = Conditions(old, new)
    var revisions = Revisions(old, new)
    if !conditions.mayMoveFigures {
      // Otherwise options or versions may have moved any figure.
      var search = CauseSearch(old, new, changes, about: revisions.tables)
      revisions.explain(by: &search)
    }
    let composer = RevisionComposer(
      old: old, new: new, changes: changes, conditions: conditions, revisions: revisions,
      language: options.language, writesFiles: options.writesFiles)
    table = revisions.table
    report = composer.report(table)
    hasChanges = !revisions.isEmpty
    language = options.language
    let isIgnored = options.asksOfDeliveries && folders.allSatisfy { $0 != nil }
    remark = isIgnored ? language.revisions.optionsIgnored : nil
    self.options = ["compare-language": language.rawValue]
    inputs = zip(["old/", "new/"], sides).flatMap { prefix, side in
      side.read.map { entry in
        var entry = entry
        entry.path = prefix + entry.path
        return entry
      }
    }
  }

  /// Progress of one delivery as progress of all.
  private static func part(
    _ done: Int, of deliveries: Int, _ progress: (@Sendable (Double) -> Void)?
  ) -> (@Sendable (Double) -> Void)? {
    guard let progress else { return nil }
    return { share in progress((Double(done) + share) / Double(deliveries)) }
  }

  private static func folder(_ path: String) throws(PipelineError) -> ReportFolder? {
    guard let found = DirectoryWalk.kind(of: path) else { throw .notFound(path: path) }
    return found.kind == .folder ? try ReportFolder(path: path) : nil
  }

  /// All files to write, the manifest included.
  ///
  /// - Parameters:
  ///   - rendered: the outputs, without the manifest.
  ///   - directory: where they go.
  ///   - version: version of the program.
  ///   - sourceDateEpoch: time of the run, when the environment gives one.
  public func outputs(
    _ rendered: [OutputFile], into directory: OutputDirectory, version: String,
    sourceDateEpoch: Int?
  ) -> [OutputFile] {
    directory.outputs(
      rendered, options: options, inputs: inputs, version: version,
      sourceDateEpoch: sourceDateEpoch
    ) { _ in false }
  }

  /// Text after a successful write.
  public func written(to folder: String) -> String { language.revisions.written(to: folder) }

  /// Text after revisions were added to a ledger.
  public func added(_ outcome: RevisionLedger.Outcome, to ledger: String) -> String {
    language.revisions.ledger(ledger, added: outcome.added, known: outcome.known)
  }

  /// Why `--strict` made the run fail.
  public var strictFailed: String { language.revisions.strictFailed }
}
