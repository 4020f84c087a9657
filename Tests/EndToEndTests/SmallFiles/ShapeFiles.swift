/// Records that are too short, too long or empty, rows of totals, and text around the table.
extension SmallFileTests {
  static let shapes: [SmallFile] = [
    SmallFile(
      "cells missing at the end",
      "projectnummer;jaar;geslacht;leeftijd\nQZMERK;2024\nQZMERK;2024;v\nQZMERK;2024;v;50\n",
      lines: 4, accepted: 3, ["2:3 missing-cells notice", "3:4 missing-cells notice"]),
    SmallFile(
      "a required cell missing at the end", "projectnummer;jaar;geslacht\nQZMERK\nQZMERK;2024;v\n",
      lines: 3, accepted: 1, rejected: 1,
      ["2:2 missing-cells notice", "2:2 required-missing error"]),
    SmallFile(
      "empty cells too many", "projectnummer;jaar\nQZMERK;2024;;;\nQZMERK;2024;\"\";\n", lines: 3,
      accepted: 2),
    SmallFile(
      "filled cells too many", "projectnummer;jaar\nQZMERK;2024;QZMERK\nQZMERK;2024;;QZMERK\n",
      lines: 3, rejected: 2, ["2:3 extra-cells error", "3:3 extra-cells error"]),
    SmallFile(
      "blank lines and empty records",
      "projectnummer;jaar\n\nQZMERK;2024\n;\n \t \n\"\";\"\"\nQZMERK;2023\n\n", lines: 8,
      accepted: 2, blank: 5,
      [2, 4, 5, 6, 8].map { "\($0):- blank-row notice" }),
    SmallFile(
      "blank lines between CRLF", "projectnummer;jaar\r\n\r\nQZMERK;2024\r\n\r\n", lines: 4,
      accepted: 1, blank: 2, ["2:- blank-row notice", "4:- blank-row notice"]),
    SmallFile(
      "a line end and blank lines within quotes",
      "projectnummer;jaar;opmerking\nQZMERK;2024;\"QZMERK\n\n\r\nx\"\nQZMERK;ooit;\n", lines: 6,
      accepted: 1, continuation: 3, rejected: 1,
      ["1:3 header-unknown notice", "6:2 type-date error"]),
    SmallFile(
      "a required cell empty",
      "projectnummer;jaar;geslacht\n;2024;v\nQZMERK;;v\n;;QZMERK\n", lines: 4, rejected: 3,
      [
        "2:1 required-missing error", "3:2 required-missing error", "4:1 required-missing error",
        "4:3 out-of-range warning",
      ]),
    SmallFile(
      "rows of totals",
      "projectnummer;jaar;aantal\nQZMERK;2024;12\nTotaal;2024;12\nQZMERK;2024;8\n"
        + " EINDTOTAAL: ;;20\nSum;;20\n",
      lines: 6, accepted: 2, footer: 3,
      ["3:1 footer-row notice", "5:1 footer-row notice", "6:1 footer-row notice"]),
    SmallFile(
      "a total in another column",
      "jaar;projectnummer;aantal\n2024;QZMERK;3\nTotaal;;3\n2024;Subtotaal;3\n", lines: 4,
      accepted: 1, footer: 2, ["3:1 footer-row notice", "4:2 footer-row notice"]),
    SmallFile(
      "text under the table",
      "projectnummer;jaar;geslacht\nQZMERK;2024;v\n\nBron: QZMERK;;\nGegenereerd op 3 mei 2024\n",
      lines: 5, accepted: 1, blank: 1, footer: 2,
      ["3:- blank-row notice", "4:1 footer-row notice", "5:1 footer-row notice"]),
    SmallFile(
      "text between the records",
      "projectnummer;jaar;geslacht\nQZMERK;2024;v\nLocatie QZMERK;;\nQZMERK;2024;m\n", lines: 4,
      accepted: 2, rejected: 1, ["3:2 required-missing error"]),
    SmallFile(
      "no line end at the end", "projectnummer;jaar\nQZMERK;2024\nQZMERK;ooit", lines: 3,
      accepted: 1, rejected: 1, ["3:2 type-date error"]),
    SmallFile(
      "a formula", "projectnummer;jaar;geslacht\nQZMERK;2024;=1+QZMERK\n", lines: 2, accepted: 1,
      ["2:3 out-of-range warning"]),
  ]
}
