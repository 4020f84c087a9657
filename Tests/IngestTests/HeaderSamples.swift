import Ingest
import Tables
import Testing

/// Which entity a file is about, and which column is which field.
@Suite struct HeaderSamples {
  static let samples = [
    Sample("English", file: "participants.csv", "organisation_id,year\nA,2023\n", accepted: 1),
    Sample("another order", "geslacht;jaar;project\nv;2023;A\n", accepted: 1),
    Sample(
      "capitals, accents and marks",
      "ORGANISATIE-ID;Jaar;Cliëntnummer;GEBOORTE JAAR\nA;2023;1;‹type-date?4›x\n", accepted: 1),
    Sample("decomposed accents", "organisatie;jaar;clie\u{308}ntnummer\nA;2023;1\n", accepted: 1),
    Sample(
      "unknown column",
      "organisatie;‹header-unknown.2›Kleur;jaar;‹header-unknown.4›Wijk\nA;rood;2023;Oost\n",
      accepted: 1),
    Sample(
      "two columns for one field",
      "organisatie;jaar;‹header-duplicate!3›project\nA;2023;B\n\nC;2023;D\n", rejected: 2, blank: 1),
    Sample(
      "a field under two of its names", "jaar;‹header-duplicate!2›Jaar;project\n2023;2023;A\n",
      rejected: 1),
    Sample(
      "required column missing", "‹required-missing!›organisatie;geslacht\nA;v\nB;m\n",
      rejected: 2),
    Sample(
      "two required columns missing",
      "‹required-missing!›‹required-missing!›geslacht;leeftijd\nv;50\n", rejected: 1),
    Sample(
      "a name that says participants, without any header",
      "‹required-missing!›‹required-missing!›Jan;1960\nPiet;1970\n", rejected: 1),
    Sample(
      "unknown entity", file: "export.csv", "kleur;vorm\nrood;rond\n", entity: nil,
      rejected: 2, header: 0, fileRejects: ["entity-unknown!"]),
    Sample(
      "two entities fit", file: "export.csv", "organisatie;jaar;geslacht\nA;2023;v\n",
      entity: nil, rejected: 2, header: 0, fileRejects: ["entity-unknown!"]),
    Sample(
      "entity by its columns", file: "export.csv",
      "organisatie;jaar;vrijwilligernummer;uren\nA;2023;1;2,5\n", entity: .volunteers, accepted: 1),
    Sample(
      "entity by the file name", file: "2024/Vrijwilligers-Hoorn.CSV",
      "organisatie;jaar;geslacht\nA;2023;v\n", entity: .volunteers, accepted: 1),
    Sample(
      "entity by a singular file name", file: "bezoeker_export.txt",
      "organisatie;jaar;geslacht\nA;2023;v\n", accepted: 1),
    Sample(
      "entity by the descriptor", file: "vrijwilligers.csv", "organisatie;jaar\nA;2023\n",
      description: FileDescription(entity: .participants), accepted: 1),
    Sample(
      "organisations", file: "initiatieven.csv", "nummer;naam;plaats\n1;Huis;Utrecht\n",
      entity: .organisations, accepted: 1),
    Sample(
      "meetings", file: "activiteiten.csv", "datum;soort;opkomst\n13-02-2024;cursus;12\n",
      entity: .meetings, accepted: 1),
    Sample(
      "meetings in one column", file: "bijeenkomsten.csv", "jaar\n2023\n‹type-date!1›x\n",
      entity: .meetings, accepted: 1, rejected: 1),
    Sample(
      "known totals", file: "bekende_totalen.csv",
      "maat;periode;waarde\nparticipants;2023-2024;1390\n", entity: .knownTotals, accepted: 1),
    Sample(
      "renamed by the descriptor", "Wie;Wanneer;x\nA;2023;v\n",
      description: FileDescription(
        fields: ["Wie": "organisation_id", "Wanneer": "jaar", "x": "gender"]),
      accepted: 1),
    Sample(
      "nothing but a number, the rest from the descriptor", "deelnemernummer\n1\n2\n",
      description: FileDescription(organisation: "A", period: Period(year: 2023)), accepted: 2),
  ]

