import DelimitedText
import Ingest
import Regions
import Tables
import Testing

/// Several files together: what one file tells about another, and what the descriptor adds.
@Suite struct DeliveryTests {
  private static let organisations = DeliveredFile(
    "organisaties.csv",
    "nummer;naam;startdatum\n001;Huis van Herstel;01-01-2020\n002;De Brug;\n003;De Brug;\n")

  @Test func organisationsAreKnownByNumberAndByName() throws {
    let imported = try Reading(workers: 2).read([
      DeliveredFile(
        "deelnemers.csv",
        "project;jaar\n001;2023\nhuis van  HERSTEL;2023\nHuïs-van-Herstel;2023\nDe Brug;2023\n1;2024\n"
      ),
      Self.organisations,
    ])
    #expect(
      imported.texts(.participants, .organisation) == ["001", "001", "001", "De Brug", "1"])
    // A name that two organisations share means neither of them.
    #expect(imported.rejects.map(\.mark) == ["key-unknown?"])
    #expect(imported.rejects.map(\.file) == [0])
    #expect(imported.rejects.map(\.hints) == [["2"]])
    #expect(imported.rejects.map(\.action) == [.kept])
  }

  @Test func organisationsAreNotMissedWhereNoneWereDelivered() throws {
    let imported = try Reading().read(DeliveredFile("deelnemers.csv", "project;jaar\nA;2023\n"))
    #expect(imported.rejects.isEmpty)
  }

  @Test func theDescriptorFillsWhatTheFileDoesNotSay() throws {
    let description = FileDescription(
      programme: "Impuls", organisation: "001", period: Period(year: 2023))
    let imported = try Reading().read([
      DeliveredFile("deelnemers.csv", "geslacht;leeftijd\nv;50\nm;60\n", description),
      DeliveredFile(
        "deelnemers2.csv", "project;jaar;programma\n002;;\n;2024;Ander\n", description),
      DeliveredFile(
        "bijeenkomsten.csv", "datum;soort\n01-02-2024;cursus\n", FileDescription(programme: "X")),
    ])
    #expect(imported.rejects.isEmpty)
    #expect(imported.texts(.participants, .organisation) == ["001", "001", "002", "001"])
    #expect(imported.texts(.participants, .period) == ["2023", "2023", "2023", "2024"])
    #expect(
      imported.texts(.participants, .programme) == ["Impuls", "Impuls", "Impuls", "Ander"])
    #expect(imported.texts(.meetings, .programme) == ["X"])
  }

  @Test func spellingsOfALabelAreOneCategory() throws {
    let imported = try Reading(workers: 2).read([
      DeliveredFile("bijeenkomsten.csv", "jaar;soort\n2023;CURSUS\n2023;cursus\n2023;Lezing\n"),
      DeliveredFile("activiteiten.csv", "jaar;soort\n2023;Cursus\n2023;\n"),
    ])
    #expect(
      imported.texts(.meetings, .kind) == ["cursus", "cursus", "Lezing", "cursus", ""])
  }

  /// A period is text in known totals and a year elsewhere: one does not colour the other.
  @Test func aFieldIsWhatItsEntitySays() throws {
    let imported = try Reading().read([
      Self.organisations,
      DeliveredFile("bekende_totalen.csv", "maat;periode;waarde\nparticipants;2023;5\n"),
    ])
    #expect(imported.texts(.organisations, .period) == ["", "", ""])
    #expect(imported.texts(.organisations, .startDate) == ["18262", "", ""])
    #expect(imported.texts(.knownTotals, .period) == ["2023"])
    #expect(imported.tables[.organisations]?.categories[.period] == nil)
  }

  @Test func anEntityNobodyDeliveredIsAbsent() throws {
    let imported = try Reading().read(DeliveredFile("deelnemers.csv", "project;jaar\n"))
    #expect(imported.tables.isEmpty)
    #expect(imported.accounts.map(\.entity) == [.participants])
    let nothing = try Reading().read([])
    #expect(nothing.accounts.isEmpty)
  }

  @Test func aFileThatCannotBeReadStopsTheImport() {
    let importer = Importer(gazetteer: .netherlands, workers: 2)
    let missing = FileRequest(path: "no/such/file", name: "a.csv")
    #expect(
      throws: IngestError.unreadable(
        file: "a.csv", .cannotOpen(path: "no/such/file", reason: 2))
    ) { try importer.run([missing]) }
  }
}
