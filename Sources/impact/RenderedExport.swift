import Pipeline
import Rendering
import Reporting

/// An export: the published tables in every form in which other tools open them.
struct RenderedExport {
  private let report: Report
  private let facts: PackageFacts
  private let charts: [OutputFile]

  init(_ report: Report, _ facts: PackageFacts) {
    self.report = report
    self.facts = facts
    let renderer = ChartRenderer()
    charts = report.charts.flatMap(renderer.files).map {
      OutputFile(path: $0.path, bytes: $0.bytes)
    }
  }

  /// The files to write, without the manifest; the internal tables are never among them.
  var files: [OutputFile] {
    let data = report.tables.map {
      OutputFile(path: "data/\($0.name).csv", bytes: CSVRenderer().render($0))
    }
    let excel = report.tables.map {
      OutputFile(path: "excel/\($0.name).csv", bytes: ExcelRenderer().render($0))
    }
    return notice + data + excel + charts + [descriptor(data)] + starts
  }

  /// The tables have no place for the words; a file that is seen first says them.
  private var notice: [OutputFile] {
    report.notice.map {
      let name = report.internalNotice == nil ? "AFGEROND.txt" : "NIET-VOOR-PUBLICATIE.txt"
      return [OutputFile(path: name, bytes: Array("\($0)\n".utf8))]
    } ?? []
  }

  private var definitions: [TableDefinition] {
    report.tables.compactMap { PublishedSchema.definition(of: $0) }
  }

  private func descriptor(_ data: [OutputFile]) -> OutputFile {
    let tables = zip(report.tables, data).compactMap { table, file in
      PublishedSchema.definition(of: table).map {
        PackagedTable(
          definition: $0, path: file.path, bytes: file.bytes.count, sha256: file.sha256)
      }
    }
    return OutputFile(
      path: "datapackage.json", bytes: DataPackageRenderer().render(facts, tables))
  }

  private var starts: [OutputFile] {
    let (tables, hasCharts) = (definitions, !charts.isEmpty)
    return [
      OutputFile(
        path: "start.ipynb",
        bytes: NotebookRenderer(report.language).render(facts, tables, hasCharts: hasCharts)),
      OutputFile(
        path: "start.R",
        bytes: RScriptRenderer(report.language).render(facts, tables, charts: report.charts)),
      OutputFile(
        path: "LEESMIJ.md",
        bytes: ReadMeRenderer(report.language).render(facts, tables, charts: report.charts)),
    ]
  }
}
