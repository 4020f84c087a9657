import Disclosure
import Tables

/// What may be said, in English.
extension EnglishWording {
  var claimsHeading: String { "What may you say?" }

  var claimsIntroduction: Prose {
    """
    Each sentence holds as it stands; read below it what goes with it. These are counts: what people \
    gained is not in them.
    """
  }

  func nothingToSay(_ programme: String) -> Prose {
    """
    Nothing can be said of \(programme): the records are synthetic and no publication confirms the \
    figures.
    """
  }

  func sentence(_ claim: Claim) -> Prose {
    guard let previous = claim.previous else { return oneFigure(claim) }
    if claim.hasSilence { return deliveredFigures(claim, previous) }
    let (now, before) = (claim.current, previous)
    let subject = "\(opening(claim)) the number of \(noun(claim.measure))\(inMonths(claim))"
    let verb = claim.difference.map { self.verb($0.sign) } ?? "went"
    var text: Prose
    if claim.difference?.isZero == true {
      text = """
        \(subject) \(verb) the same: \(.number(before.value)) in \(before.period.displayLabel) and \
        in \(now.period.displayLabel)
        """
    } else {
      text = """
        \(subject) \(verb) from \(.number(before.value)) in \(before.period.displayLabel) to \
        \(.number(now.value)) in \(now.period.displayLabel)
        """
    }
    text.append(bracketed(details(claim)))
    if let panel = claim.panel { text.append(clause(panel)) }
    text.append(openEnds(claim))
    text.append(".")
    return text
  }

  private func openEnds(_ claim: Claim) -> Prose {
    claim.carryOver.map {
      clause($0, isLeftOut: claim.leavesOutCarryOver, claim.measure)
    } ?? ""
  }

  private func verb(_ sign: Int) -> String { sign > 0 ? "rose" : sign < 0 ? "fell" : "stayed" }

  private func opening(_ claim: Claim) -> String {
    let isNamed = !claim.programme.isEmpty
    let place = isNamed ? " at \(programmeTitle(claim.programme))" : ""
    return switch claim.basis {
    case .records where isNamed: "At \(programmeTitle(claim.programme))"
    case .records, .disputedRecords: "According to the delivered data,\(place)"
    case .publication: "According to the publication,\(place)"
    }
  }

  private func inMonths(_ claim: Claim) -> String {
    claim.throughMonth.map { " in \(months(through: $0))" } ?? ""
  }

  private func clause(_ panel: Claim.PanelClause) -> Prose {
    switch panel {
    case .nobody: return "; no organisation delivered figures both times"
    case .same(let row):
      guard let now = row.value, let before = row.previousValue,
        let sign = now.subtracting(before)?.sign
      else { return "" }
      let who: Prose =
        row.continuing == 1
        ? "the one organisation" : "the \(row.continuing)\u{A0}organisations"
      guard sign != 0 else {
        return "; for \(who) of both times that number stayed the same (\(.number(now)))"
      }
      return """
        ; for \(who) of both times that number \(verb(sign)) from \(.number(before)) to \(.number(now))\
        \(bracketed(row.relativeChange.map { ["\(.percent($0, signed: true))"] } ?? []))
        """
    }
  }

  private func oneFigure(_ claim: Claim) -> Prose {
    let value = claim.current.value
    let figure: Prose = counted(.number(value), isOne: value == Quantity(1), claim.measure)
    let year = claim.current.period.displayLabel
    let period = claim.throughMonth.map { "\(months(through: $0)) \(year)" } ?? year
    let firmness: Prose = "\(bracketed(firmness(claim)))\(openEnds(claim))"
    if let response = claim.current.response, response.silent > 0 {
      return """
        In \(period) \(response.delivered) of \
        \(counted(response.expected, "organisation", "organisations"))\(of(claim)) together counted \
        \(figure)\(firmness).
        """
    }
    let verb = value == Quantity(1) ? "was" : "were"
    let place = claim.programme.isEmpty ? "" : " at \(programmeTitle(claim.programme))"
    switch claim.basis {
    case .records: return "In \(period) there \(verb) \(figure)\(place)\(firmness)."
    case .disputedRecords:
      return """
        According to the delivered data there \(verb) \(figure)\(place) in \(period)\(firmness).
        """
    case .publication:
      return "According to the publication there \(verb) \(figure)\(place) in \(period)\(firmness)."
    }
  }

  private func of(_ claim: Claim) -> String {
    claim.programme.isEmpty ? "" : " of \(programmeTitle(claim.programme))"
  }