  @Test("entities and columns", arguments: samples)
  func sample(_ sample: Sample) throws { try sample.check() }

  /// The first row of a file without a header is data about people.
  @Test(
    "cells of a row that is no header are not shown",
    arguments: ["export.csv", "deelnemers.csv"])
  func noValuesInHints(file: String) throws {
    let text = "Jan Jansen;12-03-1960;Hoorn\nPiet Pieters;1-1-1970;Assen\n"
    let imported = try Reading().read(DeliveredFile(file, text))
    #expect(!imported.rejects.isEmpty)
    #expect(imported.rejects.allSatisfy { $0.hints.isEmpty && $0.value == nil })
  }

  @Test func headersAreShownWhereTheyAreHeaders() throws {
    let missing = try Reading().read(
      DeliveredFile("deelnemers.csv", " geslacht ;Kleur;leeftijd\nv;rood;5\n"))
    let headers = ["geslacht", "Kleur", "leeftijd"]
    #expect(missing.rejects.map(\.hints) == [headers, headers])
    #expect(missing.rejects.compactMap(\.field) == ["organisation_id", "period"])
    let unclear = try Reading().read(
      DeliveredFile("export.csv", "Overzicht\n\nKleur;geslacht;leeftijd\nrood;v;30\n"))
    #expect(unclear.rejects.map(\.hints) == [["Kleur", "geslacht", "leeftijd"]])
    // One word that we know may be a value.
    let chance = try Reading().read(DeliveredFile("export.csv", "Jan;kind;Utrecht\n"))
    #expect(chance.rejects.map(\.hints) == [[]])
    let unknown = try Reading().read(
      DeliveredFile("deelnemers.csv", "project;jaar;Kleur\nA;2023;x\n"))
    #expect(unknown.rejects.map(\.field) == ["Kleur"])
    #expect(unknown.rejects.map(\.action) == [.columnIgnored])
  }

  @Test func aHeaderOfTenThousandColumnsIsRead() throws {
    let unknown = (0..<9_998).map { "kolom met een lange naam \($0)" }
    let header = (["organisatie"] + unknown + ["jaar"]).joined(separator: ";")
    let record = "A" + String(repeating: ";", count: 9_999)
    let imported = try Reading().read(
      DeliveredFile("deelnemers.csv", "\(header)\n\(record)2023\n\(record)x\n"))
    let account = imported.accounts[0]
    #expect(account.isBalanced)
    #expect([account.header, account.accepted, account.rejected] == [1, 1, 1])
    let cell = imported.rejects.first { $0.code == .typeDate }
    #expect(cell?.column == 10_000)
    #expect(cell?.line == 3)
    #expect(cell?.byte == Int64(header.utf8.count + 1 + record.utf8.count + 5 + record.utf8.count))
  }

  @Test(arguments: [
    (
      Entity.participants, "deelnemers", FieldName.participant,
      ["deelnemer", "client", "cliënt", "bezoeker"]
    ),
    (.volunteers, "vrijwilligers", .volunteer, ["vrijwilliger"]),
    (.meetings, "bijeenkomsten", .meeting, ["bijeenkomst", "activiteit"]),
    (.participants, "deelnemers", .organisation, ["organisatie", "project", "initiatief"]),
  ])
  func identifiersInEverySpelling(
    _ entity: Entity, _ stem: String, _ field: FieldName, _ words: [String]
  ) throws {
    for word in words {
      for ending in ["nr", "nr.", "-nr", " Nr", "nummer", "_nummer", "-id", "ID", " code"] {
        for linked in field == .organisation ? [word] : [word, word + "s"] {
          let header = linked + ending
          let other = field == .organisation ? "jaar" : "jaar;project"
          let imported = try Reading().read(
            DeliveredFile(
              "\(stem).csv",
              "\(header);\(other)\n1;2023;A\n".replacing(
                ";A\n", with: field == .organisation ? "\n" : ";A\n")))
          #expect(imported.rejects.isEmpty, "\(header): \(imported.rejects)")
          #expect(imported.accounts.first?.entity == entity, "\(header)")
          #expect(imported.accounts.first?.columns[field] == 1, "\(header)")
        }
      }
    }
  }
}
