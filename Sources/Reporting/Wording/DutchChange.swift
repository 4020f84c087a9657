import Disclosure
import Tables

/// What a change is made of, in Dutch.
extension DutchWording {
  func changeHeading(_ measure: String, isSynthetic: Bool) -> Prose {
    let mark = isSynthetic ? " (\(synthetic))" : ""
    return "Waardoor veranderde het aantal \(noun(measure))?\(mark)"
  }

  var organisationsInParts: Prose { "organisaties" }

  func inTime(_ period: Period, through month: Int?) -> String {
    guard let month else { return "in \(period.displayLabel)" }
    return "in \(months(through: month)) \(period.displayLabel)"
  }

  func part(_ component: BridgeComponent) -> String {
    switch component {
    case .entered: "nieuwe organisaties"
    case .left: "gestopte organisaties"
    case .silent: "wel verwacht, niets geleverd"
    case .continuing: "dezelfde organisaties"
    case .numberEffect: "aantal organisaties"
    case .sizeEffect: "grootte van organisaties"
    }
  }

  var backAgain: String { "vorige keer niets geleverd, nu terug" }
  var silentNowOrBefore: String { "niets geleverd, nu of vorige keer" }

  func split(_ split: ChangeSplit) -> Prose {
    var text: Prose = """
      Dit verschil bestaat uit twee delen. Er leverden \(split.isMoreOrganisations ? "meer" : "minder") \
      organisaties cijfers (\(split.number.before) → \(split.number.now)): dat maakt \
      \(split.numberEffect).
      """
    guard let isLarger = split.isLarger else {
      text.append(" Een organisatie had gemiddeld evenveel \(noun(split.measure)).")
      return text
    }
    text.append(
      " Een organisatie had gemiddeld \(isLarger ? "meer" : "minder") \(noun(split.measure))")
    if let size = split.size { text.append(" (\(size.before) → \(size.now))") }
    text.append(": dat maakt \(split.sizeEffect).")
    return text
  }

  func sameOrganisations(_ panel: PanelRow, _ change: YearOnYearRow) -> Prose {
    let who: Prose =
      panel.continuing == 1
      ? "De ene organisatie die er beide keren was"
      : "Dezelfde \(panel.continuing)\u{A0}organisaties"
    guard let value = panel.value, let previous = panel.previousValue else {
      return "\(who): \(.symbol(.suppressed))."
    }
    var text: Prose = "\(who): \(.number(previous)) → \(.number(value))"
    if let relative = panel.relativeChange {
      text.append(", \(.percent(relative, signed: true))")
    }
    if let all = change.relativeChange {
      text.append("; alle organisaties samen: \(.percent(all, signed: true))")
    }
    text.append(".")
    return text
  }

  func allTheSame(_ organisations: Int64) -> Prose {
    organisations == 1
      ? "Beide keren is het dezelfde ene organisatie: het verschil is van haar."
      : """
      Dezelfde \(organisations)\u{A0}organisaties leverden beide keren cijfers, geen andere: het \
      verschil is van dezelfde groep.
      """
  }

  var noComparablePanel: Prose {
    """
    Geen vergelijkbaar panel: twee verschillende groepen. Geen organisatie leverde beide keren \
    cijfers, dus dit is geen groei of krimp van dezelfde groep.
    """
  }

  func largestOrganisation(_ share: Cell, before: Cell?, in previous: Period) -> Prose {
    let earlier: Prose = before.map { " (\(previous.displayLabel): \($0))" } ?? ""
    return "De grootste organisatie telt voor \(share) mee\(earlier)."
  }

  func allOfOne(
    _ measure: String, in period: Period, before: Cell?, isAllBefore: Bool, previous: Period
  ) -> Prose {
    if isAllBefore { return "Alle \(noun(measure)) komen beide keren van één organisatie." }
    let earlier: Prose =
      before.map { " (\(previous.displayLabel): de grootste telde voor \($0) mee)" } ?? ""
    return "Alle \(noun(measure)) van \(period.displayLabel) komen van één organisatie\(earlier)."
  }

  func leaveOneOut(_ low: Cell, _ high: Cell, signCanFlip: Bool, besidesSilent: Bool) -> Prose {
    let without =
      besidesSilent
      ? "Zonder wie niets leverde en nog één organisatie, welke ook,"
      : "Zonder één organisatie, welke ook,"
    let text: Prose = "\(without) ligt het verschil tussen \(low) en \(high)."
    return signCanFlip ? "\(text) \(oneDecides)" : text
  }

  func leaveOneOutWithoutBase(signCanFlip: Bool) -> Prose {
    let text: Prose = "Zonder één organisatie blijft er soms te weinig over voor een percentage."
    return signCanFlip ? "\(text) \(oneDecides)" : text
  }

  private var oneDecides: Prose {
    "Let op: één organisatie bepaalt of het een stijging of een daling is."
  }

  func chance(_ chance: ChanceInWords) -> Prose {
    let who = counted(chance.organisations, "organisatie", "organisaties")
    var intervals: [Prose] = []
    if let exact = chance.exact {
      intervals.append("van \(exact.low) tot \(exact.high) als iedereen los van elkaar komt")
    }
    if let clustered = chance.clustered {
      intervals.append("van \(clustered.low) tot \(clustered.high) als mensen in groepen komen")
    }
    let ranges = intervals.joined(separator: ", en ")
    let name = intervals.count == 1 ? "95 %-interval" : "95 %-intervallen"
    var text: Prose = """
      Toeval: bij dezelfde \(who) past een verandering \(ranges) (\(name.keptTogether)).
      """
    if chance.clustered == nil {
      text.append(" Mensen komen in groepen: hoeveel ruimer het daardoor is, valt niet te zeggen.")
    } else if chance.exact != nil {
      text.append(" Mensen komen in groepen; ga uit van het ruimste.")
    }
    switch chance.verdict {
    case .mayBeChance: text.append(" Nul valt erbinnen: het verschil kan toeval zijn.")
    case .beyondChance: text.append(" Nul valt erbuiten: dat het toeval is, is onwaarschijnlijk.")
    case .unknown: break
    }
    return text
  }
}
