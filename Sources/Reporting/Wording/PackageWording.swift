/// What an export says of itself as a whole.
extension PackageFacts {
  /// Title, with the programmes and periods.
  public var title: Bilingual {
    let dutch = programmes.map(\.dutch).joined(separator: ", ")
    let english = programmes.map(\.english).joined(separator: ", ")
    let years = periods.joined(separator: ", ")
    return Bilingual(
      dutch: (["Impact meten"] + [dutch, years].filter { !$0.isEmpty }).joined(separator: " · "),
      english: (["Measuring impact"] + [english, years].filter { !$0.isEmpty })
        .joined(separator: " · "))
  }

  /// What it is, and what to take care of, one remark each.
  public var remarks: [Bilingual] {
    var remarks = [
      Bilingual(
        dutch: """
          Aantallen uit exports van organisaties: wat er gedaan is en hoe vaak mensen meededen. Wat \
          het hun opleverde, staat er niet in.
          """,
        english: """
          Counts from exports of organisations: what was done and how often people took part. What \
          it did for them is not in here.
          """)
    ]
    if !syntheticSources.isEmpty {
      let names = syntheticSources.joined(separator: ", ")
      let isOne = syntheticSources.count == 1
      remarks.append(
        Bilingual(
          dutch:
            "Synthetisch: \(names) \(isOne ? "bevat" : "bevatten") verzonnen records, geen echte mensen.",
          english:
            "Synthetic: \(names) \(isOne ? "holds" : "hold") invented records, no real people."))
    }
    if let rounding {
      remarks.append(rounded(rounding))
    } else {
      remarks.append(isProtected ? withheld : notWithheld)
    }
    return remarks
  }

  /// The remarks as one text.
  public var description: Bilingual {
    Bilingual(
      dutch: remarks.map(\.dutch).joined(separator: " "),
      english: remarks.map(\.english).joined(separator: " "))
  }

  /// What the report claims and does not promise, for a reader who has the tables alone.
  private var withheld: Bilingual {
    Bilingual(
      dutch: """
        Aantallen van \(small.dutch) personen zijn niet getoond (status suppressed), en ook \
        niet waaruit ze binnen deze uitgave terug te rekenen zijn. Niet beloofd: bescherming tegen \
        andere uitgaven, tegen organisaties die \
        \(protectsAgainstOrganisations ? "" : "hun eigen cijfers aftrekken of ")hun cijfers \
        samenleggen, en bij aantallen verschillende personen.
        """,
      english: """
        Counts of \(small.english) persons are not shown (status suppressed), nor what they \
        could be worked out from within this release. Not promised: protection against other \
        releases, against organisations that \
        \(protectsAgainstOrganisations ? "" : "subtract their own figures or ")put their figures \
        together, and for numbers of different persons.
        """)
  }

  private func rounded(_ rounding: Rounding) -> Bilingual {
    Bilingual(
      dutch: """
        AFGEROND: aantallen mensen zijn veelvouden van \(rounding.base), die hoogstens \
        \(rounding.bound) van het echte aantal afwijken; een 0 kan ook 1 t/m \(rounding.bound) zijn. \
        Delen tellen op tot hun totaal; verschillen, percentages en gemiddelden zijn met afgeronde \
        aantallen berekend. Sommen van uren en aantallen verschillende personen staan er niet in \
        (status suppressed). Niet beloofd: bescherming tegen andere uitgaven.
        """,
      english: """
        ROUNDED: counts of people are multiples of \(rounding.base) that lie at most \
        \(rounding.bound) from the true count; a 0 can also be 1 to \(rounding.bound). Parts add up to \
        their total; differences, percentages and means are computed from rounded counts. Sums of hours \
        and numbers of different persons are left out (status suppressed). Not promised: protection \
        against other releases.
        """)
  }

  /// Which counts are withheld for themselves: a zero only where zeros are secrets too.
  private var small: Bilingual {
    let (least, most) = (protectsZeros ? 0 : 1, threshold - 1)
    if least > most {
      return Bilingual(dutch: "minder dan \(threshold)", english: "fewer than \(threshold)")
    }
    return least == most
      ? Bilingual(dutch: "\(least)", english: "\(least)")
      : Bilingual(dutch: "\(least) t/m \(most)", english: "\(least) to \(most)")
  }

  private var notWithheld: Bilingual {
    Bilingual(
      dutch: "NIET VOOR PUBLICATIE: kleine aantallen personen zijn niet verborgen.",
      english: "NOT FOR PUBLICATION: small counts of persons are not withheld.")
  }
}
