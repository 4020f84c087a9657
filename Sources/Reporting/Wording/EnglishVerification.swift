import Disclosure
import Tables

/// `verify` in English.
struct EnglishVerification: VerificationWording {
  let title = "KNOWN TOTALS VERIFIED"
  let internalMark = "internal, not for publication"
  let explanationsHeading = "Explanations"
  let controlTotalsHeading = "Numbers of records according to the supplier"
  let conclusionHeading = "Conclusion"

  func difference(_ figure: String, _ row: KnownTotalRow) -> Prose {
    var text = Prose("\(figure): ")
    text.append("published \(number(row.published)), computed ")
    if let computed = row.computed { text.append(number(computed)) }
    if let difference = row.difference {
      text.append(", difference \(number(difference, signed: true))")
    }
    return text
  }

  func sentence(_ rows: [ExplanationRow], of total: KnownTotalRow?) -> Prose {
    guard let first = rows.first else { return "" }
    guard first.alternatives > 1 else { return cause(first, of: total) }
    var text = cause(first.withoutPlace, of: total)
    text.append(" This fits \(first.alternatives)\u{A0}")
    text.append("candidates equally well; the files do not tell which one it is: ")
    text.append(words: rows.prefix(namedAtMost).map(place).joined(separator: "; "))
    let others = first.alternatives - min(rows.count, namedAtMost)
    text.append(others > 0 ? "; and \(others) more." : ".")
    return text
  }

  /// Organisation and file of one of several, in short.
  private func place(_ row: ExplanationRow) -> String {
    let parts = [row.organisationTitle, row.file.isEmpty ? "" : "“\(row.file)”"]
      .filter { !$0.isEmpty }
    let place = parts.isEmpty ? "all files together" : parts.joined(separator: ", ")
    return row.year.map { "\(place), \($0)" } ?? place
  }

  func together(_ parts: [Prose]) -> Prose {
    var text: Prose = "Two things together account for the difference exactly. "
    for (index, part) in parts.enumerated() {
      text.append(index == 0 ? "First: " : " Second: ")
      text.append(part)
    }
    return text
  }

  func furtherExplanations(_ count: Int) -> Prose {
    """
    And \(count) more \(count == 1 ? "combination" : "combinations"): so many numbers that fit point to \
    chance.
    """
  }

  func unexplained(triedPairs: Bool) -> Prose {
    triedPairs
      ? """
      Nothing in the files accounts for this difference exactly, nor do any two things together. Ask \
      how the published figure was counted.
      """
      : """
      Nothing in the files accounts for this difference exactly. There are too many possibilities to \
      try two things together: something would always fit.
      """
  }

  let ratio: Prose = """
    This is a ratio. What explains it is found with the two counts that it is computed from; add these \
    as known totals too.
    """

  let candidatesOnly: Prose = """
    What is said here accounts for the difference exactly, which does not prove that it is the cause: \
    numbers can be equal by chance. Check it with the source.
    """

  func noTotals(isLimited: Bool) -> Prose {
    if isLimited {
      return """
        No known total lies within the periods asked for. Leave out --periods to verify all known totals.
        """
    }
    return """
      There are no known totals. Put figures that were published before in a file known_totals.csv \
      beside the exports, with the columns id, programme, measure, kind, phase, period, value, status, \
      source, note and accepted_reason. Measure, period and value are required; accepted_reason says \
      why a difference is accepted.
      """
  }

  let noneReadable: Prose = """
    Not one known total could be read, so none was compared. Mend the file and try again.
    """

  func rejected(_ files: [RejectedTotals]) -> String {
    files.map { file in
      guard let count = file.count else {
        return "not one known total in “\(file.file)” could be read"
      }
      let verb = count == 1 ? "known total was" : "known totals were"
      let lines = EnglishWording().list(file.lines)
      return "\(count) \(verb) rejected and not compared (“\(file.file)”, line \(lines))"
    }.joined(separator: "; ")
  }

  func knownMeasures(_ names: [String]) -> Prose {
    let words = EnglishWording()
    let known = words.list(names.map { words.measure($0).lowercased() })
    return "Measures that are known: \(known)."
  }

  func conclusion(_ evidence: VerificationEvidence) -> Prose {
    let (counts, deviations) = (evidence.counts, evidence.deviations)
    var parts: [Prose] = []
    if counts.mismatches > 0 {
      parts.append(
        """
        \(counts.mismatches) known \(counts.mismatches == 1 ? "total differs" : "totals differ") without \
        a reason
        """)
    }
    if deviations > 0 {
      parts.append(
        """
        \(deviations) \(deviations == 1 ? "file holds" : "files hold") another number of records than \
        the supplier says
        """)
    }
    if !evidence.rejected.isEmpty { parts.append(Prose(rejected(evidence.rejected))) }
    guard parts.isEmpty else {
      return
        "This is not right: \(parts.joined(separator: "; ")). Find the cause before you publish."
    }
    let all =
      counts.matches + counts.accepted + counts.suppressed + counts.notComputable
    guard all > 0 else {
      return evidence.controlled == 0
        ? "Nothing was compared."
        : """
        No totals were compared, only numbers of records: they are what the supplier says \
        (\(evidence.controlled)\u{A0}\(evidence.controlled == 1 ? "file" : "files")).
        """
    }
    var text: Prose = "No known total differs without a reason: "
    text.append("\(counts.matches) \(counts.matches == 1 ? "agrees" : "agree")")
    if counts.accepted > 0 { text.append(", \(counts.accepted) with an accepted difference") }
    if counts.suppressed > 0 { text.append(", \(counts.suppressed) not shown") }
    if counts.notComputable > 0 { text.append(", \(counts.notComputable) not computable") }
    text.append(".")
    return text
  }

