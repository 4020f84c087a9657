import DelimitedText
import Reporting
import Tables

/// Writes the words and numbers of charts.
struct ChartText {
  private let language: Language
  let format: NumberFormat

  init(_ language: Language) {
    self.language = language
    format = NumberFormat(language)
  }

  /// Running text; values in it are kept on one line by no-break spaces.
  func string(_ prose: Prose) -> String {
    var text = CellText(language, showing: \.safeInPicture)
    return text.string(prose)
  }

  /// What stands at a value: the number with its mark, or what is written in its place.
  func label(_ point: Chart.Point) -> String { string(Prose(cell: point.cell)) }

  /// A number on an axis.
  func tick(_ value: Quantity, _ unit: Chart.Unit) -> String {
    switch unit {
    case .number: format.shortest(value)
    case .share: format.shortestPercentage(value)
    }
  }

  var lowest: String { language == .dutch ? "(laagste)" : "(lowest)" }
  var highest: String { language == .dutch ? "(hoogste)" : "(highest)" }
}

extension String {
  /// The text on one line, without characters for which fonts of pictures have no sign.
  var safeInPicture: String { PlainText.oneLine(self) }
}

extension Prose {
  fileprivate init(cell: Cell) {
    self.init("")
    append(cell)
  }
}
