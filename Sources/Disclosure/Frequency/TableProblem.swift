/// What makes a table or a hierarchy unfit, as a value that can be worded in either language.
public enum TableProblem: Error, Sendable, Equatable {
  /// A hierarchy names a code that is neither in the table nor a group of the same hierarchy.
  case unknownCode(String)
  /// A group has the name of a code of the table.
  case groupIsCode(String)
  /// A code stands under two groups, or twice under one, in the same hierarchy.
  case secondParent(code: String)
  /// A group contains itself.
  case cycle(group: String)
  /// Two hierarchies give different contents to a group of the same name.
  case differentGroups(String)
  /// A code is the name of a total: it would count twice.
  case codeIsTotal
  /// The table has more cells, or more sums, than can be worked with.
  case tooLarge(cells: Int)
  /// The counts add up to more than 64 bits hold.
  case countsTooLarge
}
