/// How the characters are written, decided on the whole file; and files that are no text.
extension SmallFileTests {
  private static let text =
    "projectnummer;jaar;gemeente;geslacht\r\nQZMERKé;2024;Súdwest-Fryslân;v\r\n"
    + "QZMERK2;2024;Noardeast-Fryslân;m\r\n"

  private static func same(_ what: String, _ form: TextForm) -> SmallFile {
    SmallFile(what, text, form: form, lines: 3, accepted: 2)
  }

  static let encodings: [SmallFile] = [
    same("UTF-8", .utf8),
    same("UTF-8 with a mark", .utf8WithMark),
    same("UTF-16, small end first, with a mark", .utf16LittleEndianWithMark),
    same("UTF-16, small end first, without a mark", .utf16LittleEndian),
    same("UTF-16, big end first, with a mark", .utf16BigEndianWithMark),
    same("UTF-16, big end first, without a mark", .utf16BigEndian),
    SmallFile(
      "windows-1252", text, form: .windows1252, lines: 3, accepted: 2,
      ["-:- encoding-fallback notice"]),
    SmallFile(
      "windows-1252 with the marks of a word processor",
      "projectnummer;jaar;opmerking\nQZMERK;2024;“QZMERK” – € 5\nQZMERK’s;2024;Š\n",
      form: .windows1252, lines: 3, accepted: 2,
      ["-:- encoding-fallback notice", "1:3 header-unknown notice"]),
    SmallFile(
      "windows-1252 that shows only in the last line",
      bytes: TextForm.utf8.bytes(
        "projectnummer;jaar\n" + String(repeating: "QZMERK;2024\n", count: 9_000) + "Caf")
        + [0xE9] + TextForm.utf8.bytes(";2024"),
      encoding: "windows-1252", lines: 9_002, accepted: 9_001,
      ["-:- encoding-fallback notice", "3:- key-duplicate notice"]),
    SmallFile(
      "a mark of UTF-8 before windows-1252",
      bytes: [0xEF, 0xBB, 0xBF] + TextForm.windows1252.bytes("projectnummer;jaar\nQZMERKé;2024\n"),
      encoding: "windows-1252", lines: 2, accepted: 1, ["-:- encoding-fallback notice"]),
    SmallFile(
      "UTF-8 that was converted twice", "projectnummer;jaar\nQZMERK;2024\nCafÃ© QZMERK;2024\n",
      lines: 3, accepted: 2, ["3:- mojibake warning"]),
    SmallFile(
      "UTF-16 cut off within a character",
      bytes: TextForm.utf16LittleEndianWithMark.bytes("projectnummer;jaar\nQZMERK;2024\n") + [0x50],
      encoding: "utf-16le", lines: 3, accepted: 1, rejected: 1,
      ["3:2 missing-cells notice", "3:2 required-missing error"]),
    SmallFile(
      "UTF-16 with carriage returns alone and a broken quote",
      "projectnummer\tjaar\tgeslacht\rQZ\"MERK\t2024\tv\rQZMERK\tooit\tv\r",
      form: .utf16BigEndianWithMark, delimiter: "tab", lines: 3, accepted: 1, rejected: 1,
      ["2:1 stray-quote warning", "3:2 type-date error"]),
    SmallFile(
      "a zero byte in one line",
      "projectnummer;jaar\nQZMERK;2024\nQZ\u{0}MERK;2024\nQZMERK;2023\n", lines: 4, accepted: 2,
      rejected: 1, ["3:- nul-byte error"]),
    SmallFile(
      "a zero byte in UTF-16",
      "projectnummer;jaar\nQZMERK;2024\nQZMERK;20\u{0}24\nQZMERK;2023\n",
      form: .utf16LittleEndianWithMark, lines: 4, accepted: 2, rejected: 1,
      ["3:- nul-byte error"]),
  ]

  static let noText: [SmallFile] = [
    SmallFile(
      "empty", bytes: [], delimiter: ",", at: nil, lines: 0, ["-:- empty-file error"]),
    SmallFile(
      "nothing but a mark", bytes: [0xEF, 0xBB, 0xBF], delimiter: ",", at: nil, lines: 1,
      rejected: 1, ["-:- header-missing error"]),
    SmallFile(
      "nothing but blank lines", "\r\n \r\n\t\r\n", delimiter: ",", at: nil, lines: 3, blank: 3,
      ["-:- header-missing error"]),
    .binary(
      "a picture (PNG)", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], lines: 4),
    .binary("a picture (JPEG)", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], lines: 1),
    .binary("a picture (GIF)", Array("GIF89a".utf8) + [1, 0, 1, 0], lines: 1),
    .binary(
      "a picture (WebP)",
      Array("RIFF".utf8) + [0x24, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [0x9D, 1, 0x2A, 0, 0],
      lines: 1),
    .binary("a workbook", Array("PK\u{3}\u{4}\u{14}\u{0}xl/workbook.xml".utf8), lines: 1),
    .binary("a packed file", Array("PK\u{3}\u{4}\u{14}\u{0}deelnemers.csv".utf8), lines: 1),
    .binary(
      "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0x0A, 0, 0],
      lines: 2),
    .binary("a PDF", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A], lines: 3),
    .binary("a packed stream", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], lines: 1),
    .binary(
      "bytes of any kind", [0, 1, 2, 0xFF, 0xFE, 0, 0, 0x0A, 0x0A, 7, 0], lines: 3, blank: 1),
    SmallFile(
      "a letter", file: "brief.txt", "Beste QZMERK,\n\nHierbij de cijfers.\n", delimiter: ";",
      at: nil, lines: 3, blank: 1, rejected: 2, ["-:- entity-unknown error"]),
    SmallFile(
      "a web page", file: "export.csv", "<html>\n<body>QZMERK</body>\n</html>\n", delimiter: ",",
      at: nil, lines: 3, rejected: 3, ["-:- entity-unknown error"]),
  ]
}
