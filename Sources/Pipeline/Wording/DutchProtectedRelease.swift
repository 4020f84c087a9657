/// What the analyst is told of a protected release, in Dutch.
extension DutchMessages {
  func protection(_ withheld: WithheldFigures) -> [String] {
    let small = withheld.smallCounts
    var lines = [
      "Niet voor publicatie: van de \(withheld.figures) getallen over mensen zijn er "
        + "\(withheld.withheld) niet getoond: "
        + counted(withheld.small, "kleine groep", "kleine groepen")
        + " "
        + "(\(small.lowerBound) t/m \(small.upperBound)), \(withheld.others) nodig "
        + "om terugrekenen te voorkomen"
        + (withheld.left > 0 ? ", \(withheld.left) ongetoetst weggelaten." : ".")
    ]
    if withheld.rows != withheld.withheld {
      lines.append(
        "Het rapport van impact analyze noemt \(counted(withheld.rows, "getal", "getallen")): dat telt elke regel van de "
          + "tabellen waarin iets ontbreekt. Hetzelfde getal kan op meer regels staan, en wat ermee "
          + "berekend is ook.")
    }
    if withheld.small > 0 {
      lines.append(
        "Niet voor publicatie: bij hoogstens \(withheld.narrow) van de kleine groepen liggen de "
          + "mogelijke waarden minder dan \(small.upperBound + 1) uit elkaar.")
    }
    if let coarser = withheld.coarser {
      lines.append(
        "Minder verbergen? Met --by \(coarser.instead) in plaats van --by \(coarser.asked) blijven er "
          + "\(coarser.withheld) getallen verborgen in plaats van \(coarser.now).")
    }
    return lines
  }
}
