internal import Disclosure

/// What `protect` says, in English.
extension EnglishMessages {
  func protection(_ summary: ProtectionSummary) -> [String] {
    let withheld = summary.primaries + summary.secondaries
    var lines = [
      "\(counted(summary.cells, "cell", "cells")) with totals: \(summary.cells - withheld) "
        + "published, \(withheld) suppressed. Not for publication: of these \(summary.primaries) "
        + "are small (\(small(summary.options.rules))) and \(summary.secondaries) are needed to "
        + "protect them."
    ]
    if summary.remainders > 0 {
      lines.append(
        "Also protected: \(counted(summary.remainders, "small rest", "small rests")) of what is "
          + "published (not for publication).")
    }
    if withheld > 0 {
      lines.append(
        "Proven: for each suppressed small cell at least two tables of whole numbers agree with "
          + "everything in this release. For at most \(summary.narrow) of the \(summary.primaries) "
          + "small cells the possible values lie less than \(summary.width) apart.")
      lines.append(
        "Not promised: protection against other releases, or against organisations that "
          + (summary.options.protectsAgainstOrganisations ? "" : "subtract their own figures or ")
          + "put their figures together.")
    }
    if !summary.options.rules.findsRemainders {
      lines.append("Small rests of published totals are not protected (--remainders off).")
    }
    if let path = summary.options.witnessPath {
      lines.append(
        "Written: \(path) (\(counted(summary.witnesses, "witness table", "witness tables")), with "
          + "the suppressed counts: not for publication).")
    }
    if summary.options.isInternal {
      lines.append("--internal: not for publication.")
    }
    return lines
  }

  func rounding(cells: Int, base: Int64, bound: Int64) -> [String] {
    [
      "\(counted(cells, "cell", "cells")) with totals, rounded to multiples of \(base) (status "
        + "rounded). Parts add up to their total; each count lies at most \(bound) from the true one, "
        + "so a 0 can also be 1 to \(bound).",
      "Proven: for no cell does the true count follow; at least two counts agree with everything in "
        + "this release.",
      "Not promised: protection against other releases, and against those who know the counts of all "
        + "others already.",
    ]
  }

  private func small(_ rules: SuppressionRules) -> String {
    "\(rules.zeros == .publish ? 1 : 0) to \(rules.threshold - 1)"
  }

  /// What is wrong with a table or a hierarchy, where, and what to do.
  func table(_ file: String, _ place: TablePlace, _ fault: TableFault) -> String {
    var text = "“\(file)”"
    if let line = place.line { text += ", line \(line)" }
    if let column = place.column { text += ", column “\(column)”" }
    return text + ": " + sentence(fault)
  }

  private func sentence(_ fault: TableFault) -> String {
    switch fault {
    case .empty: "there are no lines below the column names. Choose a file with data."
    case .notText: "this is no text file. Save it as “CSV UTF-8”."
    case .missingColumn(let known) where !known.contains { !$0.isEmpty }:
      "this column is not there, and no column names can be read: the file is damaged, or no table "
        + "(it may hold NUL characters). Export it again as “CSV UTF-8”, with the column names on the "
        + "first line."
    case .missingColumn(let known):
      "this column is not there. Found: \(listed(known.map { "“\($0)”" }))."
    case .repeatedColumn: "this column is there twice. Rename one."
    case .brokenRecord:
      "this line has not as many cells as there are column names, or a quote is misplaced. Mend the "
        + "line."
    case .notWhole: "a whole number is needed here, of digits alone."
    case .negative: "a count cannot be below zero."
    case .countTooLarge: "the counts are too large to work with."
    case .repeatedCell(let first):
      "this combination stood on line \(first) too. Add the lines up first, or name the column in "
        + "which they differ in --by."
    case .contributorIsTotal:
      "a total stands among the organisations here, so that everybody counts twice. Take lines with "
        + "totals out: impact protect computes all totals itself. If an organisation really is called "
        + "so, give it another name."
    case .structure(let problem): sentence(problem)
    }
  }

  private func sentence(_ problem: TableProblem) -> String {
    switch problem {
    case .unknownCode(let code):
      "“\(code)” is not in the table, nor is it a group here. Mend the code or take the line out."
    case .groupIsCode(let code):
      "“\(code)” is a group here, but is a code of the table as well. Take the lines with “\(code)” out "
        + "of the table: impact protect adds the group up itself, and everybody would count twice. If "
        + "they are other people than those of the group, give them another name in the table."
    case .secondParent(let code):
      "“\(code)” stands under a group already. Put a second grouping into a file of its own."
    case .cycle(let group): "“\(group)” stands under itself. Take one of the lines out."
    case .differentGroups(let group):
      "“\(group)” has other codes here than in an earlier grouping. Give one of them another name."
    case .codeIsTotal:
      "a total stands among the data here, so that everybody counts twice. Take lines with totals "
        + "out: impact protect computes all totals itself. If it is no total, give it another name."
    case .tooLarge:
      "with all totals this table gets too large. Take fewer columns or coarser codes."
    case .countsTooLarge: "the counts are too large to work with."
    }
  }
}
