/// What was read, in English.
extension EnglishWording {
  var readLabel: String { "Read" }

  func read(_ reception: Reception, countsProblems: Bool) -> Prose {
    func told(_ count: Int, _ one: String, _ many: String) -> Prose {
      count == 0 || countsProblems ? counted(count, one, many) : "with \(many)"
    }
    var text: Prose = """
      \(counted(reception.files, "file", "files")), \
      \(counted(reception.lines, "line", "lines")): \
      \(counted(reception.records, "record", "records")), \
      \(reception.recordsRejected)\u{A0}rejected, \
      \(told(reception.warnings, "warning", "warnings"))
      """
    if reception.notices > 0 {
      text.append(", \(told(reception.notices, "notice", "notices"))")
    }
    if reception.filesRejected > 0 {
      text.append("; \(counted(reception.filesRejected, "file", "files")) unusable")
    }
    return text
  }

  func readFiles(_ reception: Reception) -> Prose {
    let files = counted(reception.files, "file", "files")
    return "\(files); the number of records would give a withheld group away: see intern/ alone"
  }

  var problemsLabel: String { "Problems" }

  func problems(_ count: Int?, writesFiles: Bool) -> Prose {
    let number =
      count.map { counted($0, "error or warning", "errors and warnings") } ?? "errors or warnings"
    return writesFiles
      ? "\(number); where, why and how to mend them: intern/rejects.csv"
      : "\(number); let tables be written to see where, why and how to mend them"
  }

  func unusableFiles(_ count: Int) -> Prose {
    count == 1
      ? "1 file is unusable: what is in it is missing from all figures below."
      : "\(count) files are unusable: what is in them is missing from all figures below."
  }

  func repeatedRecords(_ count: Int?) -> Prose {
    guard let count else {
      return "There are records that repeat an earlier record or number; counted as delivered."
    }
    return count == 1
      ? "1 record repeats an earlier record or number; counted as delivered."
      : "\(count) records repeat an earlier record or number; counted as delivered."
  }

  func repeatedFiles(_ count: Int) -> Prose {
    count == 1
      ? "1 file has the same content as another and was not counted again."
      : "\(count) files have the same content as another and were not counted again."
  }
}
