import Reporting

/// What stands in the cells of the notebook, in one language: words and code.
protocol NotebookWording: Sendable {
  /// What the notebook is about and how it is run.
  func opening(_ facts: PackageFacts) -> String
  /// Code that reads all tables.
  var loading: String { get }
  /// What there is.
  var overview: String { get }
  /// Code that lists the tables.
  var listing: String { get }
  /// Where the charts are.
  var aboutCharts: String { get }
  /// Code that shows the charts, each with words for those who cannot see it.
  var charts: String { get }
  /// What a table is.
  func about(_ table: TableDefinition) -> String
  /// Code that shows a table and what its columns mean.
  func showing(_ table: TableDefinition) -> String
}

/// What stands in the R script, in one language: words and code.
protocol RScriptWording: Sendable {
  /// How the script is run, and what reads a table.
  var opening: String { get }
  /// Code that lists the tables.
  var overview: String { get }
  /// Code that draws a chart.
  var drawing: String { get }
  /// Code that draws all charts.
  var charts: String { get }
  /// Code that draws the figures, where there are no charts.
  var figures: String { get }
  /// What the code calls the list of tables, what reads one, and the list of charts.
  var names: (tables: String, read: String, charts: String) { get }
  /// What the code calls what stands around a chart.
  var chartFields: (name: String, title: String, under: String, source: String) { get }
}

/// What stands on the page that tells what is where, in one language.
protocol ReadMeWording: Sendable {
  /// What is in which folder.
  func contents(hasCharts: Bool) -> String
  /// How each tool opens the files. The code is run by `Tests/Export`, so what stands here works.
  func tools(hasCharts: Bool) -> String
  /// What stands above the list of tables.
  var tables: String { get }
  /// What stands above the list of charts.
  var charts: String { get }
  /// Where the numbers come from; `nil` for what nobody told.
  func origin(sources: String?, licences: String?) -> String
}

extension Language {
  /// What stands in the cells of the notebook in this language.
  var notebookWording: any NotebookWording {
    switch self {
    case .dutch: DutchNotebook()
    case .english: EnglishNotebook()
    }
  }

  /// What stands in the R script in this language.
  var rScriptWording: any RScriptWording {
    switch self {
    case .dutch: DutchRScript()
    case .english: EnglishRScript()
    }
  }

  /// What stands on the page in this language.
  var readMeWording: any ReadMeWording {
    switch self {
    case .dutch: DutchReadMe()
    case .english: EnglishReadMe()
    }
  }
}

extension Bilingual {
  /// The text in one language.
  func text(in language: Language) -> String { language == .dutch ? dutch : english }
}
