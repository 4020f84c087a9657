import Disclosure
import Tables

/// What stands under the title: what was read, and what to take care of.
struct FactsAtTop {
  let release: Release
  let reception: Reception
  let programmes: [ProgrammeFigures]
  /// Programmes of which only tables tell.
  let programmesLeftOut: Int
  let evidence: EvidenceIndex
  let wording: any Wording
  /// Whether years in which hardly any record lies stand in the tables alone.
  var leavesOutThinYears = false
  /// Periods that were asked for, if any were.
  var asked: [Period] = []
  /// How many sources are named before the rest is left to the account of files.
  private let sourcesNamedAtMost = 6

  func facts() -> [Fact] {
    var facts = [Fact(label: wording.readLabel, lines: [read])]
    if reception.problems > 0 {
      let text = wording.problems(
        countsProblems ? reception.problems : nil, writesFiles: reception.writesFiles)
      facts.append(Fact(label: wording.problemsLabel, lines: [text]))
    }
    facts.append(Fact(label: wording.careLabel, lines: cautions()))
    return facts
  }

  /// What was read; counts of records would give withheld counts of people away.
  private var read: Prose {
    if release.policy.rounding != nil { return wording.readFilesOfRounded(reception) }
    return release.withholdsTotals
      ? wording.readFiles(reception) : wording.read(reception, countsProblems: countsProblems)
  }

  /// Whether it is told how many warnings there are: each stands for a record with an unknown value,
  /// which may be all of a group that is withheld.
  private var countsProblems: Bool {
    !release.withholdsTotals && release.policy.rounding == nil && release.protection.notShown == 0
  }

  private func cautions() -> [Prose] {
    var lines: [Prose] = []
    if !release.policy.isOn { lines.append(wording.nothingWithheld) }
    if !hasFigures { lines.append(wording.nothingToReport) }
    if reception.filesRejected > 0 {
      lines.append(wording.unusableFiles(reception.filesRejected))
    }
    if reception.repeatedFiles > 0 {
      lines.append(wording.repeatedFiles(reception.repeatedFiles))
    }
    // A withheld total is not to be guessed from how many of its records are the same.
    if reception.repeatedRecords > 0, !release.withholdsTotals {
      lines.append(wording.repeatedRecords(countsProblems ? reception.repeatedRecords : nil))
    }
    if !reception.syntheticSources.isEmpty {
      let names = reception.syntheticSources
      let further = names.count - sourcesNamedAtMost
      lines.append(
        wording.syntheticSources(
          further > 1 ? names.prefix(sourcesNamedAtMost) + [wording.others(further)] : names))
    }
    if programmesLeftOut > 0 { lines.append(wording.furtherProgrammes(programmesLeftOut)) }
    let undelivered = asked.filter { period in
      !period.years.contains { release.deliveredYears?.contains($0) ?? false }
    }
    if !undelivered.isEmpty {
      lines.append(wording.undelivered(undelivered, delivered: release.deliveredYears))
    }
    if leavesOutThinYears, !release.thinYears.rows.isEmpty {
      lines.append(wording.thinYears(release.thinYears.rows, writesFiles: reception.writesFiles))
    }
    for programme in programmes {
      lines += WholenessNotes(figures: programme, evidence: evidence, wording: wording).inBrief()
    }
    let planned = periods(.planned)
    if !planned.isEmpty { lines.append(wording.planned(planned)) }
    let provisional = periods(.provisional)
    if !provisional.isEmpty { lines.append(wording.provisional(provisional)) }
    let estimated = periods(.estimated)
    if !estimated.isEmpty { lines.append(wording.estimated(estimated)) }
    if release.policy.isOn, hasFigures {
      lines += wording.protection(release.protection, release.policy)
    }
    return lines
  }

  /// Whether any figure is known, shown or withheld.
  private var hasFigures: Bool {
    release.measures.rows.contains { $0.status != .missing && $0.status != .undefined }
  }

  private func periods(_ status: FigureStatus) -> [Period] {
    var found: Set<Period> = []
    for row in release.measures.rows where row.status == status { found.insert(row.period) }
    for row in release.coverage.rows where row.status == status { found.insert(row.period) }
    return found.sorted()
  }
}
