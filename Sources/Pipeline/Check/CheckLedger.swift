internal import Ingest
internal import Statistics
internal import Tables

/// Everything that was found, by organisation.
struct CheckLedger: Sendable {
  /// How one organisation stands.
  struct Standing: Sendable {
    /// Number of the organisation; 0 for what is about none.
    var organisation: Int
    /// Its records in each file that it delivered.
    var shares: [FileShares.Share] = []
    /// Files of its own that gave no records.
    var emptyFiles: [Int] = []
    /// Its findings, as positions in `findings`.
    var findings: Range<Int> = 0..<0
    var errors = 0
    var warnings = 0
    var filled = 0
    var cells = 0

    var files: Int { Set(shares.map(\.file)).count + emptyFiles.count }
    var records: Int { shares.reduce(0) { $0 + $1.records } }
    var hasProblems: Bool { errors + warnings > 0 }
  }

  let organisations: CheckedOrganisations
  let fileNames: [String]
  let accounts: [FileAccount]
  /// By organisation, file, line and check.
  let findings: [CheckFinding]
  /// In the order of the identifiers; what is about no organisation comes first, if there is any.
  let standings: [Standing]

  init(
    _ imported: Imported, _ review: QualityReview, organisations: CheckedOrganisations,
    requests: [FileRequest]
  ) {
    self.organisations = organisations
    fileNames = requests.map(\.name)
    accounts = imported.accounts
    let owners = Self.owners(imported, review, organisations, requests)
    var findings: [CheckFinding] = []
    for var reject in imported.rejects {
      let owner = owners[reject.file]
      let organisation = reject.organisation.flatMap(organisations.number) ?? owner
      if reject.further > 0 && organisation != owner {
        // Whose records are not listed one by one is not known: they may be of anybody in the file.
        findings.append(CheckFinding(organisation: owner, source: .reject(reject.unlisted)))
        reject.further = 0
      }
      findings.append(CheckFinding(organisation: organisation, source: .reject(reject)))
    }
    findings += review.findings.map { finding in
      // How many records a file should hold is said of the file: also when none of it counts.
      let isOfFile = finding.check == .controlTotal
      let organisation = isOfFile ? finding.file.map { owners[$0] } : finding.organisation
      return CheckFinding(organisation: organisation ?? 0, source: .quality(finding))
    }
    var rank = Array(repeating: 0, count: organisations.identifiers.count)
    for (position, number) in organisations.ordered.enumerated() { rank[number] = position + 1 }
    // Rejects and findings are each in order already; of the same place, rejects come first.
    let order = findings.indices.sorted { left, right in
      let first = findings[left]
      let second = findings[right]
      let one = (rank[first.organisation], first.file ?? -1, first.line ?? 0, left)
      let two = (rank[second.organisation], second.file ?? -1, second.line ?? 0, right)
      return one < two
    }
    let sorted = order.map { findings[$0] }
    self.findings = sorted
    var standings = ([0] + organisations.ordered).map { Standing(organisation: $0) }
    for share in review.shares.all {
      // Who compiled a list of organisations, it is not the one that stands in it.
      if share.entity == .organisations && owners[share.file] == 0 { continue }
      standings[rank[share.organisation]].shares.append(share)
    }
    let withRecords = Set(review.shares.all.map(\.file))
    for (file, owner) in owners.enumerated() where !withRecords.contains(file) {
      standings[rank[owner]].emptyFiles.append(file)
    }
    Self.count(sorted, rank, &standings)
    if standings[0].findings.isEmpty { standings.removeFirst() }
    self.standings = standings
  }

  /// The organisation of each file, 0 for those of several or none.
  ///
  /// A file of which nothing counts is of whom its descriptor says, or of whom the same content was
  /// delivered for before.
  private static func owners(
    _ imported: Imported, _ review: QualityReview, _ organisations: CheckedOrganisations,
    _ requests: [FileRequest]
  ) -> [Int] {
    var owners = requests.enumerated().map { file, request in
      review.shares.owner(of: file)
        ?? request.description.organisation.flatMap(organisations.number) ?? 0
    }
    let repeats = imported.rejects.filter { $0.code == .keyDuplicate && $0.action == .skipped }
    guard !repeats.isEmpty else { return owners }
    let files = Dictionary(
      requests.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for reject in repeats where owners[reject.file] == 0 {
      guard let original = reject.hints.first.flatMap({ files[$0] }) else { continue }
      owners[reject.file] = owners[original]
    }
    return owners
  }

  private static func count(
    _ findings: [CheckFinding], _ rank: [Int], _ standings: inout [Standing]
  ) {
    for (position, finding) in findings.enumerated() {
      let index = rank[finding.organisation]
      if standings[index].findings.isEmpty { standings[index].findings = position..<position }
      standings[index].findings = standings[index].findings.lowerBound..<position + 1
      switch finding.severity {
      case .error: standings[index].errors += finding.count
      case .warning: standings[index].warnings += finding.count
      case .notice: break
      }
      if case .quality(let quality) = finding.source,
        case .completeness(let filled, let cells, _, _) = quality.detail
      {
        standings[index].filled += filled
        standings[index].cells += cells
      }
    }
  }
}
