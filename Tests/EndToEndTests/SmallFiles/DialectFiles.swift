/// Delimiters, quotes, line ends, and a first line that names the delimiter.
extension SmallFileTests {
  static let dialects: [SmallFile] = [
    SmallFile(
      "commas", "projectnummer,jaar,gemeente\n\"QZMERK, Noord\",2024,Utrecht\nQZMERK,2024,Assen\n",
      delimiter: ",", lines: 3, accepted: 2),
    SmallFile(
      "tabs", file: "deelnemers.tsv", "projectnummer\tjaar\nQZMERK 1\t2024\nQZMERK, 2;3\t2024\n",
      delimiter: "tab", lines: 3, accepted: 2),
    SmallFile(
      "bars", "projectnummer|jaar\nQZMERK|2024\nQZMERK;x|2024\n", delimiter: "|", lines: 3,
      accepted: 2),
    SmallFile(
      "everything in double quotes",
      "\"projectnummer\",\"jaar\"\r\n\"QZMERK\",\"2024\"\r\n\"QZ\"\"MERK\",\"2024\"\r\n",
      delimiter: ",", lines: 3, accepted: 2),
    SmallFile(
      "single quotes",
      "'projectnummer';'jaar'\n'QZMERK;1';'2024'\n'QZMERK ''s';'2024'\n", quote: "'", lines: 3,
      accepted: 2),
    SmallFile(
      "single quotes around a line end, with commas",
      "'projectnummer','jaar'\n'QZMERK\n2','2024'\n'QZMERK','2024'\n", delimiter: ",", quote: "'",
      lines: 4, accepted: 2, continuation: 1),
    SmallFile(
      "apostrophes that are no quotes",
      "projectnummer;jaar;gemeente\nQZMERK;2024;'s-Hertogenbosch\nQZMERK's;2024;'s-Gravenhage\n",
      lines: 3, accepted: 2),
    SmallFile(
      "decimal commas between semicolons", file: "vrijwilligers.csv",
      "projectnummer;jaar;uren\nQZMERK;2024;1,5\nQZMERK;2024;2,5\nQZMERK;2024;3,25\n", lines: 4,
      accepted: 3),
    SmallFile(
      "decimal commas between commas", file: "vrijwilligers.csv",
      "projectnummer,jaar,uren\nQZMERK,2024,\"1,5\"\nQZMERK,2024,\"12,5\"\n", delimiter: ",",
      lines: 3, accepted: 2),
    SmallFile(
      "sep=;", "sep=;\r\nprojectnummer;jaar\r\nQZMERK,1;2024\r\n", at: 2, lines: 3, accepted: 1,
      preamble: 1),
    SmallFile(
      "\"sep=,\" in quotes", "\"sep=,\"\nprojectnummer,jaar\nQZMERK,2024\n", delimiter: ",", at: 2,
      lines: 3, accepted: 1, preamble: 1),
    SmallFile(
      "SEP=| with a mark", "SEP=|\nprojectnummer|jaar\nQZMERK|2024\n", form: .utf8WithMark,
      delimiter: "|", at: 2, lines: 3, accepted: 1, preamble: 1),
    SmallFile(
      "sep= a tab, in UTF-16", "sep=\t\r\nprojectnummer\tjaar\r\nQZMERK\t2024\r\n",
      form: .utf16LittleEndianWithMark, delimiter: "tab", at: 2, lines: 3, accepted: 1,
      preamble: 1),
    SmallFile(
      "sep=; alone", "sep=;\r\n", at: nil, lines: 1, rejected: 1, ["-:- header-missing error"]),
    SmallFile("CRLF", "projectnummer;jaar\r\nQZMERK;2024\r\n", lines: 2, accepted: 1),
    SmallFile("CR", "projectnummer;jaar\rQZMERK;2024\r", lines: 2, accepted: 1),
    SmallFile(
      "CR within quotes and after records",
      "projectnummer;jaar\r\"QZMERK\r2\";2024\rQZMERK;ooit\r", lines: 4, accepted: 1,
      continuation: 1, rejected: 1, ["4:2 type-date error"]),
    SmallFile(
      "mixed line ends",
      "projectnummer;jaar\r\nQZMERK;2024\nQZMERK2;2024\rQZMERK3;2024\r\nQZMERK4;ooit", lines: 5,
      accepted: 3, rejected: 1, ["3:- bare-cr warning", "5:2 type-date error"]),
    SmallFile(
      "one column", file: "bijeenkomsten.csv", "jaar\n2024\n2023\nQZMERK\n", delimiter: ",",
      lines: 4,
      accepted: 2, rejected: 1, ["4:1 type-date error"]),
    SmallFile(
      "blanks and tabs around cells", " projectnummer ; jaar \n\tQZMERK ;  2024\t\n", lines: 2,
      accepted: 1),
    SmallFile(
      "no-break spaces around cells",
      "\u{A0}projectnummer\u{A0};jaar\nQZMERK\u{A0};\u{A0}2024\u{A0}\n", lines: 2, accepted: 1),
    SmallFile(
      "quotes with blanks around them", "projectnummer;jaar\n \"QZMERK;1\" ; \"2024\" \n",
      lines: 2, accepted: 1),
  ]
}
