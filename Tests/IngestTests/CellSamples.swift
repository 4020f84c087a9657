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
      "organisatie;startdatum\nA;‹date-ambiguous.2›1-2-2024\nB;01/02/2024\nC;01.02.2024\nD;2024-02-01\nE;2024/2/1\n"
        + "F;2024-02-01T10:00:00.000Z\nG;01-02-2024 9:05\nH;2024-02-01 23:59:59+01:00\n",
      accepted: 8),
    Sample(
      "no dates",
      "organisatie;startdatum\nA;‹type-date!2›31-02-2024\nB;‹type-date!2›2024-13-01\n"
        + "C;‹out-of-range!2›01-01-1850\nD;‹type-date!2›1-2-246\nE;‹type-date!2›01-2024\n"
        + "F;‹type-date!2›4529\nG;‹type-date!2›2024-02-30T10:00\nH;‹type-date!2›2024-02-01 avond\n"
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
      "organisatie;startdatum;einddatum\nA;05-05-2024;‹out-of-range?3›‹date-ambiguous.3›04-05-2024\n"
        + "B;05-05-2024;05-05-2024\nC;05-05-2024;\n",
      accepted: 3),
    Sample(
      "counts",
      "organisatie;jaar;aantal\nA;2023;12\nB;2023;\nC;2023;0\nD;2023;‹type-number!3›-\nE;2023;1000000000\n"
        + "F;2023;‹type-number!3›veel\nG;2023;‹out-of-range!3›-5\nH;2023;‹out-of-range!3›1000000001\n"
        + "I;2023;‹out-of-range!3›99999999999999999999\nJ;2023;‹type-number!3›12,5\n"
        + "K;2023;‹type-number!3›1e3\nL;2023;+5\nM;2023;‹type-number!3›1 390\nN;2023;12,0\n",
      accepted: 6, rejected: 8),
    Sample(
      "a count by a longer name", "Organisatie;Jaar;Aantal deelnemers\nA;2023;200\nB;2023;300\n",
      accepted: 2),
    Sample(
      "a column of figures that is not known",
      "organisatie;jaar;‹header-unknown?3›Aantal koppen\nA;2023;5\n", accepted: 1),
    Sample(
      "a mark in a count is never guessed at",
      "organisatie;jaar;aantal\nA;2023;‹decimal-ambiguous!3›1.390\nB;2023;‹decimal-ambiguous!3›1,390\n"
        + "C;2023;1.234.567\nD;2023;‹type-number!3›1.39\nE;2023;1390\n",
      accepted: 2, rejected: 3),
    Sample(
      "a period for thousands where nothing tells otherwise",
      "organisatie;jaar;aantal\nA;2023;‹decimal-ambiguous.3›1.390\nB;2023;12\n",
      accepted: 2),
    Sample(
      "thousands are only assumed behind semicolons",
      "organisatie,jaar,aantal\nA,2023,‹decimal-ambiguous!3›1.390\nB,2023,‹decimal-ambiguous!3›\"1,390\"\n",
      rejected: 2),
    Sample(
      "one number settles the convention of the file", file: "vrijwilligers.csv",
      "organisatie;jaar;uren;aantal\nA;2023;1.390;1.000\nB;2023;12,5;\nC;2023;1.234,56;\n",
      entity: .volunteers, accepted: 3),
    Sample(
      "decimal points", file: "vrijwilligers.csv",
      "organisatie;jaar;uren;aantal\nA;2023;1.390;1,000\nB;2023;12.5;\nC;2023;1,234.56;‹decimal-ambiguous!4›1.000\n",
      entity: .volunteers, accepted: 2, rejected: 1),
    Sample(
      "spaces for thousands",
      "organisatie;jaar;aantal\nA;2023;1\u{A0}390\nB;2023;12\u{2009}345\nC;2023;1\u{202F}000\u{202F}000\n"
        + "D;2023;‹type-number!3›1\u{A0}39\n",
      accepted: 3, rejected: 1),
    Sample(
      "month first",
      "organisatie;‹date-ambiguous.2›startdatum\nA;03/25/2024\nB;3/4/2024\nC;12/31/2023 2:30 PM\n",
      accepted: 3),
    Sample(
      "dates that contradict one another",
      "organisatie;startdatum\nA;25-03-2024\nB;‹date-ambiguous?2›03-04-2024\nC;‹type-date!2›03-25-2024\nD;31-12-2023\n",
      accepted: 3, rejected: 1),
    Sample(
      "months in words",
      "organisatie;startdatum\nA;3 maart 2024\nB;3-mrt-2024\nC;31 dec. 2023\nD;maandag 1 april 2024\n"
        + "E;Mei 3, 2024\nF;‹type-date!2›3 lente 2024\nG;20240301\n",
      accepted: 6, rejected: 1),
    Sample(
      "years of two digits",
      "organisatie;startdatum;geboortedatum\nA;‹date-ambiguous.2›13-2-24;‹date-ambiguous.3›13-2-64\nB;14-3-23;15-3-19\n",
      accepted: 2),
    Sample(
      "day numbers of Excel",
      "organisatie;startdatum\nA;‹excel-serial.2›45292\nB;45293,5\nC;‹type-date!2›32873\nD;‹type-date!2›73416\n",
      accepted: 2, rejected: 2),
    Sample(
      "numbers rounded by Excel",
      "deelnemernummer;organisatie;jaar\n‹sci-notation?1›1,23E+10;A;2023\nD2;‹sci-notation!2›1.2E+11;2023\n",
      accepted: 1, rejected: 1),
    Sample(
      "the same record and the same number",
      "deelnemernummer;organisatie;jaar;geslacht\nD1;A;2023;v\nD2;A;2023;v\n‹key-duplicate?›D1;A;2023;v\n"
        + "‹key-duplicate?›D2;A;2023;m\nD1;B;2023;v\nD1;A;2024;v\n;A;2023;v\n;A;2023;v\n",
      accepted: 8),
    Sample(
      "the same record without numbers",
      "organisatie;jaar;geslacht\nA;2023;v\n‹key-duplicate.›A;2023;v\nA;2023;v\nA;2023;m\n",
      accepted: 4),
    Sample(
      "text under the table",
      "organisatie;jaar;aantal\nA;2023;1\n‹footer-row.1›Totaal aantal deelnemers;;1\n"
        + "‹blank-row.›\n‹footer-row.1›Gegenereerd op: 12-03-2024\n",
      accepted: 1, blank: 1, footer: 2),
    Sample(
      "text between data is no footer",
      "organisatie;jaar;aantal\nA;2023;1\nLocatie Noord‹required-missing!2›‹missing-cells.2›\nB;2023;2\n",
      accepted: 2, rejected: 1),
    Sample(
      "a total in another column",
      "jaar;organisatie;aantal\n2023;A;1\n‹footer-row.1›Totaal;;1\n2023;B;4\n2023;‹footer-row.2›Subtotaal;5\n",
      accepted: 2, footer: 2),
    Sample(
      "personal data",
      "organisatie;jaar;‹personal-data?3›Voornaam;‹personal-data?4›code;‹personal-data?5›contact;‹header-unknown.6›kleur\n"
        + "A;2023;x;111222333;a@b.nl;rood\nA;2023;y;123456782;c@d.nl;blauw\n",
      accepted: 2),
    Sample(
      "citizen service numbers as identifiers",
      "‹personal-data?1›deelnemernummer;organisatie;jaar\n111222333;A;2023\n123456782;A;2023\n",
      accepted: 2),
    Sample(
      "broken records at the end are no footer",
      "project;jaar;geslacht\nHuis Anna;‹type-date!2›2023-2024;\nHuis Bep;‹type-date!2›2023-2024;\n",
      rejected: 2),
    Sample(
      "many sentences at the end are no footer",
      "project;jaar;aantal\nA;2023;1\n"
        + (1...6).map { "Noot: \($0)‹required-missing!2›‹missing-cells.2›\n" }.joined(),
      accepted: 1, rejected: 6),
    Sample(
      "totals in a column of identifiers",
      "organisatie;jaar;deelnemernummer;aantal\nP1;2024;D1;30\nP1;2024;‹footer-row.3›Totaal;70\n",
      accepted: 1, footer: 1),
    Sample(
      "totals in a column that is not read",
      "‹header-unknown.1›maand;project;jaar;aantal\njan;P1;2024;30\n‹footer-row.1›Totaal:;P1;2024;70\n",
      accepted: 1, footer: 1),
    Sample(
      "a word for a total as a kind is a kind", file: "bekende_totalen.csv",
      "measure;period;value;soort;programma\nparticipants;2024;10;Totaal;Samen\nTotal;2024;1;;\n",
      entity: .knownTotals, accepted: 2),
    Sample(
      "totals in a list of organisations", file: "organisaties.csv",
      "nummer;naam;soort\nSOM;Stichting SOM;project\nB;B;\n‹footer-row.1›Totaal;2;\n",
      entity: .organisations, accepted: 2, footer: 1),
    Sample(
      "1.390 is never 1,39 behind semicolons", file: "vrijwilligers.csv",
      "project;jaar;uren\nP1;2024;‹decimal-ambiguous?3›1.390\nP1;2024;2.5\n", entity: .volunteers,
      accepted: 2),
    Sample(
      "1.390 behind commas with decimal points", file: "vrijwilligers.csv",
      "project,jaar,uren\nP1,2024,‹decimal-ambiguous.3›1.390\nP1,2024,2.5\nP2,2024,0.125\n",
      entity: .volunteers, accepted: 3),
    Sample(
      "records that another column tells apart",
      "project;jaar;‹header-unknown.3›kamer\nP1;2024;x\nP1;2024;y\n‹key-duplicate.›P1;2024;x\n",
      accepted: 3),
    Sample(
      "a row of data is no header", file: "organisaties.csv",
      "1;Jan Jansen;project;Utrecht\n2;Piet Puk;project;Utrecht\n", entity: .organisations,
      rejected: 1, fileRejects: ["1:0 required-missing!"]),
    Sample(
      "cells that slipped into a column of categories",
      "organisatie;jaar;programma\nA;2024;‹personal-data?3›jan@voorbeeld.nl\n‹personal-data!1›x@y.nl;2024;P\n"
        + "A;2024;‹personal-data?3›12-05-1949\nA;2024;‹personal-data?3›111222333\n68750110;2024;P\n",
      accepted: 4, rejected: 1),
    Sample(
      "something in a column without a name, far into the file",
      "organisatie;jaar;‹header-unknown.3›;;aantal\n"
        + (0..<300).map { "A;2023;;;\($0)\n" }.joined() + "B;2023;x;;1\n",
      accepted: 301),
    Sample(
      "hours", file: "vrijwilligers.csv",
      "organisatie;jaar;uren\nA;2023;1,5\nB;2023;1.5\nC;2023;0,125\nD;2023;12\nE;2023;onbekend\n"
        + "F;2023;‹decimal-ambiguous?3›1.390\nG;2023;‹decimal-ambiguous?3›12,500\n"
        + "H;2023;‹out-of-range?3›-2\nI;2023;‹type-number?3›1.5.2\nJ;2023;‹type-number?3›2 uur\n"
        + "K;2023;‹out-of-range?3›9999999999\nL;2023;‹out-of-range?3›1.234.567\n",
      entity: .volunteers, accepted: 12),
    Sample(
      "ages and birth years",
      "organisatie;jaar;leeftijd;geboortejaar\nA;2023;44;1979\nB;2023;‹out-of-range?3›121;‹type-date?4›79\n"
        + "C;2023;‹out-of-range?3›-1;‹out-of-range?4›1879\n",
      accepted: 3),
    Sample(
      "known totals", file: "bekende_totalen.csv",
      "maat;periode;waarde;status\nparticipants;2023;1.390;\n"
        + "participants;2023/2024;-0,1;gepland\nparticipants;‹type-date!2›2024-2023;5;\n"
        + "participants;2023;5;‹out-of-range?4›mooi\n‹required-missing!1›;2023;5;\n",
      entity: .knownTotals, accepted: 3, rejected: 2),
    Sample(
      "places", file: "organisaties.csv",
      "nummer;plaats\nA;Utrecht\nB;‹place-unknown?2›Utrechtt\nC;‹place-ambiguous?2›Bergen\n"
        + "D;‹place-ambiguous.2›Hoorn\nE;onbekend\nF;Curaçao\nG;‹place-unknown?2›Xyzzy\n",
      entity: .organisations, accepted: 7),
    Sample(
      "a municipality saves a doubtful place, and a place a doubtful municipality",
      file: "organisaties.csv",
      "nummer;plaats;gemeente\nA;Bergen;Bergen (NH.)\nB;Xyzzy;GM0344\nC;Utrecht;‹place-unknown.3›Xyzzy\nD;Utrecht;Bergen\n",
      entity: .organisations, accepted: 4),
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

  /// A cell beyond the header is not kept: another record's must not be shown in its place.
  @Test func noValueIsShownOfACellBeyondTheHeader() throws {
    let file = DeliveredFile("deelnemers.csv", "organisatie;jaar\nP1;2024;x\nP2;2024\n")
    let reject = try #require(try Reading(showsValues: true).read(file).rejects.first)
    #expect(reject.code == .extraCells && reject.value == nil)
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
    #expect(imported.texts(.volunteers, .organisation) == ["007", "A B", "00123"])
    #expect(imported.texts(.volunteers, .period) == ["2023", "2024", "2024"])
    #expect(imported.texts(.volunteers, .hours) == ["125000", "1000001", ""])
    #expect(imported.texts(.volunteers, .gender) == ["vrouw", "man", ""])
    #expect(imported.texts(.volunteers, .count) == ["2", "", ""])
    #expect(imported.texts(.volunteers, .municipality) == ["GM0344", "GM0344", "Curaçao"])
    #expect(imported.texts(.participants, .startDate) == ["0"])
    #expect(imported.texts(.participants, .endDate) == ["1"])
    #expect(imported.texts(.participants, .birthYear) == ["1950"])
  }

  @Test(arguments: [
    "wil ik niet zeggen", "Zeg ik liever niet", "zeg liever niet", "liever niet", "onbekend",
    "n.v.t.",
    "N.V.T.", "nvt", "niet van toepassing", "niet ingevuld", "Geen opgave", "niet opgegeven",
    "weet niet", "weet ik niet", "-", "?", "prefer not to say", "niet geregistreerd",
  ])
  func aGenderThatIsNotSaidIsUnknown(word: String) throws {
    let imported = try Reading().read(
      DeliveredFile("deelnemers.csv", "project;jaar;geslacht\nA;2023;\(word)\nA;2023;v\n"))
    #expect(imported.texts(.participants, .gender) == ["", "vrouw"])
    #expect(imported.rejects.isEmpty, "\(imported.rejects)")
  }

  /// The third word of the law; no doubt, so no warning.
  @Test(arguments: ["x", "X", "Anders", "non-binair"])
  func anotherGender(word: String) throws {
    let imported = try Reading().read(
      DeliveredFile("deelnemers.csv", "project;jaar;geslacht\nA;2023;\(word)\n"))
    #expect(imported.texts(.participants, .gender) == ["anders"])
    #expect(imported.rejects.isEmpty)
  }

  /// The end is moved to the start; it is not emptied, or the record would never end.
  @Test func anEndBeforeTheStartIsTheStart() throws {
    let imported = try Reading().read(
      DeliveredFile("deelnemers.csv", "project;start;eind\nA;14-01-1970;13-01-1970\n"))
    #expect(imported.texts(.participants, .endDate) == ["13"])
    #expect(imported.rejects.map(\.action) == [.kept])
  }
}
