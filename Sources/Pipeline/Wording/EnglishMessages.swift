internal import DelimitedText
internal import Ingest
internal import Tables

/// Wording in English.
struct EnglishMessages: Messages {
  func message(for reject: Reject) -> String {
    var text = sentence(reject)
    if let value = reject.value { text += " Value: “\(value)”." }
    if reject.further > 0 { text += " This happens \(reject.further) more times in this file." }
    return text
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
    case .isFolder(let path):
      return "“\(path)” is a folder. Name one file."
    case .unreadableFolder(let path, let reason):
      return "The folder “\(path)” cannot be read: \(explained(reason)). Make sure that you "
        + "may read it, or take it away."
    case .brokenName(let path):
      return "The name “\(path)” holds characters that are not UTF-8. Rename the file or folder."
    case .nothingToRead(let paths, let spreadsheets):
      return "No exports found in \(listed(paths.map { "“\($0)”" })). "
        + (spreadsheets.isEmpty
          ? "Put files in it that end in .csv, .tsv or .txt."
          : passedOver(spreadsheets: spreadsheets))
    case .unreadableFile(let file, let problem): return unreadable(file, problem)
    case .tooLittleMemory(let needed, let allowed):
      return
        "Together the files are too large for the memory that impact may use: they need about "
        + "\(needed >> 20) MB, allowed are \(allowed >> 20) MB. Nothing was read or written. Give "
        + "impact more memory (ulimit -v, or the limit of the container), or read fewer files at a "
        + "time."
    case .accountUnbalanced(let file):
      return
        "The count of lines in “\(file)” is off. This is a fault of impact itself; nothing was "
        + "written. Please report it together with the file."
    case .descriptor(let file, let place, let problem):
      return descriptor(file, place, problem)
    case .table(let file, let place, let fault): return table(file, place, fault)
    case .regionFile(let file, let place, let problem):
      return regions(file, place, problem)
    case .foreignFiles(let folder, let files):
      return
        "“\(folder)” holds files that are not ours (\(listed(files))). Choose another folder with "
        + "--output, or move them."
    case .editedFiles(let folder, let files):
      return
        "Files in “\(folder)” were changed since impact wrote them (\(listed(files))); that work "
        + "would be lost. Move them to another folder and run this again, or choose another folder "
        + "with --output."
    case .outputOfOther(let path, let command):
      return "“\(path)” holds what impact \(command.rawValue) wrote, which would be lost. Choose "
        + "another folder with --output, or remove this one."
    case .outputIsNoFolder(let path):
      return "“\(path)” is no folder. Choose another place with --output."
    case .outputIsWorkingFolder(let path):
      return
        "“\(path)” is the folder you are working in; it cannot be replaced. Choose another folder "
        + "with --output, or start impact from another folder."
    case .outputIsInput(let path):
      return
        "“\(path)” cannot be written: it is itself one of the files that are read, or no plain file. "
        + "Choose another name with --witness."
    case .roundingTooFar(let base, let bound):
      return
        "Rounding to multiples of \(base) would move counts by up to \(bound): there are too many "
        + "breakdowns for so few people. Use a larger multiple (--rounding), or fewer or coarser "
        + "breakdowns (--by). Nothing was written."
    case .cannotPrint(let reason):
      return "The report cannot be shown: \(explained(reason)). Nothing was written."
    case .cannotWrite(let path, let reason):
      return "“\(path)” cannot be written: \(explained(reason)). What was there is still there. "
        + "Mend this, or choose another place."
    case .unmetDemand: return ""
    case .comparison(let problem): return EnglishRevisions().message(for: problem)
    case .wrongOption(let problem): return option(problem)
    }
  }

  private func unreadable(_ file: String, _ problem: CSVError) -> String {
    switch problem {
    case .cannotOpen(_, let reason):
      return "“\(file)” cannot be opened: \(explained(reason)). Nothing was computed. Make sure "
        + "that you may read the file, or take it out of the folder."
    case .cannotRead(_, let offset, let reason):
      return
        "“\(file)” cannot be read from byte \(offset): \(explained(reason)). Nothing was computed. "
        + "Copy the file from its source again, then try again."
    case .notAFile: return "“\(file)” is no ordinary file. Take it out of the folder."
    case .changedWhileRead:
      return "“\(file)” changed while it was read. Wait until it is complete, then try again."
    }
  }

  private func option(_ problem: PipelineError.OptionProblem) -> String {
    switch problem {
    case .dimension(let name, let known):
      return "--by does not know “\(name)”. Possible: \(known.joined(separator: ", "))."
    case .undividedDimension(let name):
      return "--by cannot split by “\(name)”: the classification of --regions has no such level."
    case .repeatedDimension(let name): return "--by names “\(name)” twice in one split."
    case .tooManyDimensions(let limit):
      return "--by: at most \(limit) dimensions in one split."
    case .period(let text):
      return "--periods: “\(text)” is neither a year (2024) nor a span of years (2022-2024)."
    case .hierarchy(let text, let columns):
      return "--hierarchy “\(text)”: write COLUMN=FILE, with a column of --by "
        + "(\(columns.joined(separator: ", ")))."
    case .namelessColumn(let option):
      return
        "\(option) names a column without a name. Write the name of the column in the file after "
        + "\(option); several names with just a comma between them."
    case .countSplits(let name):
      return "“\(name)” cannot be both in --by and in --count."
    case .radius(let text, let most):
      return "--radius: “\(text)” is no distance in whole kilometres from 1 to \(most)."
    case .tooSmall(let option, let least): return "\(option) must be at least \(least)."
    case .tooLarge(let option, let most): return "\(option) must be at most \(most)."
    case .excludes(let option, let other):
      return "\(option) and \(other) do not go together. Leave one of them out."
    case .needs(let option, let other): return "\(option) belongs to \(other); give that too."
    case .share(let option, let text, let most):
      return "\(option): “\(text)” is no share from 0 to \(most) with at most six decimals."
    case .ledgerWithoutReason:
      return "--ledger needs a reason: say with --reason in a sentence why the figures change."
    case .needsLedger(let option): return "\(option) belongs to --ledger; name the ledger too."
    case .date(let text): return "--date: “\(text)” is no date like 2024-12-31."
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
    case .nameTooLong: "the name is too long"
    case .other(let number): "system error \(number)"
    }
  }

  func written(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "intern/ is not for publication" : "not for publication"
    return "Written: \(folder)/ (\(counted(tables, "table", "tables")); \(warning))"
  }

  func exported(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "" : "; not for publication"
    return "Written: \(folder)/ (\(counted(tables, "table", "tables"))\(warning)). Start with "
      + "\(folder)/LEESMIJ.md."
  }

  var exportedNothing: String {
    "Note: there is no figure to show, so there is no chart. Does the folder hold records, and of the "
      + "years that were asked for (--periods)?"
  }

  func strictExportFailed(errors: Int, warnings: Int) -> String {
    "--strict: \(counted(errors, "error", "errors")) and "
      + "\(counted(warnings, "warning", "warnings")) in the files; impact check gives the whole list."
  }

  var nothingWithheld: String { "Nothing is withheld (--disclosure off): not for publication." }

  func received(files: Int, lines: Int, records: Int, rejected: Int) -> String {
    "Read: \(counted(files, "file", "files")), \(counted(lines, "line", "lines")), "
      + "\(counted(records, "record", "records")), \(rejected) rejected (not for publication)"
  }

  func passedOver(spreadsheets: [String]) -> String {
    "Not read: \(listed(spreadsheets.map { "“\($0)”" })). impact reads no spreadsheets: save each sheet as "
      + "CSV (UTF-8) and put that beside it."
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

  /// Periods one after the other, as a reader sees them.
  static func words(of periods: [Period]) -> String {
    let names = periods.map { $0.label.replacing("-", with: "–") }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
