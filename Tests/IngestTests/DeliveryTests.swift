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
    #expect(
      imported.rejects.map(\.mark) == [
        "3:22 key-unknown.1", "4:45 key-unknown.1", "5:68 key-unknown?1", "6:81 key-unknown?1",
      ])
    #expect(
      imported.rejects.map(\.hints) == [
        ["Huis van Herstel"], ["Huis van Herstel"], ["De Brug (002)", "De Brug (003)"], [],
      ])
    #expect(imported.rejects.allSatisfy { $0.action == .kept && $0.file == 0 })
  }

  @Test func oneWrongLetterInANameIsOneOrganisation() throws {
    let names = "nummer;naam\n1;Huis van Herstel\n2;Groep 1\n3;Groep 2\n4;Lumen\n5;Lumens\n"
    let imported = try Reading(workers: 2).read([
      DeliveredFile(
        "deelnemers.csv",
        "project;jaar\nHuis van Hertsel;2023\nGroep 3;2023\nHuis van Herstell;2023\nLumenn;2023\n"
      ),
      DeliveredFile("organisaties.csv", names),
    ])
    #expect(imported.texts(.participants, .organisation) == ["1", "Groep 3", "1", "Lumenn"])
    #expect(
      imported.rejects.map(\.hints) == [
        ["Huis van Herstel"], [], ["Huis van Herstel"], ["Lumen (4)", "Lumens (5)"],
      ])
  }

  @Test func spellingsOfAnOrganisationThatNobodyListsAreOne() throws {
    let imported = try Reading(workers: 2).read([
      DeliveredFile(
        "deelnemers.csv", "project;jaar\nDe Brug;2023\nDE BRUG;2023\nP1;2023\np1;2023\n")
    ])
    #expect(
      imported.texts(.participants, .organisation) == ["De Brug", "De Brug", "P1", "p1"])
    #expect(imported.rejects.map(\.mark) == ["3:26 key-unknown.1"])
    #expect(imported.rejects.map(\.hints) == [[]])
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
        "bijeenkomsten.csv", "datum;soort\n13-02-2024;cursus\n", FileDescription(programme: "X")),
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

  /// What stands in a record that does not count names no category.
  @Test func rejectedRecordsDecideNoSpelling() throws {
    let imported = try Reading().read(
      DeliveredFile(
        "deelnemers.csv",
        "project;jaar;programma\nHuis Anna;2024;ALPHA\nHuis Anna;2024;Alpha\nhuis anna;2x24;alpha\n"
      ))
    #expect(imported.texts(.participants, .programme) == ["Alpha", "Alpha"])
    #expect(imported.texts(.participants, .organisation) == ["Huis Anna", "Huis Anna"])
    #expect(imported.rejects.map(\.code) == [.typeDate])
  }

  /// Nor does what was read before the encoding of the file was known.
  @Test func aReadingThatWasGivenUpDecidesNoSpelling() throws {
    let text =
      Array("project;jaar\nCafé;2024\nCafe;2024\n".utf8) + Array("P1;2024\n".utf8) + [0xE9]
      + Array("x;2024\n".utf8)
    for capacity in [16, 32, 1 << 20] {
      let imported = try Reading(workers: 2, stretchCapacity: capacity).read(
        DeliveredFile("deelnemers.csv", bytes: text))
      #expect(imported.texts(.participants, .organisation) == ["CafÃ©", "Cafe", "P1", "éx"])
    }
  }

  @Test func aDescriptorNamesColumnsInAnySpelling() throws {
    let imported = try Reading().read(
      DeliveredFile(
        "deelnemers.csv", "project;jaar;Wat\nA;2024;12\n",
        FileDescription(fields: ["wat ": "count"])))
    #expect(imported.texts(.participants, .count) == ["12"])
  }
}
