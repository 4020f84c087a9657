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
    remarks.append(isProtected ? withheld : notWithheld)
    return remarks
  }

  /// The remarks as one text.
  public var description: Bilingual {
    Bilingual(
      dutch: remarks.map(\.dutch).joined(separator: " "),
      english: remarks.map(\.english).joined(separator: " "))
  }

  /// The same limit as the report states: see the decision "Only the threshold for now".
  private var withheld: Bilingual {
    Bilingual(
      dutch: """
        Getallen van 1 t/m \(threshold - 1) personen zijn niet getoond; tegen terugrekenen uit \
        totalen beschermt deze versie nog niet. Publiceer uitsplitsingen daarom nog niet.
        """,
      english: """
        Counts of 1 to \(threshold - 1) persons are not shown; this version does not yet protect \
        against working them out from totals. So do not publish splits yet.
        """)
  }

  private var notWithheld: Bilingual {
    Bilingual(
      dutch: "NIET VOOR PUBLICATIE: kleine aantallen personen zijn niet verborgen.",
      english: "NOT FOR PUBLICATION: small counts of persons are not withheld.")
  }
}
