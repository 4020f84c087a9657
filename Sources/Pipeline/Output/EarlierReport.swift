/// What an output folder holds of an earlier run on the same inputs.
public struct EarlierReport: Sendable {
  let manifest: Manifest
  let files: [OutputFile]
}

extension OutputDirectory {
  /// All files to write, the manifest included, with what another command wrote here before on
  /// exactly the same inputs.
  ///
  /// - Parameters:
  ///   - rendered: the outputs, without the manifest.
  ///   - options: options that decide what the outputs say.
  ///   - inputs: files that were read.
  ///   - isKept: which earlier files stay; those that are written again never do.
  func outputs(
    _ rendered: [OutputFile], options: [String: String], inputs: [Manifest.Entry],
    version: String, sourceDateEpoch: Int?, isKept: (String) -> Bool
  ) -> [OutputFile] {
    let own = Set(rendered.map(\.path))
    let earlier = earlierReport(version: version, inputs: inputs) {
      own.contains($0) || !isKept($0)
    }
    let isAlone = earlier?.files.isEmpty ?? true
    let manifest = Manifest(
      program: "impact", version: version, sourceDateEpoch: sourceDateEpoch,
      options: (isAlone ? [:] : earlier?.manifest.options ?? [:]).merging(options) { _, new in new
      },
      inputs: inputs,
      outputs: (earlier?.manifest.outputs ?? []) + rendered.map(Manifest.Entry.init))
    return manifest.added(to: (earlier?.files ?? []) + rendered)
  }

  /// Whether the folder holds a report that is not among the files that are to take its place.
  func losesReport(to files: [OutputFile]) -> Bool {
    let report = "report.txt"
    return DirectoryWalk.kind(of: target + "/" + report) != nil
      && !files.contains { $0.path == report }
  }

  /// The files of an earlier run by this version on exactly these inputs, without those that
  /// `isReplaced` tells; `nil` when the folder holds none, or cannot be read.
  ///
  /// A file that was changed since keeps the checksum of the manifest, which then tells.
  func earlierReport(
    version: String, inputs: [Manifest.Entry], isReplaced: (String) -> Bool
  ) -> EarlierReport? {
    guard let bytes = try? FileBytes.read(target + "/" + Manifest.path),
      var manifest = Manifest.decoded(bytes), manifest.version == version,
      manifest.inputs == inputs
    else { return nil }
    var files: [OutputFile] = []
    manifest.outputs.removeAll { entry in
      guard !isReplaced(entry.path), let bytes = try? FileBytes.read(target + "/" + entry.path)
      else { return true }
      files.append(OutputFile(path: entry.path, bytes: bytes))
      return false
    }
    return EarlierReport(manifest: manifest, files: files)
  }
}
