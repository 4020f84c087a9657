/// Dutch and English words with which tables say that a row adds up others.
///
/// For texts that are folded: small letters without accents.
public enum TotalWords {
  /// Words that say so at the beginning of a text too, as in `totaal mannen en vrouwen`.
  public static let leading: Set<String> = [
    "totaal", "totalen", "eindtotaal", "subtotaal", "total", "totals", "subtotal",
  ]

  /// Whole texts that say so.
  public static let whole: Set<String> = leading.union([
    "som", "sum", "grand total", "algemeen totaal", "totaal generaal",
  ])
}
