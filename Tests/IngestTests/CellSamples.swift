import Ingest
import Tables
import Testing

/// Values of cells: what is read, what costs the cell and what costs the record.
@Suite struct CellSamples {
  static let samples = [
    Sample(
      "year",
      "organisatie;jaar\nA;‹type-date!2›23\nB;‹out-of-range!2›1899\nC;2100\nD;‹out-of-range!2›2101\n"
        + "E;‹type-date!2›2023,0\nF;‹type-date!2›2O23\nG;‹type-date!2›2023-2024\n",
      accepted: 1, rejected: 6),
    Sample(
      "rows of totals",
      "organisatie;jaar;aantal\nA;2023;12\nB;2023;8\n‹footer-row.1›Totaal;2023;20\n"
        + "‹footer-row.1› EINDTOTAAL ;;1.390\n",
      accepted: 2, footer: 2),
    Sample(
      "required cells empty",
      "organisatie;jaar;geslacht\nA;‹required-missing!2›;v\n‹required-missing!1›;2023;v\n"
        + "‹required-missing!1›;;v\nB;‹required-missing!2›n.v.t.;v\n",
      rejected: 4),
    Sample(
      "dates in every form",
      "organisatie;startdatum\nA;1-2-2024\nB;01/02/2024\nC;01.02.2024\nD;2024-02-01\nE;2024/2/1\n"
        + "F;2024-02-01T10:00:00.000Z\nG;01-02-2024 9:05\nH;2024-02-01 23:59:59+01:00\n",
      accepted: 8),
    Sample(
      "no dates",
      "organisatie;startdatum\nA;‹type-date!2›31-02-2024\nB;‹type-date!2›2024-13-01\n"
        + "C;‹out-of-range!2›01-01-1850\nD;‹type-date!2›1-2-24\nE;‹type-date!2›01-2024\n"
        + "F;‹type-date!2›45292\nG;‹type-date!2›2024-02-30T10:00\nH;‹type-date!2›2024-02-01 avond\n"
        + "I;‹type-date!2›01-02-2024 - 03-04-2024\nJ;‹type-date!2›01-02-2024 2025\n"
        + "K;‹type-date!2›1-2-2024-3\nL;‹type-date!2›29-02-2023\n",
      rejected: 12),
    Sample(
      "a wrong date that is not needed",
      "organisatie;jaar;einddatum\nA;2023;‹type-date?3›morgen\nB;2023;n.v.t.\nC;2023;-\n",
      accepted: 3),
    Sample(
      "a wrong start beside a year",
      "organisatie;jaar;startdatum\nA;2023;‹type-date?3›x\nB;‹type-date?2›x;01-01-2023\n"
        + "C;‹type-date!2›x;‹type-date!3›y\n",
      accepted: 2, rejected: 1),
    Sample(
      "an end before the start",
      "organisatie;startdatum;einddatum\nA;05-05-2024;‹out-of-range?3›04-05-2024\n"
        + "B;05-05-2024;05-05-2024\nC;05-05-2024;\n",
      accepted: 3),
    Sample(
      "counts",
      "organisatie;jaar;aantal\nA;2023;12\nB;2023;\nC;2023;0\nD;2023;‹type-number!3›-\nE;2023;1000000000\n"
        + "F;2023;‹type-number!3›veel\nG;2023;‹out-of-range!3›-5\nH;2023;‹out-of-range!3›1000000001\n"
        + "I;2023;‹out-of-range!3›99999999999999999999\nJ;2023;‹type-number!3›12,5\n"
        + "K;2023;‹type-number!3›1e3\nL;2023;‹type-number!3›+5\nM;2023;‹type-number!3›1 390\n",
      accepted: 4, rejected: 9),
    Sample(
      "a count by a longer name", "Organisatie;Jaar;Aantal deelnemers\nA;2023;200\nB;2023;300\n",
      accepted: 2),
    Sample(
      "a column of figures that is not known",
      "‹header-unknown?3›organisatie;jaar;Aantal koppen\nA;2023;5\n", accepted: 1),
    Sample(
      "a mark in a count is never guessed at",
      "organisatie;jaar;aantal\nA;2023;‹decimal-ambiguous!3›1.390\nB;2023;‹decimal-ambiguous!3›1,390\n"
        + "C;2023;‹decimal-ambiguous!3›1.234.567\nD;2023;‹type-number!3›1.39\nE;2023;1390\n",
      accepted: 1, rejected: 4),
    Sample(
      "hours", file: "vrijwilligers.csv",
      "organisatie;jaar;uren\nA;2023;1,5\nB;2023;1.5\nC;2023;0,125\nD;2023;12\nE;2023;onbekend\n"
        + "F;2023;‹decimal-ambiguous?3›1.390\nG;2023;‹decimal-ambiguous?3›12,500\n"
        + "H;2023;‹out-of-range?3›-2\nI;2023;‹type-number?3›1.5.2\nJ;2023;‹type-number?3›2 uur\n"
        + "K;2023;‹out-of-range?3›9999999999\nL;2023;‹decimal-ambiguous?3›1.234.567\n",
      entity: .volunteers, accepted: 12),
    Sample(
      "ages and birth years",
      "organisatie;jaar;leeftijd;geboortejaar\nA;2023;44;1979\nB;2023;‹out-of-range?3›121;‹type-date?4›79\n"
        + "C;2023;‹out-of-range?3›-1;‹out-of-range?4›1879\n",
      accepted: 3),
    Sample(
      "known totals", file: "bekende_totalen.csv",
      "maat;periode;waarde;status\nparticipants;2023;‹decimal-ambiguous!3›1.390;\n"
        + "participants;2023/2024;-0,1;gepland\nparticipants;‹type-date!2›2024-2023;5;\n"
        + "participants;2023;5;‹out-of-range?4›mooi\n‹required-missing!1›;2023;5;\n",
      entity: .knownTotals, accepted: 2, rejected: 3),
    Sample(
      "places", file: "organisaties.csv",
      "nummer;plaats\nA;Utrecht\nB;‹place-unknown?2›Utrechtt\nC;‹place-ambiguous?2›Bergen\n"
        + "D;‹place-ambiguous.2›Hoorn\nE;onbekend\nF;Curaçao\nG;‹place-unknown?2›Xyzzy\n",
      entity: .organisations, accepted: 7),
    Sample(
      "a municipality saves a doubtful place", file: "organisaties.csv",
      "nummer;plaats;gemeente\nA;Bergen;Bergen (NH.)\nB;Xyzzy;GM0344\nC;Utrecht;‹place-unknown?3›Xyzzy\n",
      entity: .organisations, accepted: 3),
    Sample(
      "faults of a record that does not count",
      "organisatie;jaar;leeftijd;aantal\nA;2023;‹out-of-range?3›300;‹type-number!4›x\n", rejected: 1
    ),
  ]

