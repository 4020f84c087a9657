public import Reporting

/// `start.ipynb`: a notebook that opens everything and tells how it is read, without outputs.
///
/// Jupyter notebook format 4.5 (https://nbformat.readthedocs.io). What it opens is told by
/// `datapackage.json` and the folder `charts/`, not by the notebook.
public struct NotebookRenderer: Sendable {
  private let language: Language

  /// A renderer.
  public init(_ language: Language) { self.language = language }

  /// The notebook as bytes.
  ///
  /// - Parameters:
  ///   - facts: what is known of the whole.
  ///   - tables: the tables that it shows, in order.
  ///   - hasCharts: whether there are charts beside it.
  public func render(
    _ facts: PackageFacts, _ tables: [TableDefinition], hasCharts: Bool
  ) -> [UInt8] {
    let wording = language.notebookWording
    var cells = [
      markdown("titel", wording.opening(facts)), code("inlezen", wording.loading),
      markdown("overzicht-uitleg", wording.overview),
      code("overzicht", wording.listing),
    ]
    if hasCharts {
      cells.append(markdown("grafieken-uitleg", wording.aboutCharts))
      cells.append(code("grafieken", wording.charts))
    }
    for table in tables {
      cells.append(markdown("uitleg-\(cellName(table))", wording.about(table)))
      cells.append(
        code("tabel-\(cellName(table))", wording.showing(table)))
    }
    let notebook: JSONValue = .members(
      ("cells", .array(cells)),
      (
        "metadata",
        .members(
          (
            "kernelspec",
            .members(("display_name", "Python 3"), ("language", "python"), ("name", "python3"))
          ), ("language_info", .members(("name", "python"))))
      ), ("nbformat", 4), ("nbformat_minor", 5))
    return Array((notebook.written() + "\n").utf8)
  }

  /// Identifiers of cells hold letters, digits, `-` and `_`, 64 at most.
  private func cellName(_ table: TableDefinition) -> String { String(table.name.prefix(50)) }

  private func markdown(_ id: String, _ text: String) -> JSONValue {
    .members(
      ("cell_type", "markdown"), ("id", .string(id)), ("metadata", .object([])),
      ("source", lines(text)))
  }

  private func code(_ id: String, _ text: String) -> JSONValue {
    .members(
      ("cell_type", "code"), ("execution_count", .null), ("id", .string(id)),
      ("metadata", .object([])), ("outputs", .array([])), ("source", lines(text)))
  }

  /// One string per line with its line end, as notebooks keep them.
  private func lines(_ text: String) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().map { index, line in
        .string(index + 1 < lines.count ? line + "\n" : String(line))
      })
  }
}
