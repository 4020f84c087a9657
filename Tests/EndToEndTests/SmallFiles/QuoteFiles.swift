/// Quotes that stand where none may stand: one costs at most its own record.
extension SmallFileTests {
  private static func participants(_ records: String) -> String {
    "projectnummer;jaar;geslacht\nQZMERK;2024;v\n" + records + "QZMERK;2024;m\n"
  }

  static let strayQuotes: [SmallFile] = [
    SmallFile(
      "a quote within a cell", participants("QZ\"MERK;2024;v\n"), lines: 4, accepted: 3,
      ["3:1 stray-quote warning"]),
    SmallFile(
      "a quote at the end of a cell", participants("QZMERK\";2024;v\n"), lines: 4, accepted: 3,
      ["3:1 stray-quote warning"]),
    SmallFile(
      "text after a quoted cell", participants("\"QZMERK\" de Vries;2024;v\n"), lines: 4,
      accepted: 3, ["3:1 stray-quote warning"]),
    SmallFile(
      "quotes within a quoted cell", participants("\"De \"QZMERK\" groep\";2024;v\n"), lines: 4,
      accepted: 3, ["3:1 stray-quote warning"]),
    SmallFile(
      "a quote that a backslash should hide", participants("\"QZ\\\"MERK\";2024;v\n"), lines: 4,
      accepted: 3, ["3:1 stray-quote warning"]),
    SmallFile(
      "quotes doubled outside quotes", participants("QZ\"\"MERK;2024;v\n"), lines: 4, accepted: 3,
      ["3:1 stray-quote warning"]),
    SmallFile(
      "a quote in the last cell", participants("QZMERK;2024;v\"\n"), lines: 4, accepted: 3,
      ["3:3 stray-quote warning", "3:3 out-of-range warning"]),
    SmallFile(
      "a quote that hides a delimiter too many",
      participants("\"QZMERK\"x;2024;v;QZMERK\n"), lines: 4, accepted: 2, rejected: 1,
      ["3:1 stray-quote error"]),
    SmallFile(
      "a quote before a year that is none", participants("Q\"ZMERK;ooit;v\n"), lines: 4,
      accepted: 2, rejected: 1, ["3:1 stray-quote warning", "3:2 type-date error"]),
    SmallFile(
      "stray quotes in two cells of one record", participants("Q\"ZMERK;2024;v\"\n"), lines: 4,
      accepted: 3, ["3:1 stray-quote warning", "3:3 out-of-range warning"]),
    SmallFile(
      "a stray quote before a cell of two lines",
      participants("Q\"ZMERK;2024;\"v\nx\"\n"), lines: 5, accepted: 3, continuation: 1,
      ["3:1 stray-quote warning", "3:3 out-of-range warning"]),
    SmallFile(
      "a stray single quote where single quotes are used",
      "'projectnummer';'jaar';'geslacht'\n'QZMERK';'2024';'v'\n'QZMERK' 's;'2024';'v'\n"
        + "'QZMERK';'2024';'m'\n",
      quote: "'", lines: 4, accepted: 3, ["3:1 stray-quote warning"]),
    SmallFile(
      "a stray quote in windows-1252, with CRLF",
      "projectnummer;jaar\r\nQZMERKé;2024\r\nQé\"ZMERK;2024\r\nQZMERK;ooit\r\n",
      form: .windows1252, lines: 4, accepted: 2, rejected: 1,
      ["-:- encoding-fallback notice", "3:1 stray-quote warning", "4:2 type-date error"]),
    SmallFile(
      "a stray quote in the header", "projectnummer;jaar;opmer\"king\nQZMERK;2024;QZMERK\n",
      lines: 2, accepted: 1, ["1:3 header-unknown notice", "1:3 stray-quote warning"]),
  ]

  static let openQuotes: [SmallFile] = [
    SmallFile(
      "a quote that is never closed, at the start", participants("\"QZMERK;2024;v\n"), lines: 4,
      accepted: 3, ["3:1 stray-quote warning"]),
    SmallFile(
      "a quote that is never closed, before quoted cells",
      participants("QZMERK;\"2024;v\n\"QZMERK\";\"2024\";\"v\"\n"), lines: 5, accepted: 3,
      rejected: 1, ["3:2 stray-quote warning", "3:2 type-date error"]),
    SmallFile(
      "a quote that is never closed, in the last line",
      "projectnummer;jaar\nQZMERK;2024\nQZMERK;\"2024", lines: 3, accepted: 1, rejected: 1,
      ["3:2 stray-quote warning", "3:2 type-date error"]),
    SmallFile(
      "a quote that is never closed and does not fit", participants("\"QZMERK;2024\n"), lines: 4,
      accepted: 2, rejected: 1, ["3:1 unterminated-quote error"]),
    SmallFile(
      "a quote that closes in the next record, which is a valid cell of two lines",
      participants("\"QZMERK;2024;v\nQZMERK\";2024;v\n"), lines: 5, accepted: 3, continuation: 1),
    SmallFile(
      "a cell of sixty lines",
      "projectnummer;jaar;opmerking\nQZMERK;2024;\"" + String(repeating: "QZMERK\n", count: 59)
        + "x\"\nQZMERK;2024;\n",
      lines: 62, accepted: 2, continuation: 59, ["1:3 header-unknown notice"]),
    SmallFile(
      "a quote that runs on past sixty lines",
      "projectnummer;jaar\n\"QZMERK;2024\n" + String(repeating: "QZMERK;2024\n", count: 70)
        + "\"QZMERK\";2024\n",
      lines: 73, accepted: 72, ["2:1 stray-quote warning", "4:- key-duplicate notice"]),
    SmallFile(
      "a quote that runs on past a mebibyte",
      "projectnummer;jaar;opmerking\n\"QZMERK;2024;\n"
        + String(
          repeating: "QZMERK;2024;" + String(repeating: "x", count: 60_000) + "\n", count: 20)
        + "\"QZMERK\";2024;\n",
      lines: 23, accepted: 22,
      [
        "1:3 header-unknown notice", "2:1 stray-quote warning", "4:- key-duplicate notice",
      ]),
    SmallFile(
      "quotes that happen to make one cell of two lines", participants("\"\n\"\"\"\n"), lines: 5,
      accepted: 2, continuation: 1, rejected: 1,
      ["4:2 missing-cells notice", "4:2 required-missing error"]),
  ]
}
