import Pipeline
import Rendering
import Reporting

/// A report in every form in which it leaves the program.
struct RenderedReport {
  private let report: Report
  private let text: [UInt8]
  private let tableForm: TableForm

  init(_ report: Report, tables tableForm: TableForm = .plain) {
    self.report = report
    self.tableForm = tableForm
    text = Array(TextRenderer().render(report).utf8)
  }

  /// What goes to standard output.
  func standardOutput(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: report.tables.first.map(table) ?? []
    case .json: JSONRenderer().render(report)
    }
  }

  private func table(_ table: DataTable) -> [UInt8] {
    switch tableForm {
    case .plain: CSVRenderer().render(table)
    case .excelDutch: ExcelRenderer().render(table)
    }
  }

  /// The tables have no place for the words; a file that is seen first says them.
  private var notice: [OutputFile] {
    report.internalNotice.map {
      [OutputFile(path: "NIET-VOOR-PUBLICATIE.txt", bytes: Array("\($0)\n".utf8))]
    } ?? []
  }

  /// The files to write, without the manifest.
  var files: [OutputFile] {
    notice + [OutputFile(path: "report.txt", bytes: text)]
      + report.tables.map {
        OutputFile(path: "\($0.name).csv", bytes: table($0))
      }
      + report.internalTables.map {
        OutputFile(path: "intern/\($0.name).csv", bytes: table($0))
      }
  }
}
