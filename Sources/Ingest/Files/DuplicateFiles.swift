internal import Tables

/// Leaves out files whose content was delivered already: the same records are not counted twice.
///
/// Equal content is no duplicate when descriptors say different things of it, for instance that it
/// is from another organisation.
struct DuplicateFiles {
  private struct Content: Hashable {
    var sha256: String
    var entity: Entity?
    var programme: String?
    var organisation: String?
    var period: Period?
  }

  /// The outcomes with every later file of the same content emptied, its lines accounted for as
  /// rejected.
  static func leftOut(_ outcomes: [FileOutcome], files: [FileRequest]) -> [FileOutcome] {
    var first: [Content: Int] = [:]
    return outcomes.enumerated().map { index, outcome in
      let account = outcome.account
      guard !account.sha256.isEmpty, account.records > 0 else { return outcome }
      let description = files[index].description
      let content = Content(
        sha256: account.sha256, entity: account.entity, programme: description.programme,
        organisation: description.organisation, period: description.period)
      guard let original = first[content] else {
        first[content] = index
        return outcome
      }
      return emptied(outcome, file: index, original: files[original].name)
    }
  }

  private static func emptied(
    _ outcome: FileOutcome, file: Int, original: String
  ) -> FileOutcome {
    var account = outcome.account
    account.rejected += account.accepted
    account.accepted = 0
    account.records = 0
    let reject = Reject(
      file: file, code: .keyDuplicate, severity: .warning, action: .skipped, hints: [original])
    return FileOutcome(account: account, rejects: [reject])
  }
}
