internal import Disclosure
public import Reporting

/// What `protect` was asked to do.
public struct ProtectionOptions: Sendable {
  /// The table.
  public var path: String
  /// Columns that split it.
  public var columns: [String]
  /// Column with the counts.
  public var countColumn: String
  /// Column that tells who contributed the people of a line; `nil` when nobody is named.
  public var contributorColumn: String?
  /// Whether what a contributor could work out from its own lines is withheld as well.
  public var protectsAgainstOrganisations: Bool
  /// Base to multiples of which all counts are rounded instead; `nil` for exact counts.
  public var rounding: Int64?
  /// Files with hierarchies, each with the position of its column.
  public var hierarchies: [(column: Int, path: String)]
  /// What is withheld.
  var rules: SuppressionRules
  /// Whether small cells and others that are withheld are told apart.
  public var isInternal: Bool
  /// Where the witness tables go.
  public var witnessPath: String?
  /// Language of messages.
  public var language: Language

  /// Options.
  ///
  /// - Parameters:
  ///   - by: names of columns, separated by commas.
  ///   - hierarchies: each as COLUMN=FILE.
  /// - Throws: `PipelineError.wrongOption`.
  public init(
    path: String, by: [String], countColumn: String, hierarchies: [String] = [],
    threshold: Int64 = 10, protectsZeros: Bool = false, findsRemainders: Bool = true,
    minimumRange: Int64 = 1, isInternal: Bool = false, witnessPath: String? = nil,
    contributor: String? = nil, protectsAgainstOrganisations: Bool = false,
    rounding: Int64? = nil, language: Language = .dutch
  ) throws(PipelineError) {
    try SmallCount.check("--threshold", threshold)
    try SmallCount.check("--minimum-range", minimumRange)
    let columns = by.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .map { Self.trimmed($0) }
    let named = columns.map { ("--by", $0) } + [("--count", countColumn)]
    for (option, column) in named + (contributor.map { [("--contributor", $0)] } ?? [])
    where column.isEmpty {
      throw .wrongOption(.namelessColumn(option: option))
    }
    for (index, column) in columns.enumerated() {
      if columns[..<index].contains(column) { throw .wrongOption(.repeatedDimension(column)) }
      if column == countColumn { throw .wrongOption(.countSplits(column)) }
      if column == contributor {
        throw .wrongOption(.excludes(option: "--contributor \(column)", other: "--by \(column)"))
      }
    }
    if columns.count > Self.mostColumns {
      throw .wrongOption(.tooManyDimensions(limit: Self.mostColumns))
    }
    var files: [(column: Int, path: String)] = []
    for text in hierarchies {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty,
        let column = columns.firstIndex(of: Self.trimmed(parts[0]))
      else { throw .wrongOption(.hierarchy(text, columns: columns)) }
      files.append((column, String(parts[1])))
    }
    self.contributorColumn = contributor
    self.protectsAgainstOrganisations = protectsAgainstOrganisations
    self.rounding = rounding
    self.path = path
    self.columns = columns
    self.countColumn = countColumn
    self.hierarchies = files
    rules = SuppressionRules(
      threshold: threshold, zeros: protectsZeros ? .protect : .publish,
      findsRemainders: findsRemainders, minimumRange: minimumRange)
    self.isInternal = isInternal
    self.witnessPath = witnessPath
    self.language = language
    try checkTogether()
  }

  /// Options that have no meaning together, or alone.
  private func checkTogether() throws(PipelineError) {
    let protects = ProtectedAgainst.option + " organisations"
    if protectsAgainstOrganisations, contributorColumn == nil {
      throw .wrongOption(.needs(option: protects, other: "--contributor"))
    }
    if contributorColumn == countColumn {
      throw .wrongOption(
        .excludes(option: "--contributor \(countColumn)", other: "--count \(countColumn)"))
    }
    guard let rounding else { return }
    try RoundingBase.check(rounding)
    let others = [
      (protectsAgainstOrganisations, protects), (rules.zeros == .protect, "--zeros protect"),
      (rules.minimumRange > 1, "--minimum-range"), (witnessPath != nil, "--witness"),
      (isInternal, "--internal"),
    ]
    if let other = others.first(where: \.0) {
      throw .wrongOption(.excludes(option: RoundingBase.option, other: other.1))
    }
  }

  private static let mostColumns = 8

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
