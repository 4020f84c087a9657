internal import Aggregation
internal import Tables

/// Gathers everything that could make a figure too high or too low, with by how much.
struct CandidateFinder {
  let delivery: Delivery
  let files: [DeliveredFile]
  private let shares: FileShares
  /// Lines of records that stand in the delivery before, by file.
  private let repeated: [Int: Set<Int>]
  /// Codes of the organisations that files name, by their identifiers.
  private let codes: [String: Int]
  /// Who was expected and delivered nothing.
  private let silent: [ExpectedDeliveries.Expectation]

  /// Cost: that of looking for repeated records and for missing deliveries, once for all figures.
  init(_ delivery: Delivery, files: [DeliveredFile]) {
    self.delivery = delivery
    self.files = files
    shares = FileShares(delivery)
    var named = Set(files.compactMap(\.organisation))
    for file in files { named.formUnion(file.rejectedOf.keys) }
    var codes: [String: Int] = [:]
    for (code, identifier) in delivery.categories(.organisation).values.enumerated()
    where code > 0 && named.contains(identifier) {
      codes[identifier] = code
    }
    self.codes = codes
    silent = ExpectedDeliveries(delivery).all.filter { !$0.isDelivered }
    var repeated: [Int: Set<Int>] = [:]
    for (index, file) in files.enumerated() where !file.repeatedLines.isEmpty {
      repeated[index] = file.repeatedLines
    }
    for finding in RepeatedRecords.findings(in: delivery) {
      guard case .duplicate = finding.detail, let file = finding.file, let line = finding.line
      else { continue }
      repeated[file, default: []].insert(line)
    }
    self.repeated = repeated
  }

  /// The candidates for one figure, in no particular order.
  ///
  /// Cost: one pass over the records of the entity, and one more for each year in which an
  /// organisation was silent.
  func candidates(of scope: FigureScope) -> [ExplanationCandidate] {
    let contributions = delivery.contributions(to: scope, marked: repeated)
    var list = CandidateList()
    if scope.measure.countsRecords { addFiles(contributions, scope, to: &list) }
    addSkipped(contributions, scope, to: &list)
    addRepeats(contributions, scope, to: &list)
    func add(_ cause: DifferenceCause, _ parts: [Contribution]) {
      list.add(
        cause, parts.map { .init(organisation: $0.organisation, file: $0.file, value: $0.value) },
        sign: -1)
    }
    add(.withoutProgramme, contributions.withoutProgramme)
    add(.withoutKind, contributions.withoutKind)
    add(.withoutYear, contributions.withoutYear)
    if scope.measure == .organisations { addUnlisted(scope, to: &list) }
    list.add(
      .openEnds,
      contributions.counted.map {
        .init(organisation: $0.organisation, file: $0.file, value: $0.open)
      })
    let yearly = contributions.counted.reduce(0) { $0 + $1.yearly - $1.value }
    list.add(ExplanationCandidate(.severalYears, effect: -yearly))
    let persons = delivery.persons(in: scope)
    list.add(
      ExplanationCandidate(.samePersons, effect: Int64(persons.records - persons.persons)))
    addSilent(scope, to: &list)
    addWholes(contributions, scope, to: &list)
    return list.all
  }

  /// The organisation whose records a file holds, by what was read or what its descriptor says.
  func owner(of file: Int) -> Int? {
    guard files[file].entity != .organisations else { return nil }
    if let owner = shares.owner(of: file) { return owner }
    guard files[file].records == 0 else { return nil }
    if let original = files[file].original { return shares.owner(of: original) }
    return files[file].organisation.flatMap { codes[$0] }
  }

  // MARK: Files

  /// Records that a file lacks, or that could not be used: each would have counted for one.
  private func addFiles(
    _ contributions: Contributions, _ scope: FigureScope, to list: inout CandidateList
  ) {
    let counted = countedByFile(contributions, scope)
    var rejected: [CandidateList.Part] = []
    for (index, file) in files.enumerated() where file.original == nil {
      guard isPart(index, counted, scope) else { continue }
      let owner = owner(of: index)
      if file.isUnusable {
        list.add(
          ExplanationCandidate(
            .unusableFile, effect: -Int64(file.controlTotal ?? file.rejected),
            organisation: owner, file: index))
        continue
      }
      list.add(
        ExplanationCandidate(
          .controlTotal, effect: Int64(file.deviation ?? 0), organisation: owner, file: index))
      rejected += self.rejected(index, owner)
    }
    list.add(.rejectedRecords, rejected, sign: -1)
  }

  private func rejected(_ index: Int, _ owner: Int?) -> [CandidateList.Part] {
    let file = files[index]
    var parts = file.rejectedOf.compactMap { identifier, count in
      codes[identifier].map {
        CandidateList.Part(organisation: $0, file: index, value: Int64(count))
      }
    }
    let others = Int64(file.rejected) - parts.reduce(0) { $0 + $1.value }
    parts.append(.init(organisation: owner ?? 0, file: index, value: max(others, 0)))
    return parts
  }

  /// Whether a file is one of those that make up a figure, each of its records counting for one.
  ///
  /// A file without any record that counts may be one, when its descriptor does not say otherwise.
  private func isPart(
    _ index: Int, _ counted: [Int: (records: Int64, value: Int64)], _ scope: FigureScope
  ) -> Bool {
    if let own = counted[index] { return own.records == own.value }
    let file = files[index]
    guard file.records == 0, file.entity == scope.measure.entity else { return false }
    let programme = delivery.categories(.programme)[code: scope.programme]
    return file.programme.map { $0 == programme } ?? true
      && file.period.map { $0.years.overlaps(scope.period.years) } ?? true
  }

