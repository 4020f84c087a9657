import Disclosure

/// What is withheld to protect people, in Dutch.
extension DutchWording {
  func protection(_ account: ProtectionAccount, _ policy: DisclosurePolicy) -> [Prose] {
    guard let small = small(policy) else {
      return ["Er is geen ondergrens voor kleine groepen ingesteld."]
    }
    var lines: [Prose] = []
    if account.notShown == 0 {
      lines.append(
        """
        Getallen van \(small) worden niet getoond, en ook niet waaruit ze terug te rekenen zijn. \
        Hier was dat niet nodig.
        """)
    } else {
      lines.append(
        """
        Niet getoond (\(.symbol(.suppressed))): \
        \(counted(account.notShown, "getal", "getallen")) over mensen. Het zijn getallen van \
        \(small), of zulke getallen zouden eruit terug te rekenen zijn.
        """)
      lines.append(
        """
        Bewezen\(account.isReduced ? ", behalve voor wat is weggelaten" : ""): voor elk klein getal dat niet getoond is, kloppen minstens twee tabellen van hele \
        getallen met alle aantallen en sommen in deze uitgave.
        """)
      lines.append(
        """
        Niet beloofd: bescherming tegen andere uitgaven, tegen organisaties die hun cijfers \
        samenleggen, en bij aantallen verschillende personen.
        """)
    }
    if account.isReduced {
      lines.append(
        """
        Een deel van de uitsplitsingen is weggelaten: er was te veel om na te rekenen. Vraag minder \
        of grovere uitsplitsingen (--by).
        """)
    }
    if !policy.findsRemainders {
      lines.append(
        "Kleine resten van getoonde totalen zijn niet beschermd (--remainders off).")
    }
    return lines
  }

  /// Whom a number must not be of; `nil` when any will do.
  private func small(_ policy: DisclosurePolicy) -> Prose? {
    let least: Int64 = policy.zeros == .protect ? 0 : 1
    if policy.threshold <= least { return nil }
    if policy.threshold == least + 1 { return least == 1 ? "1 persoon" : "0 personen" }
    return "\(least) t/m \(policy.threshold - 1) personen"
  }
}
