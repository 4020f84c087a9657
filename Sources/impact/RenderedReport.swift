import Pipeline
import Rendering
import Reporting

/// A report in every form in which it leaves the program.
struct RenderedReport {
  private let report: Report
  private let text: [UInt8]
  private let hasCharts: Bool

  /// - Parameter hasCharts: whether the charts are among the files.
  init(_ report: Report, hasCharts: Bool = false) {
    self.report = report
    self.hasCharts = hasCharts
    text = Array(TextRenderer().render(report).utf8)
  }

  /// What goes to standard output.
  func standardOutput(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: report.tables.first.map { CSVRenderer().render($0) } ?? []
    case .json: JSONRenderer().render(report)
    }
  }

  /// The tables have no place for the words; a file that is seen first says them.
  private var notice: [OutputFile] {
    report.internalNotice.map {
      [OutputFile(path: "NIET-VOOR-PUBLICATIE.txt", bytes: Array("\($0)\n".utf8))]
    } ?? []
  }

  private var pictures: [OutputFile] {
    guard hasCharts else { return [] }
    return report.charts.map { chart in
      let picture = ChartRenderer().picture(of: chart)
      return OutputFile(path: picture.path, bytes: picture.bytes)
    }
  }

  /// The files to write, without the manifest.
  var files: [OutputFile] {
    notice + [OutputFile(path: "report.txt", bytes: text)]
      + report.tables.map {
        OutputFile(path: "\($0.name).csv", bytes: CSVRenderer().render($0))
      }
      + pictures
      + report.internalTables.map {
        OutputFile(path: "intern/\($0.name).csv", bytes: CSVRenderer().render($0))
      }
  }
}
