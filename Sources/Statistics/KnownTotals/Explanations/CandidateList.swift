internal import Tables

/// Gathers candidates of one figure.
struct CandidateList {
  private(set) var all: [ExplanationCandidate] = []

  /// A number of one organisation in one file.
  struct Part {
    /// Code of the organisation; 0 for none.
    var organisation: Int
    var file: Int?
    var value: Int64
  }

  mutating func add(_ candidate: ExplanationCandidate) {
    if candidate.effect != 0 { all.append(candidate) }
  }

  /// Adds the sums of parts: of each organisation, of each file, and of all of them.
  ///
  /// What is the same records twice, for instance an organisation and its only file, is added once.
  ///
  /// - Parameters:
  ///   - sign: −1 when the parts are missing from the figure.
  ///   - hasTotal: whether all parts together make sense.
  mutating func add(
    _ cause: DifferenceCause, _ parts: [Part], sign: Int64 = 1, hasTotal: Bool = true
  ) {
    var byOrganisation: [Int: (files: Set<Int>, value: Int64)] = [:]
    var byFile: [Int: (organisations: Set<Int>, value: Int64)] = [:]
    for part in parts where part.value != 0 {
      // An organisation that several files list is in no file alone.
      byOrganisation[part.organisation, default: ([], 0)].files.insert(part.file ?? -1)
      byOrganisation[part.organisation, default: ([], 0)].value += part.value
      guard let file = part.file else { continue }
      byFile[file, default: ([], 0)].organisations.insert(part.organisation)
      byFile[file, default: ([], 0)].value += part.value
    }
    for (organisation, sum) in byOrganisation where organisation != 0 {
      let file = sum.files.count == 1 ? sum.files.first.flatMap { $0 < 0 ? nil : $0 } : nil
      add(
        ExplanationCandidate(
          cause, effect: sign * sum.value, organisation: organisation, file: file))
    }
    for (file, sum) in byFile {
      let only = sum.organisations.count == 1 ? sum.organisations.first ?? 0 : 0
      if only != 0, byOrganisation[only]?.files.count == 1 { continue }
      add(
        ExplanationCandidate(
          cause, effect: sign * sum.value, organisation: only == 0 ? nil : only, file: file))
    }
    let isSeveral = byOrganisation.count > 1 || byOrganisation.keys.contains(0)
    if hasTotal, byFile.count != 1, isSeveral {
      add(
        ExplanationCandidate(cause, effect: sign * parts.reduce(0) { $0 + $1.value }))
    }
  }
}
