/// A report as a document without a format: what stands where, not how it looks.
public struct Report: Sendable {
  /// Title of the document.
  public var title: String
  /// What stands opposite the title: the periods.
  public var subtitle: String
  /// Short labelled facts under the title: what was read, what to take care of.
  public var facts: [Fact]
  /// The sections, in order; a renderer numbers them.
  public var sections: [Section]
  /// Remarks that hold for the whole report, with their heading.
  public var notes: Fact
  /// Meaning of every symbol that a report may use; a renderer prints those that it used.
  public var legend: Legend
  /// Language of all wording, and of the numbers in text.
  public var language: Language
  /// Tables to publish, in the order of the contract.
  public var tables: [DataTable]
  /// Tables for internal use: the account of files, and rejects.
  public var internalTables: [DataTable]
  /// What every output must say when nothing was withheld; `nil` for an ordinary report.
  public var internalNotice: String?
  /// What every output must say when counts are rounded.
  public var roundingNotice: String?
  private let composeCharts: @Sendable () -> [Chart]

  /// What every output must say besides its tables; `nil` for an ordinary report.
  public var notice: String? { internalNotice ?? roundingNotice }

  /// The charts, made anew whenever they are asked for: a report without them costs nothing.
  public var charts: [Chart] { composeCharts() }

  /// A report.
  public init(
    title: String, subtitle: String, facts: [Fact], sections: [Section], notes: Fact,
    legend: Legend, language: Language, tables: [DataTable], internalTables: [DataTable],
    internalNotice: String?, charts: @escaping @Sendable () -> [Chart] = { [] }
  ) {
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.sections = sections
    self.notes = notes
    self.legend = legend
    self.language = language
    self.tables = tables
    self.internalTables = internalTables
    self.internalNotice = internalNotice
    composeCharts = charts
  }
}

/// A label with one or more lines of text beside it.
public struct Fact: Sendable, Equatable {
  /// The label, for instance "Gelezen".
  public var label: String
  /// The lines beside it.
  public var lines: [Prose]

  /// A labelled fact.
  public init(label: String, lines: [Prose]) {
    self.label = label
    self.lines = lines
  }
}

/// The meaning of the symbols in tables.
public struct Legend: Sendable, Equatable {
  /// The word before the symbols, for instance "Tekens".
  public var label: String
  /// Symbols with their meaning, in the order in which they are printed.
  public var entries: [Entry]

  /// One symbol with its meaning.
  public struct Entry: Sendable, Equatable {
    /// The symbol.
    public var symbol: Symbol
    /// What it stands for.
    public var meaning: String

    /// A symbol with its meaning.
    public init(_ symbol: Symbol, _ meaning: String) {
      self.symbol = symbol
      self.meaning = meaning
    }
  }

  /// A legend.
  public init(label: String, entries: [Entry]) {
    self.label = label
    self.entries = entries
  }
}
