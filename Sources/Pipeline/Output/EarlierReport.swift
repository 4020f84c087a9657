/// What an output folder holds of an earlier run on the same inputs.
public struct EarlierReport: Sendable {
  let manifest: Manifest
  let files: [OutputFile]
}

extension OutputDirectory {
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