  /// Both figures with who delivered them, and no change: who was silent may have made it.
  private func deliveredFigures(_ claim: Claim, _ previous: Claim.Side) -> Prose {
    func side(_ side: Claim.Side, noun: String) -> Prose {
      let figure: Prose = "\(.number(side.value))\(noun) in \(side.period.displayLabel)"
      guard let row = side.response else { return figure }
      return "\(figure) (\(row.delivered) of \(row.expected)\u{A0}organisations)"
    }
    let before = side(previous, noun: " \(noun(claim.measure))")
    var text: Prose = """
      The organisations\(of(claim)) that delivered figures together counted\(inMonths(claim)) \
      \(before) and \(side(claim.current, noun: ""))\(bracketed(firmness(claim)))
      """
    if let panel = claim.panel { text.append(clause(panel)) }
    text.append(openEnds(claim))
    text.append(".")
    return text
  }

  func firmness(_ side: Claim.Side) -> String? {
    let word: String? =
      switch side.status {
      case .planned: "planned"
      case .provisional: "provisional"
      case .estimated: "estimated"
      default: nil
      }
    return word.map { "the figure of \(side.period.displayLabel) is \($0)" }
  }

  func caveat(_ caveat: Caveat, _ measure: String) -> Prose {
    switch caveat {
    case .inventedRecords:
      return """
        The records are synthetic: whether the same organisations took part cannot be said.
        """
    case .published(let period, let published, let computed, let hasReason):
      let reason = hasReason ? " (for the reason see the known totals)" : "; find out why first"
      return """
        For \(period.displayLabel) \(.number(published)) was published, the records give \
        \(.number(computed))\(reason).
        """
    case .preliminary(let period, let status):
      return status == .planned
        ? "The figure of \(period.displayLabel) was established before the period had ended."
        : "The figure of \(period.displayLabel) may still change."
    case .noComparablePanel:
      return "There is no comparable panel: do not speak of growth or decline of reach."
    case .otherWay:
      return "The total and the same organisations do not move the same way: give both."
    case .mostlyOthers:
      return """
        The difference is mostly that of organisations that were not there both times: give the same \
        organisations too.
        """
    case .signCanFlip: return "One organisation decides whether it is a rise or a fall."
    case .largeOrganisation(let share, let period) where share == Quantity(1):
      return "All \(noun(measure)) of \(period.displayLabel) come from one organisation."
    case .largeOrganisation(let share, let period):
      return "One organisation counts for \(.percent(share)) (\(period.displayLabel))."
    case .silent(let row):
      return """
        \(row.silent) of \(counted(row.expected, "organisation", "organisations")) delivered no \
        \(noun(row.measure)) for \(row.period.displayLabel): that is unknown, not zero.
        """
    case .sameMonths(let month, let period, let previous):
      return """
        Only \(months(through: month)): do not compare \(period.displayLabel) with the whole of \
        \(previous.displayLabel).
        """
    case .quietEnd(let quiet): return quietEnd(quiet, programme: nil)
    case .smallBase(let minimum):
      return "The earlier number is under \(minimum): give the difference, no percentage."
    case .zeroBase: return "From zero there is no percentage."
    case .mayBeChance: return "The difference for the same organisations may be chance."
    case .openEnds:
      return """
        Whether those without an end date are still there is unknown: ask the organisations for end \
        dates.
        """
    case .persons(let period, let low, let high):
      guard let low, let high else {
        return "Participations are not persons: who takes part twice counts twice."
      }
      let number: Prose =
        low == high ? "\(.number(low))" : "between \(.number(low)) and \(.number(high))"
      guard measure == "participants" else {
        return """
          Who helps in two places counts twice: in \(period.displayLabel) there were \(number) \
          different people.
          """
      }
      return """
        Participations are not persons: in \(period.displayLabel) there were \(number) different \
        people.
        """
    }
  }

  func doNotSay(_ misreadings: [Misreading], _ measure: String) -> Prose {
    let sentences = misreadings.map { misreading -> Prose in
      switch misreading {
      case .people(let value): "“\(.number(value)) people took part”"
      case .change(let before, let now):
        "“the number of \(noun(measure)) went from \(.number(before)) to \(.number(now))”"
      case .reach(let isMore): "“\(reach(measure, isMore ? "more" : "fewer"))”"
      }
    }
    return "Do not say: \(sentences.joined(separator: " or "))."
  }

  private func reach(_ measure: String, _ more: String) -> String {
    switch measure {
    case "participants": "we reach \(more) people"
    case "volunteers": "\(more) people help"
    default: "our reach became \(more == "more" ? "larger" : "smaller")"
    }
  }
}
