internal import DelimitedText
internal import Ingest

/// Wording in English.
struct EnglishMessages: Messages {
  func message(for reject: Reject) -> String {
    var text = sentence(reject)
    if let value = reject.value { text += " Value: “\(value)”." }
    if reject.further > 0 { text += " This happens \(reject.further) more times in this file." }
    return text
  }

  private func sentence(_ reject: Reject) -> String {
    let hints = listed(reject.hints)
    switch reject.code {
    case .emptyFile: return "The file is empty. Ask the organisation for a new export."
    case .encodingFallback:
      return "The file is not UTF-8. Save it in Excel as “CSV UTF-8” and deliver it again."
    case .nulByte:
      return
        "This is no plain text file (perhaps a workbook, a picture or UTF-16). Save it in Excel as "
        + "“CSV UTF-8”."
    case .entityUnknown where reject.hints.isEmpty:
      return "It is not clear what this file is about: no column name is known. Put the column "
        + "names on the first line, and organisations, participants, volunteers or meetings in its "
        + "name."
    case .entityUnknown:
      return "It is not clear what this file is about. Columns: \(hints). Put organisations, "
        + "participants, volunteers or meetings in its name."
    case .headerMissing:
      return "There is no header with column names. Put the column names on the first line."
    case .headerDuplicate:
      return "Two columns mean the same (\(field(reject))). Remove or rename one of them."
    case .headerUnknown where reject.column == nil:
      return "This line stands above the header and was skipped."
    case .headerUnknown: return "The column “\(reject.field ?? "")” is unknown and was not read."
    case .requiredMissing where reject.action == .fileRejected && reject.hints.isEmpty:
      return "The column \(field(reject)) is missing, and no line holds known column names. Put "
        + "the column names on the first line."
    case .requiredMissing where reject.action == .fileRejected:
      return "The column \(field(reject)) is missing. Columns found: \(hints). Add the column."
    case .requiredMissing:
      return "\(field(reject)) is empty; the record does not count. Fill it in."
    case .missingCells:
      return
        "The record has \(second(reject)) of \(first(reject)) cells; the others were read as empty."
    case .extraCells:
      return
        "The record has more cells (\(second(reject))) than the header (\(first(reject))) and does "
        + "not count. Is there a delimiter in a text? Put quotes around that text."
    case .blankRow: return "Empty line, skipped."
    case .footerRow:
      return "This is a row of totals; it does not count, or everything would count twice."
    case .strayQuote:
      return "A quote stands in a wrong place; the record does not count. Remove or double it."
    case .unterminatedQuote:
      return "A quote opens and never closes; the record does not count. Close or remove it."
    case .rowTooLong:
      return "The line is longer than 4 MB and does not count. Look at the file at this place."
    case .typeNumber: return "\(field(reject)) is no number\(consequence(reject))"
    case .typeDate where reject.field == "period" || reject.field == "birth_year":
      return "\(field(reject)) is no year (such as 2024)\(consequence(reject))"
    case .typeDate:
      return "\(field(reject)) is no date (such as 31-12-2024 or 2024-12-31)\(consequence(reject))"
    case .decimalAmbiguous:
      return
        "\(field(reject)) may be thousands or a number with decimals\(consequence(reject)) Write "
        + "the number without a mark for thousands."
    case .placeUnknown:
      let question = hints.isEmpty ? "" : " Did you mean \(hints)?"
      return "\(field(reject)) is no known municipality or place\(consequence(reject))\(question)"
    case .placeAmbiguous where reject.severity == .notice:
      return "There are several places of this name; read as the municipality \(hints)."
    case .placeAmbiguous:
      return "\(field(reject)) may be more than one municipality (\(hints))\(consequence(reject)) "
        + "Fill in the municipality."
    case .outOfRange where reject.hints == ["start_date"]:
      return "The end lies before the start; only the year of the start counts. Check the dates."
    case .outOfRange: return "\(field(reject)) has an impossible value\(consequence(reject))"
    case .keyDuplicate:
      return
        "This file has the same content as “\(hints)” and was skipped, or all of it would count "
        + "twice. Remove one of the two."
    case .mojibake:
      return "There are odd characters such as «Ã©» where é belongs: the file was converted wrongly "
        + "before. Make the export again, as «CSV UTF-8»."
    case .dialectAmbiguous:
      return "It is not certain which character separates the cells; read with \(hints). Say so in "
        + "datapackage.json, or make the export again with semicolons."
    case .bareReturn:
      return "A line ends differently here than elsewhere in the file (a CR character alone). Check "
        + "whether a new line should begin here."
    case .dateAmbiguous:
      return "No day in the column \(field(reject)) is higher than 12: day and month may be swapped. "
        + "Read as day-month-year."
    case .excelSerial:
      return "\(field(reject)) is written as a day number of Excel; read as a date. Give the column "
        + "the cell type Date in Excel."
    case .scientificNotation:
      return "\(field(reject)) was rounded by Excel (as in 1.23E+10)\(consequence(reject)) Give the "
        + "column the cell type Text and make the export again."
    case .personalData:
      return "The column «\(reject.field ?? "")» holds personal data and was not stored. Leave it "
        + "out next time."
    case .keyUnknown:
      let records = hints == "1" ? "1 record names" : "\(hints) records name"
      return "\(records) an organisation that no file of organisations lists. Such records count, "
        + "without a programme. Complete the file of organisations."
    }
  }

  private func first(_ reject: Reject) -> String { reject.hints.first ?? "" }

  private func second(_ reject: Reject) -> String { reject.hints.last ?? "" }

