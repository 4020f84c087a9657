import Reporting

/// Writes cells and sentences, and remembers which symbols were used, for the legend.
struct CellText {
  let format: NumberFormat
  private(set) var usedSymbols: Set<Symbol> = []
  private let safe: @Sendable (String) -> String

  /// - Parameter safe: what makes words of files harmless where they are shown.
  init(
    _ language: Language, showing safe: @escaping @Sendable (String) -> String = \.safeForTerminal
  ) {
    format = NumberFormat(language)
    self.safe = safe
  }

  /// A cell in two parts: what is aligned, and the mark that hangs behind it.
  mutating func parts(_ cell: Cell) -> (body: String, mark: String) {
    switch cell {
    case .blank: ("", "")
    case .text(let text): (safe(text), "")
    case .number(let value, let decimals, let signed, let mark):
      (format.string(value, decimals: decimals, signed: signed), written(mark))
    case .percent(let fraction, let decimals, let signed):
      (format.percentage(fraction, decimals: decimals, signed: signed), "")
    case .range(let low, let high, let decimals, let mark):
      (
        format.string(low, decimals: decimals) + "–" + format.string(high, decimals: decimals),
        written(mark)
      )
    case .symbol(let symbol, let word, let mark):
      (
        [written(symbol), word.map(safe)].compactMap { $0 }.joined(separator: " "),
        written(mark)
      )
    }
  }

  /// Running text; a value in it is kept on one line by no-break spaces.
  mutating func string(_ prose: Prose) -> String {
    var result = ""
    for run in prose.runs {
      switch run {
      case .text(let text): result += safe(text)
      case .value(let cell):
        let (body, mark) = parts(cell)
        let value = mark.isEmpty ? body : body + "\u{A0}" + mark
        result += value.replacing(" ", with: "\u{A0}")
      }
    }
    return result
  }

  private mutating func written(_ symbol: Symbol?) -> String {
    guard let symbol else { return "" }
    usedSymbols.insert(symbol)
    return symbol.rawValue
  }
}
