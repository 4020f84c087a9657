/// A command that writes an output folder.
public enum OutputCommand: String, Sendable {
  case analyze
  case check
  case verify
  case compare
  case export
  case generate

  /// The command whose report a folder holds, by its manifest; the sheets of `check` may lie beside it.
  init(of manifest: Manifest) {
    let written = Set(manifest.outputs.map(\.path))
    self =
      if written.contains("datapackage.json") {
        .export
      } else if written.contains("measures.csv") {
        .analyze
      } else if written.contains("revisions.csv") {
        .compare
      } else if written.contains("known_totals.csv") {
        .verify
      } else {
        .check
      }
  }

  /// Whether what this command writes may take the place of what another one wrote.
  ///
  /// The report of one command is not what anybody expects to lose to another. `check` adds to what
  /// `analyze` or `verify` wrote of the same exports, and they to what it wrote.
  func mayReplace(_ other: OutputCommand) -> Bool {
    switch (self, other) {
    case (.check, .analyze), (.check, .verify), (.analyze, .check), (.verify, .check): true
    default: self == other
    }
  }
}
