/// What people call the measures of which they publish totals.
enum MeasureWords {
  /// Names of measures, with the words for each in Dutch and English besides its own name.
  static let declared: [(name: String, words: [String])] = [
    (
      "organisations",
      [
        "organisaties", "organisatie", "projecten", "initiatieven", "organizations", "projects",
        "initiatives",
      ]
    ),
    ("participants", people + ["participations"]),
    ("unique_participants", ["unieke deelnemers", "verschillende deelnemers"]),
    ("volunteers", ["vrijwilligers", "vrijwilliger"]),
    ("unique_volunteers", ["unieke vrijwilligers", "verschillende vrijwilligers"]),
    ("volunteer_hours", ["vrijwilligersuren", "uren vrijwilligers", "uren", "hours"]),
    ("meetings", meetings + ["activities"]),
    ("attendance", attendance),
    (
      "participants_per_volunteer",
      (people + ["participations"]).flatMap { ["\($0) per vrijwilliger", "\($0) per volunteer"] }
    ),
    ("participants_per_organisation", (people + ["participations"]).flatMap(perOrganisation)),
    ("volunteers_per_organisation", ["vrijwilligers", "volunteers"].flatMap(perOrganisation)),
    (
      "attendance_per_meeting",
      attendance.flatMap { first in
        ["bijeenkomst", "activiteit", "meeting"].map { "\(first) per \($0)" }
      }
    ),
  ]

  private static let people = ["deelnames", "deelname", "deelnemers", "deelnemer", "participants"]
  private static let meetings = ["bijeenkomsten", "bijeenkomst", "activiteiten"]
  private static let attendance = ["aanwezigen", "opkomst", "aanwezigheid", "attendance"]

  private static func perOrganisation(_ first: String) -> [String] {
    ["organisatie", "project", "initiatief", "organisation", "organization"]
      .map { "\(first) per \($0)" }
  }

  /// Words for how many there are of something: they say nothing about of what.
  private static let counts = ["aantal", "totaalaantal", "totaal", "numberof"]

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, words) in declared {
      for word in [name] + words { names[HeaderNames.key(word)] = name }
    }
    return names
  }()

  /// The measure that a word means, in any case and with blanks, `_` or `-`; `nil` for an unknown one.
  static func name(of text: String) -> String? {
    let key = HeaderNames.key(text)
    if let name = names[key] { return name }
    for count in counts where key.hasPrefix(count) {
      if let name = names[String(key.dropFirst(count.count))] { return name }
    }
    return nil
  }
}
