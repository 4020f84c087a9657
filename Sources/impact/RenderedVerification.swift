import Pipeline
import Rendering
import Reporting

/// A verification in every form in which it leaves the program.
struct RenderedVerification {
  private let report: Report
  private let text: [UInt8]

  init(_ report: Report) {
    self.report = report
    text = Array(TextRenderer().render(report).utf8)
  }

  /// What goes to standard output.
  func standardOutput(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: report.tables.first.map { CSVRenderer().render($0) } ?? []
    case .json:
      JSONRenderer().render(
        tables: report.tables + report.internalTables.prefix(1), notice: report.internalNotice)
    }
  }

  /// The files to write, without the manifest.
  var files: [OutputFile] {
    let notice = report.internalNotice.map {
      OutputFile(path: "NIET-VOOR-PUBLICATIE.txt", bytes: Array("\($0)\n".utf8))
    }
    return [notice, OutputFile(path: "report.txt", bytes: text)].compactMap { $0 }
      + report.tables.map {
        OutputFile(path: "\($0.name).csv", bytes: CSVRenderer().render($0))
      }
      + report.internalTables.map {
        OutputFile(path: "intern/\($0.name).csv", bytes: CSVRenderer().render($0))
      }
  }
}
