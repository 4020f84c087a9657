internal import Ingest
internal import Reporting
internal import Statistics
internal import Tables

/// Feedback to organisations in English.
struct EnglishFeedback: FeedbackWording {
  let internalMark = "not for publication"

  let sheet = SheetWords(
    title: "Feedback on your delivery", to: "To",
    keeper: "the keeper of the data (this belongs to no organisation)", period: "About",
    outcome: "Outcome", allWell: "We can use everything that we received. Thank you!",
    nothingExpected: "We expect nothing of you at this time.",
    received: "Received", receivedNothing: "We received no records from you.",
    file: "File", content: "About", records: "Records that count",
    information: "Good to know (you need not do anything):", unusable: "Not usable",
    missing: "Missing", doubtful: "Doubtful",
    doubtfulLead: "This counts as you delivered it. Would you check whether it is right?",
    completeness: "Completeness", year: "Year", filled: "Filled in", deliveries: "Deliveries",
    completenessNote: """
      Filled in: the share of the cells in your files that hold something usable. \
      Deliveries: participants and volunteers, as far as we expect them.
      """,
    next: "What do we ask of you?",
    request: [
      """
      Mend the points above in your own administration, make the export again and send the files \
      once more. The new delivery replaces the old one.
      """,
      """
      Is something right after all, or is it not clear? Then answer this message, without names \
      or data of participants. Thank you for your trouble.
      """,
    ], thanks: ["There is nothing to mend. Thank you for your careful delivery."],
    idle: ["You need not do anything."])

  let overview = OverviewWords(
    title: "Check of the deliveries", read: "Read", outcome: "Outcome",
    heading: "Overview by organisation", organisation: "Organisation", none: "no organisation",
    files: "files", records: "records", errors: "errors", warnings: "warnings",
    filled: "filled in",
    note: """
      Whoever has most to look at comes first. Errors: something was lost. Warnings: \
      something is missing, or it is doubtful whether it is right.
      """,
    nothing: "There is no organisation of which anything can be said.")

  func noun(_ entity: Entity) -> String {
    switch entity {
    case .organisations: "organisations"
    case .participants: "participants"
    case .volunteers: "volunteers"
    case .meetings: "meetings"
    case .knownTotals: "known totals"
    }
  }

  /// A field by all names that its column may have.
  private func field(_ name: FieldName?) -> String {
    switch name {
    case .municipality: "municipality or place"
    case .birthYear: "birth year or birth date"
    default: EnglishMessages.fieldName(name?.rawValue)
    }
  }