  @Test("values of cells", arguments: samples)
  func sample(_ sample: Sample) throws { try sample.check() }

  @Test func hintsNameTheCandidates() throws {
    let imported = try Reading().read(
      DeliveredFile("organisaties.csv", "nummer;plaats\nA;Utrechtt\nB;Bergen\nC;Hoorn\nD;Xyzzy\n"))
    #expect(imported.rejects.first?.hints.first == "Utrecht")
    #expect(imported.rejects.dropFirst().first?.hints.sorted() == ["Bergen (L.)", "Bergen (NH.)"])
    #expect(imported.rejects.dropFirst(2).first?.hints == ["Hoorn"])
    #expect(imported.rejects.last?.hints == [])
    #expect(imported.texts(.organisations, .municipality) == ["", "", "GM0405", ""])
  }

  @Test func valuesShowOnlyWhenAskedFor() throws {
    let file = DeliveredFile("deelnemers.csv", "project;jaar;aantal\nA;2023;veel\nB; \"19e\" ;1\n")
    #expect(try Reading().read(file).rejects.map(\.value) == [nil, nil])
    #expect(try Reading(showsValues: true).read(file).rejects.map(\.value) == ["veel", "19e"])
  }

  @Test func whatIsStored() throws {
    let imported = try Reading().read([
      DeliveredFile(
        "vrijwilligers.csv",
        "organisatie;jaar;uren;geslacht;aantal;gemeente\n007;2023;0,125;Vrouw;2;Utrecht\n"
          + " A B ;2024;1,0000005;M;;0344\n\"=\"\"00123\"\"\";2024;-;?;;Curaçao\n"),
      DeliveredFile(
        "deelnemers.csv",
        "organisatie;startdatum;einddatum;geboortedatum\nA;01-01-1970;02-01-1970;31-12-1950\n"),
    ])
    #expect(imported.texts(.volunteers, .organisation) == ["007", "A B", "=\"00123\""])
    #expect(imported.texts(.volunteers, .period) == ["2023", "2024", "2024"])
    #expect(imported.texts(.volunteers, .hours) == ["125000", "1000001", ""])
    #expect(imported.texts(.volunteers, .gender) == ["vrouw", "man", ""])
    #expect(imported.texts(.volunteers, .count) == ["2", "", ""])
    #expect(imported.texts(.volunteers, .municipality) == ["GM0344", "GM0344", "Curaçao"])
    #expect(imported.texts(.participants, .startDate) == ["0"])
    #expect(imported.texts(.participants, .endDate) == ["1"])
    #expect(imported.texts(.participants, .birthYear) == ["1950"])
  }

  /// The end is moved to the start; it is not emptied, or the record would never end.
  @Test func anEndBeforeTheStartIsTheStart() throws {
    let imported = try Reading().read(
      DeliveredFile("deelnemers.csv", "project;start;eind\nA;02-01-1970;01-01-1970\n"))
    #expect(imported.texts(.participants, .endDate) == ["1"])
    #expect(imported.rejects.map(\.action) == [.kept])
  }
}
