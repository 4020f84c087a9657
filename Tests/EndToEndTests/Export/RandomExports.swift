import TestSupport

/// Random exports of several programmes, organisations and years, the same for the same seed.
struct RandomExports {
  private var random: SeededGenerator
  private static let towns = ["Zwolle", "Ede", "Groningen", "Breda", "Willemstad", "Nergenshuizen"]

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func write(to folder: String, in workspace: Workspace) throws {
    var organisations = "organisatie;naam;programma;soort;fase;gemeente;jaar\n"
    var participants = "organisatie;deelnemernummer;programma;jaar;geboortejaar;geslacht;gemeente\n"
    var volunteers = "organisatie;vrijwilligernummer;programma;startdatum;einddatum;uren\n"
    var meetings = "organisatie;programma;soort;jaar;aanwezigen\n"
    for number in 1...Int.random(in: 2...7, using: &random) {
      let programme = random.pick(["alfa", "=beta", "gamma;1", ""]) ?? ""
      for year in 2021...2024 where random.chance(75) {
        let kind = random.pick(["project", "initiative", "12-17", ""]) ?? ""
        organisations +=
          "O\(number);Naam \(number);\"\(programme)\";\(kind);"
          + "\(random.pick(["starting", "established", ""]) ?? "");\(town());\(year)\n"
        for person in 0..<Int.random(in: 0...40, using: &random) {
          participants +=
            "O\(number);P\(person);\"\(programme)\";\(year);"
            + "\(random.pick(["1990", "2008", "1950", ""]) ?? "");"
            + "\(random.pick(["m", "v", "x", ""]) ?? "");\(town())\n"
        }
        for person in 0..<Int.random(in: 0...15, using: &random) {
          let end = random.chance(60) ? "31-12-\(year)" : ""
          volunteers += "O\(number);V\(person);\"\(programme)\";01-02-\(year);\(end);"
          volunteers += random.chance(70) ? "12,5\n" : "\n"
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          meetings +=
            "O\(number);\"\(programme)\";\(kind);\(year);\(random.pick(["", "12"]) ?? "")\n"
        }
      }
    }
    try workspace.write("\(folder)/organisaties.csv", organisations)
    try workspace.write("\(folder)/deelnemers.csv", participants)
    try workspace.write("\(folder)/vrijwilligers.csv", volunteers)
    try workspace.write("\(folder)/bijeenkomsten.csv", meetings)
  }

  private mutating func town() -> String { random.pick(Self.towns) ?? "" }
}
