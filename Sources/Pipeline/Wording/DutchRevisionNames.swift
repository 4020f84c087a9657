/// What tables, columns and the words in them are called where `compare` tells of them, in Dutch.
extension DutchRevisions {
  func table(_ name: String) -> String {
    Self.tables[name].map { "\($0) (\(name).csv)" } ?? "\(name).csv"
  }

  func column(_ name: String) -> String { Self.columns[name] ?? name }

  func word(_ code: String) -> String { Self.words[code] ?? code }

  func rank(_ number: String) -> String { "nummer \(number)" }

  static let tables = [
    "measures": "cijfers",
    "year_on_year": "jaar op jaar",
    "bridge": "opbouw van het verschil",
    "panel": "dezelfde organisaties",
    "response": "wie leverde",
    "open_ends": "zonder einddatum",
    "persons": "personen",
    "chance": "toeval",
    "trend": "over alle jaren",
    "coverage": "dekking",
    "coverage_summary": "dekking per niveau",
    "coverage_by_phase": "dekking per fase",
    "coverage_change": "gewonnen en verloren gebieden",
    "reach": "binnen bereik",
    "reach_by_region": "binnen bereik per gebied",
    "next_places": "volgende plaatsen",
    "known_totals": "bekende totalen",
  ]

  static let columns = [
    "value": "waarde",
    "low": "ondergrens",
    "high": "bovengrens",
    "unit": "eenheid",
    "status": "status",
    "difference": "verschil",
    "previous_value": "vorige waarde",
    "relative_change": "verandering",
    "organisations": "organisaties",
    "organisations_continuing": "organisaties van beide keren",
    "organisations_entered": "nieuwe organisaties",
    "organisations_left": "gestopte organisaties",
    "organisations_silent": "organisaties die niets leverden",
    "organisations_expected": "verwachte organisaties",
    "organisations_delivered": "organisaties die leverden",
    "panel_value": "waarde van dezelfde organisaties",
    "panel_previous_value": "vorige waarde van dezelfde organisaties",
    "panel_relative_change": "verandering bij dezelfde organisaties",
    "largest_share": "aandeel van de grootste organisatie",
    "leave_one_out_low": "laagste verandering zonder één organisatie",
    "leave_one_out_high": "hoogste verandering zonder één organisatie",
    "sign_can_flip": "kan omslaan",
    "value_silent_as_before": "waarde als wie niets leverde gelijk bleef",
    "silent_without_earlier": "niets geleverd, ook niet eerder",
    "base": "geheel",
    "share": "aandeel",
    "rate_ratio": "verhouding",
    "exact_low": "exacte ondergrens",
    "exact_high": "exacte bovengrens",
    "clustered_low": "ondergrens met spreiding tussen organisaties",
    "clustered_high": "bovengrens met spreiding tussen organisaties",
    "overdispersion": "extra spreiding",
    "first_period": "eerste periode",
    "first_value": "eerste waarde",
    "index": "index",
    "average_yearly_change": "gemiddelde verandering per jaar",
    "participants": "deelnames",
    "population": "inwoners",
    "population_covered": "inwoners binnen bereik",
    "population_within": "inwoners binnen bereik",
    "population_gained": "inwoners die erbij komen",
    "regions": "gebieden",
    "regions_covered": "gebieden met een organisatie",
    "organisations_per_100k": "organisaties per 100.000 inwoners",
    "participants_per_10k": "deelnames per 10.000 inwoners",
    "change": "verandering",
    "code": "code",
    "name": "naam",
    "published": "gepubliceerd",
    "computed": "berekend",
    "outcome": "uitkomst",
    "source": "bron",
    "note": "toelichting",
  ]

  private static let words = [
    "match": "klopt",
    "mismatch": "wijkt af",
    "accepted": "wijkt af met een reden",
    "not_computable": "niet te berekenen",
    "suppressed": "niet getoond",
    "provisional": "voorlopig",
    "planned": "gepland",
    "estimated": "geschat",
    "small-base": "kleine basis",
    "missing": "niet geleverd",
    "undefined": "niet bepaald",
    "": "definitief",
    "final": "definitief",
    "true": "ja",
    "false": "nee",
    "won": "gewonnen",
    "lost": "verloren",
  ]
}
