/// What besides the exports may make two reports differ: options, and the version of the program.
struct Conditions: Equatable {
  /// An option of which the two sides have different values.
  struct Option: Equatable {
    /// The option as it is typed, without the hyphens.
    var name: String
    /// Its value; `nil` when the side does not know it.
    var old: String?
    var new: String?
  }

  let options: [Option]
  /// The two versions, when they differ.
  let versions: [String]

  init(_ old: ComparedSide, _ new: ComparedSide) {
    let names = Set(old.options.keys).union(new.options.keys)
      .filter { !$0.hasPrefix("check-") && $0 != "show-values" }
    options = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { old.options[$0] != new.options[$0] }
      .map { Option(name: $0, old: old.options[$0], new: new.options[$0]) }
    versions = old.version == new.version ? [] : [old.version, new.version]
  }

  /// Whether figures may differ for these reasons; the language changes words alone.
  var mayMoveFigures: Bool { !versions.isEmpty || options.contains { $0.name != "language" } }
}
