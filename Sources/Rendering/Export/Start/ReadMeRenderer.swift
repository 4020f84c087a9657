public import Reporting

/// `LEESMIJ.md`: what is in an export and how each tool opens it.
public struct ReadMeRenderer: Sendable {
  /// A renderer.
  public init() {}

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
      "# \(Markdown.escaped(facts.title.dutch))",
      facts.remarks.map { "- " + Markdown.escaped($0.dutch) }.joined(separator: "\n"),
      contents(hasCharts), ReadMeText.tools(hasCharts: hasCharts), overview(tables),
      hasCharts ? overview(charts) : nil,
      origin(facts),
    ]
    return Array((text.compactMap { $0 }.joined(separator: "\n\n") + "\n").utf8)
  }

  private func contents(_ hasCharts: Bool) -> String {
    let charts = """
      | `charts/` | grafieken (Vega-Lite 5) met de cijfers erin |
      | `datawrapper/` | dezelfde grafieken als tabel voor Datawrapper |

      """
    return """
      ## Wat waar staat

      | map of bestand | wat het is |
      |---|---|
      | `excel/` | tabellen voor een Nederlands Excel of LibreOffice |
      | `data/` | dezelfde tabellen voor programma's: UTF-8, komma's, decimale punten, Engelse namen |
      | `datapackage.json` | wat elke kolom van `data/` is: soort, eenheid, uitleg (Data Package) |
      \(hasCharts ? charts : "")| `start.ipynb`, `start.R` | openen alles, in Jupyter en in R |
      | `intern/manifest.json` | controlegetallen van deze bestanden, voor de volgende export |

      Een lege cel is geen nul: de kolom `status` zegt waarom er niets staat. Percentages zijn delen \
      van één: -0,1 is 10 % minder.

      Een volgende `impact export` vervangt deze map, maar niet als u er iets in veranderde of bij \
      zette. Bewaar eigen werk daarom in een andere map.
      """
  }

  private func overview(_ tables: [TableDefinition]) -> String {
    let rows = tables.map {
      "| `\($0.name)` | \(Markdown.escaped($0.title.dutch)) | "
        + "\(Markdown.escaped($0.description.dutch)) |"
    }
    return """
      ## De tabellen

      | tabel | titel | hoe u haar leest |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
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
    return """
      ## De grafieken

      | grafiek | titel | wat erbij hoort te staan |
      |---|---|---|
      \(rows.joined(separator: "\n"))
      """
  }

  private func origin(_ facts: PackageFacts) -> String {
    func list(_ labels: [String]) -> String {
      labels.map { "- " + Markdown.escaped($0) }.joined(separator: "\n")
    }
    let sources = facts.sources.isEmpty ? "Niet opgegeven." : list(facts.sources)
    let licences = facts.licences.isEmpty ? "Niet opgegeven." : list(facts.licences)
    return """
      ## Bronnen

      \(sources)

      Licenties van de bronnen:

      \(licences)
      """
  }
}
