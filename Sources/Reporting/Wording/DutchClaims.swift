import Disclosure
import Tables

/// What may be said, in Dutch.
extension DutchWording {
  var claimsHeading: String { "Wat mag u hieruit zeggen?" }

  var claimsIntroduction: Prose {
    """
    Elke zin geldt zoals hij er staat; lees eronder wat erbij hoort. Het zijn aantallen: wat mensen \
    eraan hadden, staat er niet in.
    """
  }

  func nothingToSay(_ programme: String) -> Prose {
    """
    Over \(programme) valt niets te zeggen: de records zijn synthetisch en geen publicatie bevestigt \
    de cijfers.
    """
  }

  func sentence(_ claim: Claim) -> Prose {
    guard let previous = claim.previous else { return oneFigure(claim) }
    if claim.hasSilence { return deliveredFigures(claim, previous) }
    let number = "het aantal \(noun(claim.measure))\(inMonths(claim))"
    let (now, before) = (claim.current, previous)
    let periods: Prose = """
      van \(.number(before.value)) in \(before.period.displayLabel) naar \(.number(now.value)) in \
      \(now.period.displayLabel)
      """
    let verb = claim.difference.map { self.verb($0.sign) } ?? "ging"
    let opening = opening(claim, verb)
    var text: Prose
    if claim.difference?.isZero == true {
      text = """
        \(opening) \(number) gelijk: \(.number(before.value)) in \(before.period.displayLabel) en in \
        \(now.period.displayLabel)
        """
    } else {
      text = "\(opening) \(number) \(periods)"
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

  private func verb(_ sign: Int) -> String { sign > 0 ? "steeg" : sign < 0 ? "daalde" : "bleef" }

  /// The start of a sentence up to its verb, or just beyond.
  private func opening(_ claim: Claim, _ verb: String) -> String {
    let isNamed = !claim.programme.isEmpty
    let place = isNamed ? " bij \(programmeTitle(claim.programme))" : ""
    return switch claim.basis {
    case .records where isNamed: "Bij \(programmeTitle(claim.programme)) \(verb)"
    case .records, .disputedRecords: "Volgens de geleverde gegevens \(verb)\(place)"
    case .publication: "Volgens de publicatie \(verb)\(place)"
    }
  }

  private func inMonths(_ claim: Claim) -> String {
    claim.throughMonth.map { " in \(months(through: $0))" } ?? ""
  }

  private func clause(_ panel: Claim.PanelClause) -> Prose {
    switch panel {
    case .nobody: return "; geen enkele organisatie leverde beide keren cijfers"
    case .same(let row):
      guard let now = row.value, let before = row.previousValue,
        let sign = now.subtracting(before)?.sign
      else { return "" }
      let who: Prose =
        row.continuing == 1
        ? "de ene organisatie" : "de \(row.continuing)\u{A0}organisaties"
      guard sign != 0 else {
        return "; bij \(who) van beide keren bleef dat aantal gelijk (\(.number(now)))"
      }
      return """
        ; bij \(who) van beide keren \(verb(sign)) dat aantal van \(.number(before)) naar \(.number(now))\
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
        In \(period) telden \(response.delivered) van de \
        \(counted(response.expected, "organisatie", "organisaties"))\(of(claim)) samen \
        \(figure)\(firmness).
        """
    }
    let verb = value == Quantity(1) ? "was" : "waren"
    let place = claim.programme.isEmpty ? "" : " bij \(programmeTitle(claim.programme))"
    switch claim.basis {
    case .records: return "In \(period) \(verb) er\(place) \(figure)\(firmness)."
    case .disputedRecords:
      return "Volgens de geleverde gegevens \(verb) er in \(period)\(place) \(figure)\(firmness)."
    case .publication:
      return "Volgens de publicatie \(verb) er in \(period)\(place) \(figure)\(firmness)."
    }
  }

  private func of(_ claim: Claim) -> String {
    claim.programme.isEmpty ? "" : " van \(programmeTitle(claim.programme))"
  }

  /// Both figures with who delivered them, and no change: who was silent may have made it.
  private func deliveredFigures(_ claim: Claim, _ previous: Claim.Side) -> Prose {
    func side(_ side: Claim.Side, noun: String) -> Prose {
      let figure: Prose = "\(.number(side.value))\(noun) in \(side.period.displayLabel)"
      guard let row = side.response else { return figure }
      return "\(figure) (\(row.delivered) van de \(row.expected)\u{A0}organisaties)"
    }
    let before = side(previous, noun: " \(noun(claim.measure))")
    var text: Prose = """
      De organisaties\(of(claim)) die cijfers leverden, telden\(inMonths(claim)) samen \(before) en \
      \(side(claim.current, noun: ""))\(bracketed(firmness(claim)))
      """
    if let panel = claim.panel { text.append(clause(panel)) }
    text.append(openEnds(claim))
    text.append(".")
    return text
  }

  func firmness(_ side: Claim.Side) -> String? {
    let word: String? =
      switch side.status {
      case .planned: "gepland"
      case .provisional: "voorlopig"
      case .estimated: "geschat"
      default: nil
      }
    return word.map { "het cijfer van \(side.period.displayLabel) is \($0)" }
  }

  func caveat(_ caveat: Caveat, _ measure: String) -> Prose {
    switch caveat {
    case .inventedRecords:
      return """
        De records zijn synthetisch: of dezelfde organisaties meededen, is niet te zeggen.
        """
    case .published(let period, let published, let computed, let hasReason):
      let reason = hasReason ? " (reden: zie de bekende totalen)" : "; zoek eerst uit waarom"
      return """
        Over \(period.displayLabel) is \(.number(published)) gepubliceerd, de records geven \
        \(.number(computed))\(reason).
        """
    case .preliminary(let period, let status):
      return status == .planned
        ? "Het cijfer van \(period.displayLabel) is vastgesteld voordat de periode voorbij was."
        : "Het cijfer van \(period.displayLabel) kan nog veranderen."
    case .noComparablePanel:
      return "Er is geen vergelijkbaar panel: spreek niet van groei of krimp van het bereik."
    case .otherWay:
      return "Het totaal en dezelfde organisaties gaan niet dezelfde kant op: noem beide."
    case .mostlyOthers:
      return """
        Het verschil komt vooral van organisaties die niet beide keren meededen: noem ook dezelfde \
        organisaties.
        """
    case .signCanFlip:
      return "Eén organisatie bepaalt of het een stijging of een daling is."
    case .largeOrganisation(let share, let period) where share == Quantity(1):
      return "Alle \(noun(measure)) van \(period.displayLabel) komen van één organisatie."
    case .largeOrganisation(let share, let period):
      return """
        Eén organisatie telt voor \(.percent(share)) mee (\(period.displayLabel)).
        """
    case .silent(let row):
      return """
        \(row.silent) van de \(counted(row.expected, "organisatie", "organisaties")) \
        \(row.silent == 1 ? "leverde" : "leverden") over \(row.period.displayLabel) geen \
        \(noun(row.measure)) aan: dat is onbekend, niet nul.
        """
    case .sameMonths(let month, let period, let previous):
      return """
        Alleen \(months(through: month)): vergelijk \(period.displayLabel) niet met heel \
        \(previous.displayLabel).
        """
    case .quietEnd(let quiet): return quietEnd(quiet, programme: nil)
    case .smallBase(let minimum):
      return "Het eerdere aantal is kleiner dan \(minimum): noem het verschil, geen percentage."
    case .zeroBase: return "Vanaf nul bestaat er geen percentage."
    case .mayBeChance: return "Het verschil bij dezelfde organisaties kan toeval zijn."
    case .openEnds:
      return """
        Of wie geen einddatum heeft er nog is, is niet bekend: vraag de organisaties naar einddatums.
        """
    case .persons(let period, let low, let high):
      guard let low, let high else {
        return "Deelnames zijn geen personen: wie twee keer meedoet, telt twee keer."
      }
      let number: Prose =
        low == high ? "\(.number(low))" : "tussen \(.number(low)) en \(.number(high))"
      guard measure == "participants" else {
        return """
          Wie op twee plaatsen helpt, telt twee keer: in \(period.displayLabel) waren het \(number) \
          verschillende mensen.
          """
      }
      return """
        Deelnames zijn geen personen: in \(period.displayLabel) waren het \(number) verschillende \
        mensen.
        """
    }
  }

  func doNotSay(_ misreadings: [Misreading], _ measure: String) -> Prose {
    let sentences = misreadings.map { misreading -> Prose in
      switch misreading {
      case .people(let value): "“\(.number(value)) mensen deden mee”"
      case .change(let before, let now):
        "“het aantal \(noun(measure)) ging van \(.number(before)) naar \(.number(now))”"
      case .reach(let isMore): "“\(reach(measure, isMore ? "meer" : "minder"))”"
      }
    }
    return "Zeg niet: \(sentences.joined(separator: " of "))."
  }

  private func reach(_ measure: String, _ more: String) -> String {
    switch measure {
    case "participants": "we bereiken \(more) mensen"
    case "volunteers": "\(more) mensen helpen mee"
    default: "het bereik werd \(more == "meer" ? "groter" : "kleiner")"
    }
  }
}
