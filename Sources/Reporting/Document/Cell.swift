public import Tables

/// One value in a table or a sentence, exact; how it is written is the renderer's business.
public enum Cell: Sendable, Equatable {
  /// Nothing: cannot occur, or has no meaning here.
  case blank
  /// Words.
  case text(String)
  /// A number, rounded when written.
  ///
  /// - `decimals`: digits after the decimal mark, 0 to 9.
  /// - `signed`: whether a plus is written before a positive number.
  /// - `mark`: a symbol behind the number that says how firm it is.
  case number(Quantity, decimals: Int = 0, signed: Bool = false, mark: Symbol? = nil)
  /// A fraction written as a percentage: 0.25 as 25 %.
  case percent(Quantity, decimals: Int = 1, signed: Bool = false)
  /// A number of which only the bounds are known.
  case range(Quantity, Quantity, decimals: Int = 0, mark: Symbol? = nil)
  /// A symbol in the place of a number, with a word beside it where the symbol alone is too little.
  case symbol(Symbol, word: String? = nil, mark: Symbol? = nil)
}

/// A sign with an agreed meaning; the raw value is how it is written.
public enum Symbol: String, Sendable, Hashable, CaseIterable {
  /// Behind a number: provisional or planned.
  case preliminary = "*"
  /// Exactly zero, where a rounded zero would be written in digits.
  case zero = "-"
  /// Unknown, or not delivered.
  case missing = "."
  /// Withheld, since the group is small.
  case suppressed = "x"
  /// A region without an organisation.
  case whiteSpot = "○"
}
