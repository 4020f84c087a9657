/// What tables, columns and the words in them are called where `compare` tells of them, in English.
extension EnglishRevisions {
  func table(_ name: String) -> String {
    Self.tables[name].map { "\($0) (\(name).csv)" } ?? "\(name).csv"
  }

  func column(_ name: String) -> String { Self.columns[name] ?? name }

  func word(_ code: String) -> String { Self.words[code] ?? code }

  func rank(_ number: String) -> String { "number \(number)" }

  static let tables = [
    "measures": "figures",
    "year_on_year": "year on year",
    "bridge": "make-up of the change",
    "panel": "the same organisations",
    "response": "who delivered",
    "open_ends": "without an end date",
    "persons": "persons",
    "chance": "chance",
    "trend": "over all years",
    "coverage": "coverage",
    "coverage_summary": "coverage by level",
    "coverage_by_phase": "coverage by phase",
    "coverage_change": "regions won and lost",
    "reach": "within reach",
    "reach_by_region": "within reach by region",
    "next_places": "next places",
    "known_totals": "known totals",
  ]

  static let columns = [
    "value": "value",
    "low": "lower bound",
    "high": "upper bound",
    "unit": "unit",
    "status": "status",
    "difference": "difference",
    "previous_value": "previous value",
    "relative_change": "change",
    "organisations": "organisations",
    "organisations_continuing": "organisations of both times",
    "organisations_entered": "organisations that joined",
    "organisations_left": "organisations that stopped",
    "organisations_silent": "organisations that delivered nothing",
    "organisations_expected": "organisations expected",
    "organisations_delivered": "organisations that delivered",
    "panel_value": "value of the same organisations",
    "panel_previous_value": "previous value of the same organisations",
    "panel_relative_change": "change of the same organisations",
    "largest_share": "share of the largest organisation",
    "leave_one_out_low": "lowest change without one organisation",
    "leave_one_out_high": "highest change without one organisation",
    "sign_can_flip": "can turn round",
    "value_silent_as_before": "value if the silent were as before",
    "silent_without_earlier": "silent without an earlier figure",
    "base": "whole",
    "share": "share",
    "rate_ratio": "rate ratio",
    "exact_low": "exact lower bound",
    "exact_high": "exact upper bound",
    "clustered_low": "lower bound with spread between organisations",
    "clustered_high": "upper bound with spread between organisations",
    "overdispersion": "overdispersion",
    "first_period": "first period",
    "first_value": "first value",
    "index": "index",
    "average_yearly_change": "average yearly change",
    "participants": "participations",
    "population": "inhabitants",
    "population_covered": "inhabitants within reach",
    "population_within": "inhabitants within reach",
    "population_gained": "inhabitants gained",
    "regions": "regions",
    "regions_covered": "regions with an organisation",
    "organisations_per_100k": "organisations per 100,000 inhabitants",
    "participants_per_10k": "participations per 10,000 inhabitants",
    "change": "change",
    "code": "code",
    "name": "name",
    "published": "published",
    "computed": "computed",
    "outcome": "outcome",
    "source": "source",
    "note": "note",
  ]

  private static let words = [
    "match": "agrees",
    "mismatch": "differs",
    "accepted": "differs with a reason",
    "not_computable": "cannot be computed",
    "suppressed": "withheld",
    "provisional": "provisional",
    "planned": "planned",
    "estimated": "estimated",
    "small-base": "small base",
    "missing": "not delivered",
    "undefined": "undefined",
    "": "final",
    "final": "final",
    "true": "yes",
    "false": "no",
    "won": "won",
    "lost": "lost",
  ]
}
