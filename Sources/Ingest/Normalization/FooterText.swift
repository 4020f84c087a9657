internal import Regions

/// Tells text under a table from a record that has nothing but its first cell.
///
/// Only what says itself that it is no data: a label, or a word that programs put below a table.
/// `Locatie Oost` alone in its row is a record of which the other cells are empty.
enum FooterText {
  /// Lines under a table that may be text; more of them are a list.
  static let mostLines = 5

  private static let words: Set<String> = [
    "bron", "bronnen", "export", "geexporteerd", "gemaakt", "gegenereerd", "afgedrukt", "aantal",
    "totaal", "toelichting", "opmerking", "opmerkingen", "noot", "legenda", "pagina", "datum",
    "einde", "source", "exported", "generated", "printed", "note", "notes", "end", "page",
  ]

  /// Whether the only filled cell of a record, its first, is text under a table.
  static func isFooter(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return false }
    return isLabel(text) || words.contains(firstWord(of: text))
  }

  /// Whether a colon ends the text or parts a label from its value; `12:30` is neither.
  private static func isLabel(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let next = text.index(after: colon)
    return next == text.endIndex || text[next].isWhitespace
  }

  private static func firstWord(of text: String) -> String {
    NameFolding.fold(String(text.prefix { $0.isLetter }))
  }
}
