import Disclosure
import Tables

/// What a change is made of, in English.
extension EnglishWording {
  func changeHeading(_ measure: String, isSynthetic: Bool) -> Prose {
    let mark = isSynthetic ? " (\(synthetic))" : ""
    return "Where does the change in the number of \(noun(measure)) lie?\(mark)"
  }

  var organisationsInParts: Prose { "organisations" }

  func inTime(_ period: Period, through month: Int?) -> String {
    guard let month else { return "in \(period.displayLabel)" }
    return "in \(months(through: month)) \(period.displayLabel)"
  }

  func part(_ component: BridgeComponent) -> String {
    switch component {
    case .entered: "organisations that joined"
    case .left: "organisations that stopped"
    case .silent: "expected, nothing delivered"
    case .continuing: "the same organisations"
    case .numberEffect: "number of organisations"
    case .sizeEffect: "size of organisations"
    }
  }

  var backAgain: String { "nothing delivered last time, back now" }
  var silentNowOrBefore: String { "nothing delivered, now or last time" }

  func split(_ split: ChangeSplit) -> Prose {
    var text: Prose = """
      This difference has two parts. \(split.isMoreOrganisations ? "More" : "Fewer") organisations \
      delivered figures (\(split.number.before) → \(split.number.now)): that makes \
      \(split.numberEffect).
      """
    guard let isLarger = split.isLarger else {
      text.append(" An organisation had as many \(noun(split.measure)) on average.")
      return text
    }
    text.append(
      " An organisation had \(isLarger ? "more" : "fewer") \(noun(split.measure)) on average")
    if let size = split.size { text.append(" (\(size.before) → \(size.now))") }
    text.append(": that makes \(split.sizeEffect).")
    return text
  }

  func sameOrganisations(_ panel: PanelRow, _ change: YearOnYearRow) -> Prose {
    let who: Prose =
      panel.continuing == 1
      ? "The one organisation that was there both times"
      : "The same \(panel.continuing)\u{A0}organisations"
    guard let value = panel.value, let previous = panel.previousValue else {
      return "\(who): \(.symbol(.suppressed))."
    }
    var text: Prose = "\(who): \(.number(previous)) → \(.number(value))"
    if let relative = panel.relativeChange {
      text.append(", \(.percent(relative, signed: true))")
    }
    if let all = change.relativeChange {
      text.append("; all organisations together: \(.percent(all, signed: true))")
    }
    text.append(".")
    return text
  }

  func allTheSame(_ organisations: Int64) -> Prose {
    organisations == 1
      ? "It is the same one organisation both times: the difference is its own."
      : """
      The same \(organisations)\u{A0}organisations delivered figures both times, no others: the \
      difference is of the same group.
      """
  }

  var noComparablePanel: Prose {
    """
    No comparable panel: two different groups. No organisation delivered figures both times, so \
    this is no growth or decline of the same group.
    """
  }

  func largestOrganisation(_ share: Cell, before: Cell?, in previous: Period) -> Prose {
    let earlier: Prose = before.map { " (\(previous.displayLabel): \($0))" } ?? ""
    return "The largest organisation counts for \(share)\(earlier)."
  }

  func allOfOne(
    _ measure: String, in period: Period, before: Cell?, isAllBefore: Bool, previous: Period
  ) -> Prose {
    if isAllBefore { return "All \(noun(measure)) come from one organisation both times." }
    let earlier: Prose =
      before.map { " (\(previous.displayLabel): the largest counted for \($0))" } ?? ""
    return "All \(noun(measure)) of \(period.displayLabel) come from one organisation\(earlier)."
  }

  func leaveOneOut(_ low: Cell, _ high: Cell, signCanFlip: Bool, besidesSilent: Bool) -> Prose {
    let without =
      besidesSilent
      ? "Without those that delivered nothing and one organisation more, whichever,"
      : "Without one organisation, whichever,"
    let text: Prose = "\(without) the difference lies between \(low) and \(high)."
    return signCanFlip ? "\(text) \(oneDecides)" : text
  }

  func leaveOneOutWithoutBase(signCanFlip: Bool) -> Prose {
    let text: Prose = "Without one organisation too little may be left for a percentage."
    return signCanFlip ? "\(text) \(oneDecides)" : text
  }

  private var oneDecides: Prose {
    "Take care: one organisation decides whether it is a rise or a fall."
  }

  func chance(_ chance: ChanceInWords) -> Prose {
    let who = counted(chance.organisations, "organisation", "organisations")
    var intervals: [Prose] = []
    if let exact = chance.exact {
      intervals.append("from \(exact.low) to \(exact.high) if everyone comes separately")
    }
    if let clustered = chance.clustered {
      intervals.append("from \(clustered.low) to \(clustered.high) if people come in groups")
    }
    let ranges = intervals.joined(separator: ", and ")
    let name = intervals.count == 1 ? "95% interval" : "95% intervals"
    var text: Prose = """
      Chance: for the same \(who) a change \(ranges) fits (\(name.keptTogether)).
      """
    if chance.clustered == nil {
      text.append(" People come in groups: how much wider that makes it cannot be said.")
    } else if chance.exact != nil {
      text.append(" People come in groups; go by the wider one.")
    }
    switch chance.verdict {
    case .mayBeChance: text.append(" Zero lies within: the difference may be chance.")
    case .beyondChance: text.append(" Zero lies outside: chance is an unlikely explanation.")
    case .unknown: break
    }
    return text
  }
}
