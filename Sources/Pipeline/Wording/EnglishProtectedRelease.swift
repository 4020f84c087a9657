/// What the analyst is told of a protected release, in English.
extension EnglishMessages {
  func protection(_ withheld: WithheldFigures) -> [String] {
    let small = withheld.smallCounts
    var lines = [
      "Not for publication: of \(withheld.figures) numbers of people \(withheld.withheld) are not "
        + "shown: " + counted(withheld.small, "small group", "small groups")
        + " "
        + "(\(small.lowerBound) to \(small.upperBound)), \(withheld.others) needed "
        + "to prevent subtraction"
        + (withheld.left > 0 ? ", \(withheld.left) left out unchecked." : ".")
    ]
    if withheld.rows != withheld.withheld {
      lines.append(
        "The report of impact analyze says \(counted(withheld.rows, "number", "numbers")): that counts every row of the "
          + "tables in which something is missing. One number can stand in several rows, and what is "
          + "computed from it as well.")
    }
    if withheld.small > 0 {
      lines.append(
        "Not for publication: for at most \(withheld.narrow) of the small groups the possible values "
          + "lie less than \(small.upperBound + 1) apart.")
    }
    if let coarser = withheld.coarser {
      lines.append(
        "Withhold less? With --by \(coarser.instead) instead of --by \(coarser.asked) \(coarser.withheld) "
          + "numbers stay hidden instead of \(coarser.now).")
    }
    return lines
  }
}
