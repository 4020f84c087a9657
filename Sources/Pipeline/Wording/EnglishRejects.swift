internal import DelimitedText
internal import Ingest

/// What is the matter with a file, a record or a cell, in English.
extension EnglishMessages {
  func sentence(_ reject: Reject) -> String {
    let hints = listed(reject.hints)
    switch reject.code {
    case .emptyFile: return "The file is empty. Ask the organisation for a new export."
    case .encodingFallback where reject.severity == .notice:
      return "The file is not UTF-8; read as Windows-1252."
    case .encodingFallback where reject.action == .kept:
      return
        "datapackage.json names the encoding \(first(reject)), but the file is "
        + "\(second(reject)); it was read so. Mend one or the other."
    case .encodingFallback:
      return "The file is not UTF-8. Save it in Excel as “CSV UTF-8” and deliver it again."
    case .nulByte where reject.action != .fileRejected:
      return "The line holds a NUL character and does not count. Make the export again."
    case .nulByte where BinaryKind(rawValue: reject.hints.first ?? "") != .other:
      return "This is no text file but \(kind(reject)). Export it as “CSV UTF-8”."
    case .nulByte:
      return
        "This is no plain text file (perhaps a workbook, a picture or UTF-16). Save it in Excel as "
        + "“CSV UTF-8”."
    case .entityUnknown where reject.ownTable != nil:
      return
        "This table (\(reject.ownTable ?? "")) was made by impact and is no export; it was skipped. "
        + "Take it out of the folder. To compare figures that were published before, put them in "
        + "known_totals.csv."
    case .entityUnknown where reject.hints.isEmpty:
      return "It is not clear what this file is about: no column name is known. Put the column "
        + "names on the first line, and organisations, participants, volunteers or meetings in its "
        + "name."
    case .entityUnknown:
      return "It is not clear what this file is about. Columns: \(hints). Put organisations, "
        + "participants, volunteers or meetings in its name."
    case .headerMissing where reject.action == .kept:
      return
        "This line was taken for the header, but it holds numbers or dates. Put the column names on "
        + "the first line."
    case .headerMissing:
      return "There is no header with column names. Put the column names on the first line."
    case .headerDuplicate:
      return "Two columns mean the same (\(field(reject))). Remove or rename one of them."
    case .headerUnknown where reject.column == nil:
      return "This line stands above the header and was skipped."
    case .headerUnknown where reject.field?.isEmpty ?? true:
      return "This column has no name and was not read. Give it a name in the header."
    case .headerUnknown: return "The column “\(reject.field ?? "")” is unknown and was not read."
    case .requiredMissing where reject.action == .fileRejected && reject.hints.isEmpty:
      return "The column \(field(reject)) is missing, and no line holds known column names. Put "
        + "the column names on the first line."
    case .requiredMissing where reject.action == .fileRejected:
      return missingColumn(reject)
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
    case .footerRow where reject.hints == [Reject.textBelowHint]:
      return "This line stands below the table and was skipped."
    case .footerRow:
      return "This is a row of totals; it does not count, or everything would count twice."
    case .strayQuote where reject.action == .kept:
      return
        "A quote stands in a wrong place; the record was mended and counts. Check the record."
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
    case .decimalAmbiguous where reject.hints == [Reject.threeDecimalsHint]:
      return
        "\(field(reject)) has a period and three digits (as in 1.390); read as decimals, as elsewhere "
        + "in the file. Were thousands meant? Then write numbers without a period."
    case .decimalAmbiguous where reject.severity == .notice:
      return
        "\(field(reject)) has a period and three digits (as in 1.390); read as thousands. Write "
        + "numbers without a period."
    case .decimalAmbiguous:
      return
        "\(field(reject)) may be thousands or a number with decimals\(consequence(reject)) Write "
        + "the number without a mark for thousands."
    case .placeUnknown where reject.field == "postcode":
      return
        "The postcode is not in the table of --regions\(consequence(reject)) Fill in the municipality, "
        + "or add to the table."
    case .placeUnknown where reject.severity == .notice:
      let question = hints.isEmpty ? "" : " Did you mean \(hints)?"
      return
        "\(field(reject)) is no known municipality or place; another column tells the municipality."
        + question
    case .placeUnknown:
      let question = hints.isEmpty ? "" : " Did you mean \(hints)?"
      return "\(field(reject)) is no known municipality or place\(consequence(reject))\(question)"
    case .placeAmbiguous where reject.severity == .notice:
      return "There are several places of this name; read as the municipality \(hints)."
    case .placeAmbiguous:
      return "\(field(reject)) may be more than one municipality (\(hints))\(consequence(reject)) "
        + "Fill in the municipality."
    case .outOfRange where reject.hints == [Reject.endBeforeStartHint]:
      return "The end lies before the start; only the year of the start counts. Check the dates."
    case .outOfRange where reject.field == "status":
      return "status is one of final, provisional, planned and estimated"
        + "\(consequence(reject, unknown: "; read as final."))"
    case .outOfRange where reject.field == "postcode":
      return "\(field(reject)) is no postcode (such as 1234 AB)\(consequence(reject))"
    case .outOfRange: return "\(field(reject)) has an impossible value\(consequence(reject))"
    case .mojibake:
      return
        "There are odd characters such as «Ã©» where é belongs: the file was converted wrongly "
        + "before. Make the export again, as “CSV UTF-8”."
    case .dialectAmbiguous where reject.hints.last == Reject.quoteHint:
      return
        "It is not certain where the cells in quotes end; read with \(delimiter(first(reject))). Is a "
        + "quote not closed somewhere? Mend it, or name the quote in datapackage.json."
    case .dialectAmbiguous:
      let other = reject.hints.count > 1 ? ", perhaps it is \(delimiter(second(reject)))" : ""
      return
        "It is not certain which character separates the cells; read with "
        + "\(delimiter(first(reject)))\(other). Name the delimiter in datapackage.json, or make the "
        + "export again with semicolons."
    case .bareReturn:
      return
        "A line ends differently here than elsewhere in the file (a CR character alone). Check "
        + "whether a new line should begin here."
    case .dateAmbiguous where reject.hints == [Reject.shortYearHint]:
      return
        "Years in the column \(field(reject)) have two digits; read as the most likely year. Write "
        + "years in four digits."
    case .dateAmbiguous where reject.hints == [Reject.contradictionHint]:
      return
        "In the column \(field(reject)) the day comes first in some dates and the month in others: "
        + "this date may be swapped. Write all dates as 2024-12-31."
    case .dateAmbiguous where reject.hints == [Reject.monthFirstHint]:
      return
        "In the column \(field(reject)) the month comes first; the whole column was read so. "
        + "Dates are clearer as 2024-12-31."
    case .dateAmbiguous:
      return
        "No day in the column \(field(reject)) is higher than 12: day and month may be swapped. "
        + "Read as day-month-year."
    case .excelSerial:
      return
        "\(field(reject)) is written as a day number of Excel; read as a date. Give the column the "
        + "cell type Date in Excel."
    case .scientificNotation:
      return
        "\(field(reject)) was rounded by Excel (as in 1.23E+10)\(consequence(reject)) Give the "
        + "column the cell type Text and make the export again."
    case .personalData where reject.field?.isEmpty ?? true:
      return "This column without a name holds personal data and was not stored. Leave it out next "
        + "time."
    case .personalData where reject.action != .columnIgnored:
      return
        "\(field(reject)) looks like personal data (an address, a date or a number)"
        + "\(consequence(reject)) Are the cells of this record in the right columns?"
    case .personalData:
      return
        "The column “\(reject.field ?? "")” holds personal data and was not stored. Leave it out "
        + "next time."
    case .keyDuplicate where reject.action == .skipped:
      return
        "This file has the same content as “\(hints)” and was skipped: everything would count "
        + "twice. Remove one of them."
    case .keyDuplicate where reject.hints.first == Reject.identicalHint:
      return
        "This record is the same as line \(second(reject)) and counts as delivered. Is somebody in "
        + "it twice? Then remove one of them."
    case .keyDuplicate:
      return
        "The number of this record also stands on line \(second(reject)); both count. Check whether "
        + "they are the same."
    case .keyUnknown where reject.severity == .notice && hints.isEmpty:
      return
        "The organisation is spelled differently elsewhere in the delivery; both were read as one. "
        + "Use the same name or number everywhere."
    case .keyUnknown where reject.severity == .notice:
      return
        "The organisation is spelled differently here; read as “\(hints)”. Use the same name or "
        + "number everywhere."
    case .keyUnknown:
      let question = hints.isEmpty ? "" : " Did you mean \(hints)?"
      return
        "No file of organisations lists this organisation; the record counts, without a programme."
        + "\(question) Complete the list or mend the name."
    }
  }

