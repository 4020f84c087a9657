/// Numbers of people and organisations, what is delivered twice, places, and known totals.
extension SmallFileTests {
  private static let listed =
    "nummer;naam\n001;Huis van Herstel\n002;De Brug\n003;De Brug\n004;Lumen Noord\n"

  static let identifiers: [SmallFile] = [
    SmallFile(
      "numbers with zeros before them",
      "deelnemernummer;projectnummer;jaar\n"
        + "00123;QZMERK;2024\n0123;QZMERK;2024\n123;QZMERK;2024\n",
      lines: 4, accepted: 3),
    SmallFile(
      "numbers that Excel keeps as text",
      "deelnemernummer;projectnummer;jaar\n=\"00123\";=\"QZMERK\";2024\n"
        + "\"=\"\"00123\"\"\";QZMERK;2024\n",
      lines: 3, accepted: 2, ["3:- key-duplicate warning"]),
    SmallFile(
      "numbers that Excel has rounded",
      "deelnemernummer;projectnummer;jaar\n1,23E+10;QZMERK;2024\nQZ1;1.2E+11;2024\n", lines: 3,
      accepted: 1, rejected: 1, ["2:1 sci-notation warning", "3:2 sci-notation error"]),
  ]

  static let duplicates: [SmallFile] = [
    SmallFile(
      "one number twice, and one record twice",
      "deelnemernummer;projectnummer;jaar;geslacht\nQZ1;QZMERK;2024;v\nQZ2;QZMERK;2024;v\n"
        + "QZ1;QZMERK;2024;v\nQZ2;QZMERK;2024;m\nQZ1;QZMERK2;2024;v\n",
      lines: 6, accepted: 5, ["4:- key-duplicate warning", "5:- key-duplicate warning"]),
    SmallFile(
      "equal records without numbers",
      "projectnummer;jaar\nQZMERK;2024\nQZMERK;2024\nQZMERK;2024\n", lines: 4, accepted: 3,
      ["3:- key-duplicate notice"]),
    SmallFile(
      "the same content in a second file", file: "deelnemers.csv",
      "projectnummer;jaar\nQZMERK;2024\n", lines: 2, rejected: 1,
      beside: ["deelnemers (1).csv": "projectnummer;jaar\nQZMERK;2024\n"],
      ["-:- key-duplicate warning"]),
  ]

  static let organisations: [SmallFile] = [
    SmallFile(
      "organisations by number and by name",
      "project;jaar;geslacht\n001;2024;v\nHuis van Herstel;2024;QZMERK\n", lines: 3, accepted: 2,
      beside: ["organisaties.csv": listed], ["3:3 out-of-range warning"]),
    SmallFile(
      "organisations in other spellings",
      "project;jaar;opmerking\nhuis van HERSTEL;2024;QZMERK\nHuïs-van-Herstel;2024;\n"
        + "Huis van Hertsel;2024;\nLumenNoord;2024;\n",
      lines: 5, accepted: 4, beside: ["organisaties.csv": listed],
      ["1:3 header-unknown notice"] + (2...5).map { "\($0):1 key-unknown notice" }),
    SmallFile(
      "a name that two organisations have",
      "project;jaar\nDe Brug;2024\nde brug;2024\nQZMERK;2024\n",
      lines: 4, accepted: 3, beside: ["organisaties.csv": listed],
      (2...4).map { "\($0):1 key-unknown warning" }),
    SmallFile(
      "organisations that nobody lists, where none are listed",
      "project;jaar\nQZMERK een;2024\nQZMERK twee;2024\n", lines: 3, accepted: 2),
    SmallFile(
      "spellings of an organisation that nobody lists",
      "project;jaar\nQZMERK HUIS;2024\nQZMERK Huis;2024\nQZMERK-Huis;2024\n", lines: 4,
      accepted: 3, ["2:1 key-unknown notice", "3:1 key-unknown notice"]),
  ]

  static let places: [SmallFile] = [
    SmallFile(
      "places that are unknown or stand for several", file: "organisaties.csv",
      "nummer;naam;plaats\nQ1;QZMERK;Utrecht\nQ2;QZMERK;Uttrecht\nQ3;QZMERK;Bergen\n"
        + "Q4;QZMERK;Hoorn\nQ5;QZMERK;onbekend\nQ6;QZMERK;Curaçao\nQ7;QZMERK;QZMERK\n",
      lines: 8, accepted: 7,
      [
        "3:3 place-unknown warning", "4:3 place-ambiguous warning", "5:3 place-ambiguous notice",
        "8:3 place-unknown warning",
      ]),
    SmallFile(
      "a municipality where the place leaves doubt", file: "organisaties.csv",
      "nummer;naam;plaats;gemeente\nQ1;QZMERK;Bergen;Bergen (NH.)\nQ2;QZMERK;QZMERK;GM0344\n"
        + "Q3;QZMERK;Utrecht;UTRECHT\n",
      lines: 4, accepted: 3),
    SmallFile(
      "municipalities that were merged",
      "projectnummer;jaar;gemeente\nQZMERK;2024;Leeuwarderadeel\nQZMERK;2024;GM0081\n", lines: 3,
      accepted: 2),
  ]

  static let knownTotals: [SmallFile] = [
    SmallFile(
      "known totals with Dutch numbers", file: "bekende_totalen.csv",
      "maat;periode;waarde;status\nparticipants;2024;1.390;definitief\n"
        + "volunteer_hours;2023-2024;13.786,5;voorlopig\nmeetings;2024;7;QZMERK\n",
      lines: 4, accepted: 3, ["4:4 out-of-range warning"]),
    SmallFile(
      "known totals that are none", file: "gepubliceerd.csv",
      "measure;period;value\nparticipants;2024-2023;5\nparticipants;2024;QZMERK\n;2024;5\n",
      lines: 4, rejected: 3,
      ["2:2 type-date error", "3:3 type-number error", "4:1 required-missing error"]),
  ]
}
