import Disclosure
import Tables

/// What goes on without an end, in Dutch.
extension DutchWording {
  func openEndsInBrief(_ row: OpenEndsRow, programme: String) -> Prose {
    """
    \(programme): \(part(row)) \(noun(row.measure)) van \(row.period.displayLabel) tellen alleen mee \
    omdat een einddatum ontbreekt.
    """
  }

  func openEnds(_ row: OpenEndsRow) -> Prose {
    let isOne = row.openEnded == Quantity(1)
    var text: Prose = """
      \(part(row)) \(noun(row.measure)) van \(row.period.displayLabel) \(isOne ? "begon" : "begonnen") \
      eerder en \(isOne ? "heeft geen einddatum: die telt" : "hebben geen einddatum: ze tellen") door, \
      ook in wat uit dit cijfer is berekend.
      """
    if let without = row.valueWithout {
      text.append(" Zonder \(isOne ? "die" : "hen"): \(.number(without)).")
    }
    if row.organisations > 0 {
      text.append(
        """
         Van \(counted(row.organisations, "organisatie", "organisaties")) telt verder niets mee: \
        misschien \(row.organisations == 1 ? "leverde zij" : "leverden zij") over \
        \(row.period.displayLabel) niets.
        """)
    }
    text.append(" Vraag de organisaties naar einddatums.")
    return text
  }

  private func part(_ row: OpenEndsRow) -> Prose {
    let open: Prose = row.openEnded.map { "\(.number($0))" } ?? "\(.symbol(.suppressed))"
    return
      "\(open) van de \(row.value.map { "\(.number($0))" as Prose } ?? "\(.symbol(.suppressed))")"
  }

  func withoutOpenEnds(
    _ measure: String, _ previous: Cell, _ current: Cell, _ difference: Cell
  ) -> Prose {
    """
    Zonder \(noun(measure)) die eerder begonnen en geen einddatum hebben: \(previous) → \(current), \
    verschil \(difference).
    """
  }

  func clause(_ carryOver: CarryOver, isLeftOut: Bool, _ measure: String) -> Prose {
    let numbers = carryOver.rows.map { row -> Prose in
      let number: Prose = row.openEnded.map { "\(.number($0))" } ?? "aantal niet getoond"
      return "\(number) in \(row.period.displayLabel)"
    }.joined(separator: ", ")
    let verb = isLeftOut ? "niet meegeteld" : "meegeteld"
    return
      "; \(verb) zijn \(noun(measure)) die eerder begonnen en geen einddatum hebben (\(numbers))"
  }

  func perhapsBack(_ row: PersonsRow, _ perhaps: Quantity) -> Prose {
    perhaps == Quantity(1)
      ? """
       Van 1\u{A0}van hen is er over \(row.period.displayLabel) alleen een record zonder einddatum: of \
      die er nog was, is niet bekend.
      """
      : """
       Van \(.number(perhaps))\u{A0}van hen is er over \(row.period.displayLabel) alleen een record \
      zonder einddatum: of zij er nog waren, is niet bekend.
      """
  }

  func dividedByDeliverers(_ measure: String, _ deliverers: [Deliverers]) -> Prose {
    let parts = deliverers.map { one -> Prose in
      """
      in \(one.period.displayLabel) waren dat er \(one.delivered), op de lijst staan er \
      \(.number(one.listed))
      """
    }
    return """
      \(self.measure("\(measure)_per_organisation")): gedeeld door de organisaties die \(noun(measure)) \
      leverden: \(parts.joined(separator: "; ")).
      """
  }
}
