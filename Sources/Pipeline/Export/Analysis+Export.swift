public import Reporting

/// What an export tells of an analysis: nothing of single files, for all of it may be shared.
extension Analysis {
  /// What is said of the export as a whole; licences and sources are those that descriptors name.
  public var packageFacts: PackageFacts {
    PackageFacts(
      tables: report.tables, licences: Self.distinct(inputs.flatMap { $0.licences ?? [] }),
      sources: Self.distinct(inputs.flatMap { $0.sources ?? [] }),
      syntheticSources: syntheticSources, threshold: threshold,
      protectsZeros: protectsZeros, isProtected: isProtected,
      rounding: rounding, protectsAgainstOrganisations: protectsAgainstOrganisations)
  }

  /// All files to write, the manifest included.
  ///
  /// The manifest names no inputs: how large the file of one project is tells how many people it
  /// served, and an export is made to be handed on whole.
  ///
  /// - Parameters:
  ///   - rendered: the outputs, without the manifest.
  ///   - version: version of the program.
  ///   - sourceDateEpoch: time of the run, when the environment gives one.
  public func exported(
    _ rendered: [OutputFile], version: String, sourceDateEpoch: Int?
  ) -> [OutputFile] {
    let manifest = Manifest(
      program: "impact", version: version, sourceDateEpoch: sourceDateEpoch, options: options,
      inputs: [], outputs: rendered.map(Manifest.Entry.init))
    return manifest.added(to: rendered)
  }

  private static func distinct(_ labels: [String]) -> [String] {
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }
  }
}
