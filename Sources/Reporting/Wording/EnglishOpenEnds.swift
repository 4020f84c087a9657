import Disclosure
import Tables

/// What goes on without an end, in English.
extension EnglishWording {
  func openEndsInBrief(_ row: OpenEndsRow, programme: String) -> Prose {
    """
    \(programme): \(part(row)) \(noun(row.measure)) of \(row.period.displayLabel) count only because \
    an end date is missing.
    """
  }

  func openEnds(_ row: OpenEndsRow) -> Prose {
    let isOne = row.openEnded == Quantity(1)
    var text: Prose = """
      \(part(row)) \(noun(row.measure)) of \(row.period.displayLabel) began earlier and \
      \(isOne ? "has no end date: it goes" : "have no end date: they go") on counting, also in what is \
      computed from this figure.
      """
    if let without = row.valueWithout {
      text.append(" Without \(isOne ? "it" : "them"): \(.number(without)).")
    }
    if row.organisations > 0 {
      text.append(
        """
         Of \(counted(row.organisations, "organisation", "organisations")) nothing else counts: perhaps \
        nothing was delivered for \(row.period.displayLabel).
        """)
    }
    text.append(" Ask the organisations for end dates.")
    return text
  }

  private func part(_ row: OpenEndsRow) -> Prose {
    let open: Prose = row.openEnded.map { "\(.number($0))" } ?? "\(.symbol(.suppressed))"
    return
      "\(open) of the \(row.value.map { "\(.number($0))" as Prose } ?? "\(.symbol(.suppressed))")"
  }

  func withoutOpenEnds(
    _ measure: String, _ previous: Cell, _ current: Cell, _ difference: Cell
  ) -> Prose {
    """
    Without \(noun(measure)) that began earlier and have no end date: \(previous) → \(current), \
    difference \(difference).
    """
  }

  func clause(_ carryOver: CarryOver, isLeftOut: Bool, _ measure: String) -> Prose {
    let numbers = carryOver.rows.map { row -> Prose in
      let number: Prose = row.openEnded.map { "\(.number($0))" } ?? "number not shown"
      return "\(number) in \(row.period.displayLabel)"
    }.joined(separator: ", ")
    let verb = isLeftOut ? "not counting" : "counting"
    return "; \(verb) \(noun(measure)) that began earlier and have no end date (\(numbers))"
  }

  func perhapsBack(_ row: PersonsRow, _ perhaps: Quantity) -> Prose {
    perhaps == Quantity(1)
      ? """
       For 1\u{A0}of them there is only a record without an end date for \(row.period.displayLabel): \
      whether that person was still there is unknown.
      """
      : """
       For \(.number(perhaps))\u{A0}of them there is only a record without an end date for \
      \(row.period.displayLabel): whether they were still there is unknown.
      """
  }

  func dividedByDeliverers(_ measure: String, _ deliverers: [Deliverers]) -> Prose {
    let parts = deliverers.map { one -> Prose in
      "\(one.delivered) in \(one.period.displayLabel), while \(.number(one.listed)) are listed"
    }
    return """
      \(self.measure("\(measure)_per_organisation")): divided by the organisations that delivered \
      \(noun(measure)): \(parts.joined(separator: "; ")).
      """
  }
}