  /// The nearest header, when there is one, comes first and is marked.
  private func missingColumn(_ reject: Reject) -> String {
    let nearest = reject.nearestHeader
    let headers = listed(
      [nearest].compactMap { $0 } + reject.hints.dropFirst(nearest == nil ? 0 : 1))
    let question = nearest.map { " Is “\($0)” meant? Then give that column this name." } ?? ""
    let name = reject.field == "period" ? "year (or a date)" : field(reject)
    return "The column \(name) is missing. Columns found: \(headers).\(question) Add the "
      + "column."
  }

  private func first(_ reject: Reject) -> String { reject.hints.first ?? "" }

  private func delimiter(_ name: String) -> String {
    switch name {
    case "none": "one column"
    case "tab": "a tab"
    default: "“\(name)”"
    }
  }

  private func second(_ reject: Reject) -> String { reject.hints.last ?? "" }

  private func consequence(_ reject: Reject, unknown: String = "; read as unknown.") -> String {
    switch reject.action {
    case .recordRejected: "; the record does not count."
    case .valueEmptied: unknown
    default: "."
    }
  }

  private func field(_ reject: Reject) -> String { Self.fieldName(reject.field) }

  /// A field as people say it.
  static func fieldName(_ field: String?) -> String {
    field?.replacing("_", with: " ") ?? "the cell"
  }

  private func kind(_ reject: Reject) -> String {
    switch BinaryKind(rawValue: reject.hints.first ?? "") {
    case .spreadsheet?: "an Excel workbook or another spreadsheet"
    case .document?: "a document (Word or PDF)"
    case .image?: "a picture"
    case .archive?: "a packed file (zip)"
    case .other?, nil: "something else"
    }
  }
}
