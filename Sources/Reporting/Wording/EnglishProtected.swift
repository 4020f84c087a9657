import Disclosure

/// What is withheld to protect people, in English.
extension EnglishWording {
  func protection(_ account: ProtectionAccount, _ policy: DisclosurePolicy) -> [Prose] {
    if let base = policy.rounding { return rounding(base, account, policy) }
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
        Not promised: protection against other releases, against organisations that \
        \(policy.insiders == .protect ? "" : "subtract their own figures or ")put their figures \
        together, and for numbers of different persons.
        """)
    }
    if policy.insiders == .protect {
      lines.append(
        """
        Checked as well: no organisation that subtracts its own figures can work out small groups of \
        others.
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

  func readFilesOfRounded(_ reception: Reception) -> Prose {
    let files = counted(reception.files, "file", "files")
    return "\(files); the number of records is no part of a rounded report (see intern/ alone)"
  }

  func roundingInBrief(_ base: Int64) -> String {
    "Counts of participants, volunteers and attendance are rounded to multiples of \(base)."
  }

  private func rounding(
    _ base: Int64, _ account: ProtectionAccount, _ policy: DisclosurePolicy
  ) -> [Prose] {
    let bound = account.roundingBound ?? base - 1
    var lines: [Prose] = [
      """
      Rounded: counts of people are multiples of \(base) that lie at most \(bound) from the true count. \
      So a 0 can also be 1 to \(bound).
      """,
      """
      Parts add up to their total. Differences, percentages and means are computed from the rounded \
      counts; a known total agrees when the difference is \(bound) at most.
      """,
      """
      Proven: for no group of people does the true count follow; at least two counts agree with all \
      rounded counts in this release.
      """,
      """
      Not promised: protection against other releases, and against those who know the counts of all \
      others already.
      """,
      """
      Sums of hours are left out (\(.symbol(.suppressed))): rounding hides nobody in them. Numbers of \
      different persons are left out too: they do not add up.
      """,
    ]
    if account.isReduced {
      lines.append(
        """
        Some breakdowns are left out: there was too much to round. Ask for fewer or coarser \
        breakdowns (--by).
        """)
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
