internal import Regions
internal import Tables

/// Recognises rows that are no data: those that add up others, and text below a table.
///
/// Only what says itself that it is no data: `Locatie Oost` alone in its row is a record of which the
/// other cells are empty.
enum FooterText {
  /// Lines of text below a table; more of them are no footer but something that went wrong.
  static let mostLines = 5
  /// Cells of a line of text: a label, perhaps with its value.
  static let mostCells = 2

  /// Whether a cell says that its row adds up the others.
  static func isTotal(_ text: String) -> Bool {
    TotalWords.whole.contains(NameFolding.fold(text).filter { $0 != ":" })
  }

  /// Whether a row of these cells, the empty ones left out, is text below a table.
  static func isText(_ filled: [String]) -> Bool {
    guard (1...mostCells).contains(filled.count), let first = filled.first else { return false }
    guard first.contains(where: \.isLetter) else {
      return filled.count == 1 && first.allSatisfy { "-=*_ ".contains($0) }
    }
    return isLabel(first) || words.contains(NameFolding.fold(String(first.prefix { $0.isLetter })))
  }

  /// Whether a colon ends the text or parts a label from its value; `12:30` is neither.
  private static func isLabel(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let next = text.index(after: colon)
    return next == text.endIndex || text[next].isWhitespace
  }

  private static let words: Set<String> = [
    "bron", "bronnen", "export", "geexporteerd", "gemaakt", "gegenereerd", "afgedrukt", "aantal",
    "totaal", "toelichting", "opmerking", "opmerkingen", "noot", "legenda", "pagina", "datum",
    "einde", "source", "exported", "generated", "created", "printed", "note", "notes", "end",
    "page", "total", "opgesteld", "samengesteld", "deze", "peildatum", "versie", "vragen",
    "contact",
  ]
}
