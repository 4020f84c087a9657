import Disclosure

/// What is withheld to protect people, in English.
extension EnglishWording {
  func protection(_ account: ProtectionAccount, _ policy: DisclosurePolicy) -> [Prose] {
    guard let small = small(policy) else { return ["No lower limit for small groups is set."] }
    var lines: [Prose] = []
    if account.notShown == 0 {
      lines.append(
        """
        Counts of \(small) are not shown, nor what they could be worked out from. There were none \
        here.
        """)
    } else {
      lines.append(
        """
        Not shown (\(.symbol(.suppressed))): \(counted(account.notShown, "number", "numbers")) of \
        people. They are counts of \(small), or such counts could be worked out from them.
        """)
      lines.append(
        """
        Proven\(account.isReduced ? ", except for what is left out" : ""): for each small count that is not shown, at least two tables of whole numbers agree \
        with all counts and sums in this release.
        """)
      lines.append(
        """
        Not promised: protection against other releases, against organisations that put their \
        figures together, and for numbers of different persons.
        """)
    }
    if account.isReduced {
      lines.append(
        """
        Some breakdowns are left out: there was too much to check. Ask for fewer or coarser \
        breakdowns (--by).
        """)
    }
    if !policy.findsRemainders {
      lines.append("Small rests of totals that are shown are not protected (--remainders off).")
    }
    return lines
  }

  /// Whom a number must not be of; `nil` when any will do.
  private func small(_ policy: DisclosurePolicy) -> Prose? {
    let least: Int64 = policy.zeros == .protect ? 0 : 1
    if policy.threshold <= least { return nil }
    if policy.threshold == least + 1 { return least == 1 ? "1 person" : "0 people" }
    return "\(least) to \(policy.threshold - 1) people"
  }
}
