/// One of the two things that are compared, in a form that no longer tells which kind it was.
struct ComparedSide {
  /// What it was.
  enum Kind: Equatable {
    /// A folder that `analyze` wrote.
    case report
    /// Exports that were analysed for this comparison.
    case delivery(files: Int, errors: Int, warnings: Int)
  }

  /// How the user named it.
  var name: String
  var kind: Kind
  /// The published tables, in the order in which tables are compared.
  var tables: [CellGrid]
  /// Tables of a folder that are no longer what was written, by file name.
  var editedTables: [String] = []
  /// Options that decide what the figures are.
  var options: [String: String]
  /// Version of the program that computed them.
  var version: String
  /// The exports behind the figures.
  var inputs: [ComparedInput]
  /// What each organisation contributed to the figures of a delivery.
  var organisations: OrganisationFigures?
  /// What was read for this comparison, for the manifest.
  var read: [Manifest.Entry]

  /// What each organisation contributed to some figures, as far as that is known.
  ///
  /// A report may hold very many rows by organisation, of which few are about what changed.
  func organisations(
    of subjects: Set<OrganisationFigures.Subject>
  ) -> OrganisationFigures {
    if let organisations { return organisations }
    return tables.first { $0.name == "measures" }
      .map { OrganisationFigures($0, of: subjects) } ?? OrganisationFigures()
  }
}

/// An export behind a side.
struct ComparedInput: Equatable {
  /// Path as outputs name it.
  var path: String
  /// Checksum of its content.
  var sha256: String
  /// What its records are about; `nil` when that is unknown.
  var entity: String?
  /// Identifiers of the organisations of which it holds records; `nil` when that is unknown.
  var organisations: Set<String>?

  /// Whether it may hold records about one of these; an empty list stands for anything.
  func mayHold(_ entities: Set<String>) -> Bool {
    guard let entity, !entities.isEmpty else { return true }
    return entities.contains(entity)
  }
}
