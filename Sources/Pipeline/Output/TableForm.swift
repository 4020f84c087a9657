/// How the tables of a report are written as CSV.
public enum TableForm: String, Sendable {
  /// For programs: UTF-8, commas, decimal points, LF.
  case plain
  /// For a Dutch Excel: byte-order mark, `;`, decimal commas, CR LF, Dutch headers and words.
  case excelDutch = "excel-nl"

  /// Name of the option, in the manifest.
  static let option = "csv"
}