  private func countedByFile(
    _ contributions: Contributions, _ scope: FigureScope
  ) -> [Int: (records: Int64, value: Int64)] {
    var counted: [Int: (records: Int64, value: Int64)] = [:]
    for part in contributions.counted {
      guard let file = part.file else { continue }
      counted[file, default: (0, 0)].records += part.records
      counted[file, default: (0, 0)].value += part.value
    }
    guard scope.measure == .organisations else { return counted }
    let members = Set(contributions.counted.map(\.organisation))
    for share in shares.all
    where share.entity == .organisations && members.contains(share.organisation) {
      counted[share.file] = counted[share.file] ?? (0, 0)
    }
    return counted
  }

  /// A skipped file would have added what the file of the same content adds.
  private func addSkipped(
    _ contributions: Contributions, _ scope: FigureScope, to list: inout CandidateList
  ) {
    guard scope.measure != .organisations else { return }
    let counted = countedByFile(contributions, scope)
    for (index, file) in files.enumerated() {
      guard let value = file.original.flatMap({ counted[$0]?.value }) else { continue }
      list.add(
        ExplanationCandidate(
          .skippedFile, effect: -value, organisation: owner(of: index), file: index))
    }
  }

  // MARK: Records

  private func addRepeats(
    _ contributions: Contributions, _ scope: FigureScope, to list: inout CandidateList
  ) {
    let counted = countedByFile(contributions, scope)
    var parts: [CandidateList.Part] = contributions.counted.map {
      .init(organisation: $0.organisation, file: $0.file, value: $0.marked)
    }
    // Records without a number that look alike are counted and not listed: all of a file or none.
    var unlisted: [Int: Int] = [:]
    for (index, file) in files.enumerated() where file.repeats > file.repeatedLines.count {
      guard let own = counted[index], own.records == own.value, own.records == file.records else {
        continue
      }
      unlisted[index] = file.repeats
    }
    parts.removeAll { $0.file.map { unlisted[$0] != nil } ?? false }
    for (index, count) in unlisted where scope.measure.countsRecords {
      parts.append(.init(organisation: owner(of: index) ?? 0, file: index, value: Int64(count)))
    }
    list.add(.repeatedRecords, parts)
  }

  /// Organisations that delivered records for the programme and that no list names.
  private func addUnlisted(_ scope: FigureScope, to list: inout CandidateList) {
    let listed = Set(delivery.roster.entries.map(\.organisation))
    var unlisted: [CandidateList.Part] = []
    var seen: Set<Int> = []
    for measure in [BaseMeasure.participants, .volunteers, .meetings] {
      let records = delivery.contributions(
        to: FigureScope(measure, programme: scope.programme, period: scope.period))
      for part in records.counted + records.withoutProgramme
      where part.organisation != 0 && !listed.contains(part.organisation) {
        if seen.insert(part.organisation).inserted {
          unlisted.append(.init(organisation: part.organisation, file: nil, value: 1))
        }
      }
    }
    list.add(.unlistedOrganisation, unlisted, sign: -1)
  }

  /// What silent organisations counted for the year before.
  private func addSilent(_ scope: FigureScope, to list: inout CandidateList) {
    let missing = silent.filter {
      $0.programme == scope.programme && $0.entity == scope.measure.entity
        && scope.period.years.contains($0.year)
    }
    for year in Set(missing.map(\.year)) {
      var before = scope
      before.period = Period(year: year - 1)
      let members = Set(missing.lazy.filter { $0.year == year }.map(\.organisation))
      var values: [Int: Int64] = [:]
      for part in delivery.contributions(to: before).counted
      where members.contains(part.organisation) {
        values[part.organisation, default: 0] += part.value
      }
      for (organisation, value) in values {
        list.add(
          ExplanationCandidate(
            .silentOrganisation, effect: -value, organisation: organisation, year: year))
      }
    }
  }

  /// All that an organisation or a file counts for.
  ///
  /// One organisation counts for one whoever it is: that explains nothing of a number of them.
  private func addWholes(
    _ contributions: Contributions, _ scope: FigureScope, to list: inout CandidateList
  ) {
    var files: [Int: Set<Int>] = [:]
    for part in contributions.counted where part.value != 0 {
      files[part.organisation, default: []].insert(part.file ?? -1)
    }
    var wholes = CandidateList()
    wholes.add(
      .organisation,
      contributions.counted.map {
        .init(organisation: $0.organisation, file: $0.file, value: $0.value)
      }, hasTotal: false)
    for var candidate in wholes.all {
      let organisations = candidate.organisation.flatMap { files[$0]?.count } ?? 0
      // Part of an organisation's records, or those of several organisations.
      let isOfFile = candidate.file != nil && organisations != 1
      if isOfFile { candidate.cause = .file }
      if scope.measure == .organisations && !isOfFile { continue }
      list.add(candidate)
    }
  }
}

extension BaseMeasure {
  /// Whether each record, or each organisation, counts for one unless it says another number.
  fileprivate var countsRecords: Bool {
    if case .sum = aggregate { false } else { true }
  }
}
