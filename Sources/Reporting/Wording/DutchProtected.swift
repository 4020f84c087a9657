import Disclosure

/// What is withheld to protect people, in Dutch.
extension DutchWording {
  func protection(_ account: ProtectionAccount, _ policy: DisclosurePolicy) -> [Prose] {
    if let base = policy.rounding { return rounding(base, account, policy) }
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
        Niet beloofd: bescherming tegen andere uitgaven, tegen organisaties die \
        \(policy.insiders == .protect ? "" : "hun eigen cijfers aftrekken of ")hun cijfers \
        samenleggen, en bij aantallen verschillende personen.
        """)
    }
    if policy.insiders == .protect {
      lines.append(
        """
        Ook nagerekend: geen organisatie die haar eigen cijfers aftrekt, kan kleine groepen van \
        anderen uitrekenen.
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

  func readFilesOfRounded(_ reception: Reception) -> Prose {
    let files = counted(reception.files, "bestand", "bestanden")
    return "\(files); hoeveel records, staat niet in een afgerond rapport (zie intern/)"
  }

  func roundingInBrief(_ base: Int64) -> String {
    "Aantallen deelnemers, vrijwilligers en bezoekers zijn afgerond op veelvouden van \(base)."
  }

  private func rounding(
    _ base: Int64, _ account: ProtectionAccount, _ policy: DisclosurePolicy
  ) -> [Prose] {
    let bound = account.roundingBound ?? base - 1
    var lines: [Prose] = [
      """
      Afgerond: aantallen mensen zijn veelvouden van \(base), die hoogstens \(bound) van het echte \
      aantal afwijken. Een 0 kan dus ook 1 t/m \(bound) zijn.
      """,
      """
      Delen tellen op tot hun totaal. Verschillen, percentages en gemiddelden zijn met de afgeronde \
      aantallen berekend; een bekend totaal klopt als het verschil hoogstens \(bound) is.
      """,
      """
      Bewezen: van geen enkele groep mensen volgt het echte aantal; minstens twee aantallen kloppen \
      met alle afgeronde aantallen in deze uitgave.
      """,
      """
      Niet beloofd: bescherming tegen andere uitgaven, en tegen wie de aantallen van alle anderen al \
      kent.
      """,
      """
      Sommen van uren staan er niet in (\(.symbol(.suppressed))): afronden verbergt daarin niemand. Ook \
      aantallen verschillende personen staan er niet in: die tellen niet op.
      """,
    ]
    if account.isReduced {
      lines.append(
        """
        Een deel van de uitsplitsingen is weggelaten: er was te veel om af te ronden. Vraag minder of \
        grovere uitsplitsingen (--by).
        """)
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
