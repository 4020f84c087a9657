internal import Ingest

/// Why something could not be used, in English and in plain words, with how to mend it.
extension EnglishFeedback {
  /// - Returns: what is the matter, and what to do; the latter may be empty.
  static func cause(_ reject: Reject, _ group: FindingGroup) -> (what: String, mend: String) {
    let field = EnglishMessages.fieldName(reject.field)
    let isLost = reject.action == .recordRejected
    let after = consequence(reject)
    let result: (what: String, mend: String) =
      switch reject.code {
      case .emptyFile: ("The file is empty", "make the export again.")
      case .encodingFallback where reject.severity == .notice:
        ("The file has an older character set (Windows-1252); we could read it", "")
      case .encodingFallback where reject.action == .kept:
        ("The file has another character set than is said of it; we could read it", "")
      case .encodingFallback:
        ("We cannot read the characters in the file", "save it in Excel as “CSV UTF-8”.")
      case .nulByte where reject.action != .fileRejected:
        ("There is an unreadable character in the line\(after)", "make the export again.")
      case .nulByte:
        ("This is no text file, but perhaps a workbook", "save it in Excel as “CSV UTF-8”.")
      case .dialectAmbiguous where reject.hints.last == Reject.quoteHint:
        (
          "It is not certain where the cells in quotes end",
          "check that every quote is closed."
        )
      case .dialectAmbiguous:
        (
          "It is not certain which character separates the columns",
          "make the export again, with semicolons between the columns."
        )
      case .entityUnknown where reject.ownTable != nil:
        (
          "This is no export but a table that was made with impact; we skipped it",
          "take the file out of the folder."
        )
      case .entityUnknown:
        (
          "We do not know what this file is about",
          "put the column names on the first line, and participants, volunteers, meetings or "
            + "organisations in the name of the file."
        )
      case .headerMissing:
        ("There is no line with column names", "put the column names on the first line.")
      case .headerDuplicate:
        ("Two columns mean the same: \(field)", "remove one of them or give it another name.")
      case .headerUnknown where reject.column == nil:
        ("Lines above the column names; we skipped them", "")
      case .headerUnknown:
        ("Columns that we do not use and did not read: \(columns(group))", "")
      case .requiredMissing where reject.action == .fileRejected:
        (
          "The column \(field) is missing, and we cannot use the file without it"
            + found(reject), "add the column, or give the right column this name."
        )
      case .requiredMissing: ("\(field) is empty\(after)", "fill in the cell.")
      case .missingCells: ("The line is shorter than the others; the rest was read as empty", "")
      case .extraCells:
        (
          "The line has more cells than there are columns\(after)",
          "is there a delimiter in a text? Put quotes around that text."
        )
      case .blankRow: ("Empty lines, skipped", "")
      case .footerRow: ("Totals or text under the table; they do not count", "")
      case .strayQuote where !isLost:
        ("A quote in an odd place; the line does count", "check the line.")
      case .strayQuote: ("A quote in a wrong place\(after)", "remove or double it.")
      case .unterminatedQuote: ("A quote that never closes\(after)", "close or remove it.")
      case .rowTooLong: ("The line is impossibly long\(after)", "look at the file at this place.")
      case .bareReturn:
        (
          "A line ends differently from the rest of the file",
          "check whether a new line should begin here."
        )
      case .typeNumber: ("\(field) is no number\(after)", "write digits only.")
      case .typeDate where reject.field == "period" || reject.field == "birth_year":
        ("\(field) is no year\(after)", "write the year in four digits, such as 2024.")
      case .typeDate: ("\(field) is no date\(after)", "write dates as 31-12-2024.")
      case .dateAmbiguous where reject.hints == [Reject.shortYearHint]:
        ("Years of two digits in \(field)", "write the year in four digits.")
      case .dateAmbiguous where reject.hints == [Reject.monthFirstHint]:
        ("In \(field) the month comes first; we read the column so", "")
      case .dateAmbiguous:
        (
          "In \(field) day and month may be swapped",
          "write all dates as 31-12-2024, the day first."
        )
      case .decimalAmbiguous:
        (
          "\(field) has a period that may mean thousands or decimals\(after)",
          "write numbers without a mark for thousands."
        )
      case .excelSerial:
        (
          "\(field) is a day number of Excel",
          "give the column the cell type Date in Excel."
        )
      case .scientificNotation:
        (
          "\(field) was rounded by Excel (as in 1.23E+10)\(after)",
          "give the column the cell type Text in Excel and make the export again."
        )
      case .placeUnknown where reject.field == "postcode":
        (
          "\(field) is one that we do not know\(after)",
          "check the cell, or fill in the municipality."
        )
      case .placeUnknown:
        (
          "\(field) is no municipality or place that we know\(after)",
          "write the name in full, as the municipality does.\(question(group))"
        )
      case .placeAmbiguous where reject.severity == .notice:
        ("A place name that occurs more than once; read as the municipality of that name", "")
      case .placeAmbiguous:
        (
          "\(field) may be more than one municipality\(after)",
          "fill in the municipality.\(question(group))"
        )
      case .outOfRange where reject.isEndBeforeStart:
        ("The end lies before the start; only the year of the start counts", "check the dates.")
      case .outOfRange where reject.field == "gender":
        (
          "\(field) is not one that we recognise\(after)",
          "write male, female, other or unknown."
        )
      case .outOfRange where reject.field == "postcode":
        ("\(field) is no postcode\(after)", "write 1234 AB or 1234.")
      case .outOfRange: ("\(field) has an impossible value\(after)", "check the cell.")
      case .keyDuplicate where reject.action == .skipped:
        (
          "The same file was delivered twice; we read it once", "send each file once."
        )
      case .keyDuplicate where reject.hints.first == Reject.identicalHint:
        (
          "Records that are exactly the same; all of them count",
          "remove one if somebody is in it twice."
        )
      case .keyDuplicate:
        (
          "A number that occurs more than once for the same time; all records count",
          "check whether they are the same."
        )
      case .keyUnknown where reject.severity == .notice:
        ("The organisation is spelled differently here; we recognised it", "")
      case .keyUnknown:
        (
          "An organisation that no list holds; the records count, without a programme",
          "use the number or the name of the file of organisations.\(question(group))"
        )
      case .mojibake:
        (
          "Odd characters such as «Ã©» where accented letters belong",
          "make the export again, as “CSV UTF-8”."
        )
      case .personalData:
        (
          "Columns with personal data, which we did not store: \(columns(group))",
          "leave these columns out next time."
        )
      }
    return (result.what.prefix(1).uppercased() + result.what.dropFirst(), result.mend)
  }

  private static func consequence(_ reject: Reject) -> String {
    switch reject.action {
    case .recordRejected: "; the record does not count"
    case .valueEmptied: "; read as unknown"
    default: ""
    }
  }

  /// Headers of the columns that a group is about.
  private static func columns(_ group: FindingGroup) -> String {
    listed(group.fields.map { "“\($0)”" })
  }

  private static func found(_ reject: Reject) -> String {
    let headers = reject.headers
    return headers.isEmpty ? "" : ". We found: \(listed(headers))"
  }

  private static func question(_ group: FindingGroup) -> String {
    group.candidates.isEmpty ? "" : " Did you mean \(listed(group.candidates))?"
  }
}
