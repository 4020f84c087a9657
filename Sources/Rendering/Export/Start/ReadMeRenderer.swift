public import Reporting

/// `LEESMIJ.md`: what is in an export and how each tool opens it.
public struct ReadMeRenderer: Sendable {
  private let language: Language
  private var wording: any ReadMeWording { language.readMeWording }

  /// A renderer.
  public init(_ language: Language) { self.language = language }

  /// The page as bytes.
  ///
  /// - Parameters:
  ///   - facts: what is known of the whole.
  ///   - tables: the tables, in order.
  ///   - charts: the charts beside them.
  public func render(
    _ facts: PackageFacts, _ tables: [TableDefinition], charts: [Chart]
  ) -> [UInt8] {
    let hasCharts = !charts.isEmpty
    let text: [String?] = [
      "# \(Markdown.escaped(facts.title.text(in: language)))",
      facts.remarks.map { "- " + Markdown.escaped($0.text(in: language)) }.joined(separator: "\n"),
      wording.contents(hasCharts: hasCharts), wording.tools(hasCharts: hasCharts), overview(tables),
      hasCharts ? overview(charts) : nil,
      origin(facts),
    ]
    return Array((text.compactMap { $0 }.joined(separator: "\n\n") + "\n").utf8)
  }

  private func overview(_ tables: [TableDefinition]) -> String {
    let rows = tables.map {
      "| `\($0.name)` | \(Markdown.escaped($0.title.text(in: language))) | "
        + "\(Markdown.escaped($0.description.text(in: language))) |"
    }
    return ([wording.tables] + rows).joined(separator: "\n")
  }

  /// What must stand beside the numbers of a chart wherever they go: no table has a place for it.
  private func overview(_ charts: [Chart]) -> String {
    let rows = charts.map { chart in
      let text = ChartText(chart.language)
      let beside = ([chart.subtitle] + chart.notes + [chart.source]).map(text.string)
      let words = ([chart.notice?.uppercased()].compactMap { $0 } + beside).map {
        Markdown.escaped($0)
      }
      return "| `\(chart.name)` | \(Markdown.escaped(text.string(chart.title))) | "
        + "\(words.joined(separator: "<br>")) |"
    }
    return ([wording.charts] + rows).joined(separator: "\n")
  }

  private func origin(_ facts: PackageFacts) -> String {
    func list(_ labels: [String]) -> String? {
      let lines = labels.map { "- " + Markdown.escaped($0) }
      return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
    return wording.origin(sources: list(facts.sources), licences: list(facts.licences))
  }
}
