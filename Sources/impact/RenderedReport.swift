import Pipeline
import Rendering
import Reporting
import Tables

/// A report in every form in which it leaves the program.
struct RenderedReport {
  private let report: Report
  private let text: [UInt8]
  private let tableForm: TableForm
  private let hasCharts: Bool

  /// - Parameters:
  ///   - tableForm: how tables are written.
  ///   - hasCharts: whether the charts are among the files.
  init(_ report: Report, tables tableForm: TableForm = .plain, hasCharts: Bool = false) {
    self.report = report
    self.tableForm = tableForm
    self.hasCharts = hasCharts
    text = Array(TextRenderer().render(report).utf8)
  }

  /// What goes to standard output.
  func standardOutput(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .text: text
    case .csv: report.tables.first.map { Self.table($0, as: tableForm) } ?? []
    case .json: JSONRenderer().render(report)
    }
  }

  private static func table(_ table: DataTable, as form: TableForm) -> [UInt8] {
    switch form {
    case .plain: CSVRenderer().render(table)
    case .excelDutch: ExcelRenderer().render(table)
    }
  }

  /// The tables have no place for the words; a file that is seen first says them.
  private var notice: [OutputFile] {
    report.notice.map {
      let name = report.internalNotice == nil ? "AFGEROND.txt" : "NIET-VOOR-PUBLICATIE.txt"
      return [OutputFile(path: name, bytes: Array("\($0)\n".utf8))]
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
    let tables =
      report.tables.map { (path: "\($0.name).csv", table: $0) }
      + report.internalTables.map { (path: "intern/\($0.name).csv", table: $0) }
    let form = tableForm
    let written = Concurrent.map(tables.count) { index in
      OutputFile(path: tables[index].path, bytes: Self.table(tables[index].table, as: form))
    }
    return notice + [OutputFile(path: "report.txt", bytes: text)]
      + written.prefix(report.tables.count) + pictures + written.dropFirst(report.tables.count)
  }
}