  private func consequence(_ reject: Reject) -> String {
    switch reject.action {
    case .recordRejected: "; the record does not count."
    case .valueEmptied: "; read as unknown."
    default: "."
    }
  }

  private func field(_ reject: Reject) -> String {
    reject.field?.replacing("_", with: " ") ?? "the cell"
  }

  func place(of reject: Reject, file: String) -> String {
    var text = file
    if let line = reject.line { text += ", line \(line)" }
    if let column = reject.column { text += ", column \(column)" }
    return text
  }

  func message(for error: PipelineError) -> String {
    switch error {
    case .notFound(let path):
      return "“\(path)” does not exist. Check the name of the folder or file."
    case .unreadableFolder(let path, let reason):
      return "The folder “\(path)” cannot be read: \(explained(reason))."
    case .brokenName(let path):
      return "The name “\(path)” holds characters that are not UTF-8. Rename the file or folder."
    case .nothingToRead(let paths):
      return
        "No exports found in \(listed(paths.map { "“\($0)”" })). Put files in it that end in .csv, "
        + ".tsv or .txt."
    case .unreadableFile(let file, let problem): return unreadable(file, problem)
    case .accountUnbalanced(let file):
      return
        "The count of lines in “\(file)” is off. This is a fault of impact itself; nothing was "
        + "written. Please report it together with the file."
    case .descriptor(let file, let problem): return descriptor(file, problem)
    case .foreignFiles(let folder, let files):
      return
        "“\(folder)” holds files that are not ours (\(listed(files))). Choose another folder with "
        + "--output, or move them."
    case .outputIsNoFolder(let path):
      return "“\(path)” is no folder. Choose another place with --output."
    case .outputIsWorkingFolder(let path):
      return
        "“\(path)” is the folder you are working in; it cannot be replaced. Choose another folder "
        + "with --output, or start impact from another folder."
    case .cannotPrint(let reason):
      return "The report cannot be shown: \(explained(reason)). Nothing was written."
    case .cannotWrite(let path, let reason):
      return "“\(path)” cannot be written: \(explained(reason)). What was there is still there."
    case .unmetDemand: return ""
    case .wrongOption(let problem): return option(problem)
    }
  }

  private func unreadable(_ file: String, _ problem: CSVError) -> String {
    switch problem {
    case .cannotOpen(_, let reason):
      return "“\(file)” cannot be opened: \(explained(reason)). Nothing was computed."
    case .cannotRead(_, let offset, let reason):
      return
        "“\(file)” cannot be read from byte \(offset): \(explained(reason)). Nothing was computed."
    case .notAFile: return "“\(file)” is no ordinary file. Take it out of the folder."
    case .changedWhileRead:
      return "“\(file)” changed while it was read. Wait until it is complete, then try again."
    }
  }

  private func descriptor(
    _ file: String, _ problem: PipelineError.DescriptorProblem
  ) -> String {
    switch problem {
    case .malformed(let path):
      let place = path.isEmpty ? "" : " at “\(path)”"
      return "“\(file)” is no valid descriptor\(place). Mend the JSON or remove the file."
    case .unknownValue(let property, let allowed):
      return "In “\(file)” the value of “\(property)” is unknown. Possible: \(listed(allowed))."
    case .leavesFolder(let resource):
      return "In “\(file)” the path “\(resource)” leaves the folder. Use a path inside it."
    case .missingResource(let resource):
      return "“\(file)” lists “\(resource)”, which is not there. Deliver it or remove the entry."
    }
  }

  private func option(_ problem: PipelineError.OptionProblem) -> String {
    switch problem {
    case .dimension(let name, let known):
      return "--by does not know “\(name)”. Possible: \(known.joined(separator: ", "))."
    case .repeatedDimension(let name): return "--by names “\(name)” twice in one split."
    case .tooManyDimensions(let limit):
      return "--by: at most \(limit) dimensions in one split."
    case .period(let text):
      return "--periods: “\(text)” is neither a year (2024) nor a span of years (2022-2024)."
    case .tooSmall(let option, let least): return "\(option) must be at least \(least)."
    }
  }

  private func explained(_ reason: Int32) -> String {
    switch SystemReason(reason) {
    case .notFound: "it does not exist (any more)"
    case .noPermission: "you have no permission"
    case .noSpace: "the disk is full"
    case .readOnly: "the disk is read-only"
    case .tooManyLinks: "the links refer to one another"
    case .notAFolder: "a part of the path is no folder"
    case .mountPoint: "a disk or folder is mounted here; choose a folder inside it"
    case .other(let number): "system error \(number)"
    }
  }

  func written(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "intern/ is not for publication" : "not for publication"
    return "Written: \(folder)/ (\(tables) tables; \(warning))"
  }

  var nothingWithheld: String { "Nothing is withheld (--disclosure off): not for publication." }

  func received(files: Int, lines: Int, records: Int, rejected: Int) -> String {
    "Read: \(counted(files, "file", "files")), \(counted(lines, "line", "lines")), "
      + "\(counted(records, "record", "records")), \(rejected) rejected (not for publication)"
  }

  func furtherProblems(_ count: Int, writesFiles: Bool) -> String {
    "… and \(count) more" + (writesFiles ? "; all are in intern/rejects.csv." : ".")
  }

  func reading(percent: Int) -> String { "Reading: \(percent)%" }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place =
      writesFiles ? "see intern/rejects.csv" : "leave out --no-files for the whole list"
    return "--strict: \(counted(errors, "error", "errors")) and "
      + "\(counted(warnings, "warning", "warnings")) in the files; \(place)."
  }
}