  private func month(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  // MARK: Messages

  func message(for finding: QualityFinding, _ names: CheckNames) -> String {
    let text = sentence(finding, names)
    guard finding.further > 0 else { return text }
    return text + " This happens \(finding.further) more times in this file."
  }

  private func sentence(_ finding: QualityFinding, _ names: CheckNames) -> String {
    let year = finding.year.map { "\($0)" } ?? ""
    switch finding.detail {
    case .missingDelivery(let programme):
      return "No \(noun(finding.entity)) received for \(year)\(of(programme, names)), while other "
        + "organisations did deliver. Deliver them, or say that there were none."
    case .emptyMonths(let from, let through):
      return "Nothing began (\(noun(finding.entity))) from \(month(from)) to \(month(through)) "
        + "\(year). Are records missing?"
    case .mostlyEmptyColumn(let empty, let records):
      return "In \(empty) of \(records) records the \(field(finding.field)) is empty or unusable. "
        + "Fill in what is known."
    case .duplicate(let isWhole, let place):
      let what = isWhole ? "The same record" : "The same number for the same time"
      return "\(what) also stands in “\(names.files[place.file])”, line \(place.line); both count. "
        + "Remove one of them if they are the same."
    case .overlap(let place):
      return "The period overlaps with that of the same number in “\(names.files[place.file])”, "
        + "line \(place.line). Check the start and end dates."
    case .implausibleAge(let isYoung):
      return "The age at the end of the year is \(isYoung ? "under 12" : "over 105"). Check the "
        + "\(field(finding.field))."
    case .countJump(let programme, let count, let usual, let years):
      let what = finding.entity == .participants ? "participations" : noun(finding.entity)
      return "\(year): \(count) \(what)\(of(programme, names)), while the \(years) earlier years "
        + "mostly had \(written(usual)). Is that right?"
    case .openEnds(let open, let records):
      return
        "\(open) of the \(records) records (\(noun(finding.entity))) that began more than a year ago "
        + "\(open == 1 ? "has" : "have") no end date and so count every year. Fill in the end date of "
        + "those who are no longer there."
    case .controlTotal(let expected, let found):
      let file = finding.file.map { "“\(names.files[$0])”" } ?? "The file"
      return
        "\(file) holds \(counted(found, "row", "rows")) of data, while \(expected) were announced. "
        + (found < expected ? "Which are missing?" : "Which are too many?")
    case .completeness(let filled, let cells, let delivered, let expected):
      return "\(filled) of \(cells) cells filled in; \(deliveries(delivered, of: expected)) "
        + "expected deliveries received."
    }
  }

  private func of(_ programme: Int, _ names: CheckNames) -> String {
    let name = names.programmes[code: programme]
    return name.isEmpty ? "" : " (\(name))"
  }

  private func written(_ number: Quantity) -> String {
    let tenths = number.scaled(decimals: 1)
    return number.isWhole ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: Causes

  func cause(of group: FindingGroup, _ names: CheckNames) -> (what: Prose, mend: Prose?) {
    let (what, mend): (String, String) =
      switch group.first.source {
      case .reject(let reject): Self.cause(reject, group)
      case .quality(let finding): cause(finding, names)
      }
    let times: Prose = group.count > 1 ? " (\(group.count) times)" : ""
    return ("\(what)\(times)", mend.isEmpty ? nil : "How to mend it: \(mend)")
  }

  private func cause(_ finding: QualityFinding, _ names: CheckNames) -> (String, String) {
    switch finding.detail {
    case .duplicate(true, _):
      (
        "Records that are exactly the same in two files; they count twice now",
        "deliver each record in one file."
      )
    case .duplicate(false, _):
      (
        "The same number for the same time in two files (\(noun(finding.entity)))",
        "if it is the same person, leave one of the two out."
      )
    case .overlap:
      (
        "The same number is enrolled twice at the same time (\(noun(finding.entity)))",
        "check the start and end dates, or make one record of them."
      )
    case .implausibleAge(let isYoung):
      (
        "Age \(isYoung ? "under 12" : "over 105") (\(noun(finding.entity)))",
        "check the \(field(finding.field))."
      )
    default: (sentence(finding, names), "")
    }
  }

  func missing(_ finding: QualityFinding, _ names: CheckNames) -> Prose {
    let year = finding.year.map { "\($0)" } ?? ""
    switch finding.detail {
    case .missingDelivery(let programme):
      let text = "For \(year)\(of(programme, names)) we received no \(noun(finding.entity))."
      // Not everybody has volunteers.
      return Prose(
        finding.severity == .notice
          ? "\(text) If there are any, will you send them?"
          : "\(text) Will you send them, or tell us that there were none?")
    case .emptyMonths(let from, let through):
      let text =
        "From \(month(from)) to \(month(through)) \(year) nothing began according to your "
        + "files (\(noun(finding.entity))). Is that right, or are records missing?"
      return Prose(text)
    case .mostlyEmptyColumn(let empty, let records):
      let file = finding.file.map { names.files[$0] } ?? ""
      return """
        \(file): in \(empty) of \(records) records the \(field(finding.field)) is empty or \
        unusable. Will you fill in what you know?
        """
    case .openEnds(let open, let records):
      return """
        \(open) of the \(records) records (\(noun(finding.entity))) that began more than a year ago have no \
        end date. They count again every year. Will you fill in the end date of those who are no longer there?
        """
    default: return Prose(sentence(finding, names))
    }
  }

  // MARK: Places and numbers

  func place(_ file: String, _ lines: LineRanges) -> String {
    guard !lines.runs.isEmpty else { return file }
    var parts = lines.runs
    if lines.others > 0 { parts.append("\(lines.others) others") }
    let last = parts.removeLast()
    let list = parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    return "\(file): line \(list)"
  }

  func pair(line: Int, other: RecordPlace, file: String?) -> String {
    "line \(line) (see also \(file.map { "\($0), " } ?? "")line \(other.line))"
  }

  func others(_ count: Int) -> String { "… and \(count) more" }

  func values(_ values: [String]) -> String {
    "Values: " + values.map { "“\($0)”" }.joined(separator: ", ")
  }

  func outcome(errors: Int, warnings: Int) -> Prose {
    let error: Prose = "\(errors) \(errors == 1 ? "error" : "errors")"
    let warning: Prose = "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
    let parts = [errors > 0 ? error : nil, warnings > 0 ? warning : nil].compactMap { $0 }
    let found = parts.count == 2 ? "\(parts[0]) and \(parts[1])" : parts.first ?? ""
    return "\(found). Would you look at them? Below it says how."
  }

  func deliveries(_ delivered: Int, of expected: Int) -> String {
    "\(delivered) of \(expected)"
  }

  func read(files: Int, records: Int) -> Prose {
    """
    \(files) \(files == 1 ? "file" : "files"), \(records) \
    \(records == 1 ? "record that counts" : "records that count")
    """
  }

  func limited(to periods: [Period]) -> Prose {
    """
    \(EnglishMessages.words(of: periods)) alone. What is wrong with the files themselves is always told: of \
    what cannot be read, nobody knows the year.
    """
  }

  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose {
    let years = delivered.map { "; there are records for \($0.lowerBound) to \($0.upperBound)" }
    return "Nothing was delivered for \(EnglishMessages.words(of: periods))\(years ?? "")."
  }

  func standing(organisations: Int, errors: Int, warnings: Int) -> Prose {
    """
    \(organisations) \(organisations == 1 ? "organisation" : "organisations"): \(errors) with \
    errors, \(warnings) with warnings only, \(organisations - errors - warnings) in order
    """
  }

  func written(to folder: String, sheets: Int) -> String {
    let noun = sheets == 1 ? "feedback sheet" : "feedback sheets"
    return "Written: \(folder)/intern/ (\(sheets) \(noun); \(internalMark))"
  }

  func reportRemoved(from folder: String) -> String {
    "Mind: \(folder)/ held a report on other exports, or of another version of impact. It is gone: it does "
      + "not belong to these sheets. Run impact analyze again for a report on these exports; to keep an older "
      + "report, give check a folder of its own with --output."
  }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place = writesFiles ? "see intern/checks.csv" : "leave out --no-files for the whole list"
    return "--strict: \(counted(errors, "error", "errors")) and "
      + "\(counted(warnings, "warning", "warnings")) in the deliveries; \(place)."
  }
}