  // MARK: Causes

  func cause(_ row: ExplanationRow, of total: KnownTotalRow?) -> Prose {
    let its: Prose = "\(row.size)\u{A0}\(unit(total, row))"
    switch row.cause {
    case .controlTotal: return controlTotal(row)
    case .unusableFile:
      let count = row.expected.map { "\($0)\u{A0}records according to its supplier" as Prose }
      return "\(file(row)) is unusable (\(count ?? "\(row.size)\u{A0}lines"))\(owner(row))."
    case .rejectedRecords:
      let records: Prose =
        row.isOne ? "1\u{A0}rejected record does" : "\(row.size)\u{A0}rejected records do"
      return "\(records) not count\(whose(row))."
    case .skippedFile:
      return """
        \(file(row)) was skipped, because another file has the same content: \(its) less\(owner(row)).
        """
    case .repeatedRecords:
      return "\(its) too many from records that stand there twice\(whose(row))."
    case .unlistedOrganisation:
      return row.organisation.isEmpty
        ? "\(its) with records that no list of organisations names."
        : "\(row.organisationTitle) delivered records, but no list of organisations names it."
    case .withoutProgramme:
      return "\(its) too few from records of which nobody knows the programme\(whose(row))."
    case .withoutKind:
      return "\(its) too few because kind or phase of the organisation is unknown\(whose(row))."
    case .withoutYear: return "\(its) too few from records without a year\(whose(row))."
    case .openEnds:
      return """
        \(its) began earlier, \(row.isOne ? "has" : "have") no end date and so \
        \(row.isOne ? "goes" : "go") on\(whose(row)). The published figure may leave them out.
        """
    case .severalYears:
      return """
        \(its) go on in a later year. impact counts them once; a sum of the years counts them more often.
        """
    case .samePersons:
      return """
        \(its) are of somebody who counts already at the same organisation (same number). impact counts \
        participations; persons may have been published.
        """
    case .silentOrganisation:
      return """
        \(row.organisation.isEmpty ? "An organisation" : row.organisationTitle) was expected and \
        delivered nothing\(row.year.map { " for \($0)" } ?? ""); the year before: \(its).
        """
    case .organisation:
      return """
        \(row.organisation.isEmpty ? "One organisation" : row.organisationTitle) counts for exactly \
        \(its)\(inFile(row)). The published figure may leave it out.
        """
    case .file:
      return """
        \(row.file.isEmpty ? "One file" : file(row)) counts for exactly \(its). The published figure may \
        leave it out.
        """
    }
  }

  private func controlTotal(_ row: ExplanationRow) -> Prose {
    let found: Prose =
      "\(row.found ?? 0)\u{A0}\(row.found == 1 ? "record" : "records")"
    let expected: Prose = "\(row.expected ?? 0)"
    let what = row.effect.numerator < 0 ? "too few" : "too many"
    guard !row.file.isEmpty else {
      return "A file holds \(row.size)\u{A0}\(row.isOne ? "record" : "records") \(what)."
    }
    return """
      \(file(row)) holds \(found), but its supplier says \(expected): \(row.size) \
      \(what)\(owner(row)).
      """
  }

  private func file(_ row: ExplanationRow) -> Prose {
    row.file.isEmpty ? "A file" : "“\(row.file)”"
  }

  private func owner(_ row: ExplanationRow) -> Prose {
    row.organisation.isEmpty ? "" : "; these are records of \(row.organisationTitle)"
  }

  private func inFile(_ row: ExplanationRow) -> Prose {
    row.file.isEmpty ? "" : " (in “\(row.file)”)"
  }

  private func whose(_ row: ExplanationRow) -> Prose {
    var parts: [String] = []
    if !row.organisation.isEmpty { parts.append("of \(row.organisationTitle)") }
    if !row.file.isEmpty { parts.append("in “\(row.file)”") }
    return parts.isEmpty ? "" : Prose(" (\(parts.joined(separator: ", ")))")
  }

  private func unit(_ total: KnownTotalRow?, _ row: ExplanationRow) -> String {
    switch total?.measure {
    case "organisations": row.isOne ? "organisation" : "organisations"
    case "participants": row.isOne ? "participation" : "participations"
    case "volunteers": row.isOne ? "volunteer" : "volunteers"
    case "volunteer_hours": "hours"
    case "meetings": row.isOne ? "meeting" : "meetings"
    case "attendance": row.isOne ? "attendance" : "attendances"
    default: row.isOne ? "record" : "records"
    }
  }

  private func number(_ value: Quantity, signed: Bool = false) -> Cell {
    .number(value, decimals: value.isWhole ? 0 : 2, signed: signed)
  }
}
