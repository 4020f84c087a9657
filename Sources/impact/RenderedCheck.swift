import Pipeline
import Rendering
import Reporting

/// A check in every form in which it leaves the program.
struct RenderedCheck {
  private let overview: Report
  private let text: [UInt8]
  private let sheets: [OutputFile]

  init(_ check: DeliveryCheck) {
    overview = check.overview
    let renderer = TextRenderer()
    sheets = check.sheets.map {
      OutputFile(path: $0.path, bytes: Array(renderer.render(check.report(of: $0)).utf8))
    }
    var text = Array(renderer.render(check.overview).utf8)
    for (sheet, file) in zip(check.sheets, sheets) where sheet.hasProblems {
      text += Array("\n\n".utf8) + file.bytes
    }
    self.text = text
  }

  /// What goes to standard output.
  func standardOutput(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv:
      overview.internalTables.first { $0.name == "checks" }.map { CSVRenderer().render($0) } ?? []
    case .json: JSONRenderer().renderInternalTables(overview)
    }
  }

  /// The files to write, without the manifest.
  var files: [OutputFile] {
    [OutputFile(path: "intern/check.txt", bytes: text)]
      + overview.internalTables.map {
        OutputFile(path: "intern/\($0.name).csv", bytes: CSVRenderer().render($0))
      } + sheets
  }
}
