public import Reporting

/// `start.R`: opens and plots everything with R alone, without packages.
public struct RScriptRenderer: Sendable {
  private let language: Language
  private var wording: any RScriptWording { language.rScriptWording }

  /// A renderer.
  public init(_ language: Language) { self.language = language }

  /// The script as bytes.
  ///
  /// R has no reader of JSON of its own, so the types stand in the script.
  ///
  /// - Parameters:
  ///   - facts: what is known of the whole.
  ///   - tables: the tables that it opens, in order.
  ///   - charts: the charts of which there are tables beside it.
  public func render(
    _ facts: PackageFacts, _ tables: [TableDefinition], charts: [Chart]
  ) -> [UInt8] {
    let remarks = ([facts.title] + facts.remarks).map {
      comment($0.text(in: language))
    }
    let readings = tables.map(reading).joined(separator: "\n\n")
    let parts =
      [remarks.joined(separator: "\n"), wording.opening, readings, wording.overview]
      + (charts.isEmpty
        ? [wording.figures] : [wording.drawing, list(charts), wording.charts])
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  /// A name from a file cannot end the comment in which it stands.
  private func comment(_ text: String) -> String {
    var line = "# "
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar.isUnsafeInTerminal || scalar == "\n" ? "\u{FFFD}" : scalar)
    }
    return line
  }

  /// What stands around each chart; its numbers are in the table of its name.
  private func list(_ charts: [Chart]) -> String {
    let fields = wording.chartFields
    let entries = charts.map { chart in
      let text = ChartText(chart.language)
      let notice = chart.notice.map { "\($0.uppercased()). " } ?? ""
      return """
          c(\(fields.name) = \(quoted(chart.name)),
            \(fields.title) = \(quoted(text.string(chart.title))),
            \(fields.under) = \(quoted(notice + text.string(chart.subtitle))),
            \(fields.source) = \(quoted(text.string(chart.source))))
        """
    }
    return "\(wording.names.charts) <- list(\n\(entries.joined(separator: ",\n"))\n)"
  }

  /// A text as R reads it; a name from a file cannot end it.
  private func quoted(_ text: String) -> String {
    let escaped = text.safeInPicture.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  private func reading(_ table: TableDefinition) -> String {
    let classes = table.columns.map { "  \($0.name) = \"\(type(of: $0.type))\"" }
    return """
      \(comment("\(table.title.text(in: language)). \(table.description.text(in: language))"))
      \(wording.names.tables)$\(table.name) <- \(wording.names.read)("data/\(table.name).csv", c(
      \(classes.joined(separator: ",\n"))
      ))
      """
  }

  /// Whole numbers of R end at 2,147,483,647, so they are read as numbers, which are exact to 2⁵³.
  private func type(of type: ColumnType) -> String {
    switch type {
    case .string: "character"
    case .integer, .number: "numeric"
    case .boolean: "logical"
    }
  }
}
