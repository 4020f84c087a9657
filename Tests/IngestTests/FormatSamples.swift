import DelimitedText
import Ingest
import Tables
import Testing

/// How a file is written: encoding, line ends, delimiters, quotes, lines of the wrong shape.
@Suite struct FormatSamples {
  private static let lines = "\"" + String(repeating: "regel\n", count: 25) + "\""

  private static func said(_ encoding: Encoding) -> FileDescription {
    var description = FileDescription()
    description.hints.encoding = encoding
    return description
  }

  static let samples = [
    Sample("LF", "organisatie;jaar\nA;2023\nB;2024\n", accepted: 2),
    Sample("CRLF", "organisatie;jaar\r\nA;2023\r\nB;2024\r\n", accepted: 2),
    Sample("CR", "organisatie;jaar\rA;2023\rB;‹type-date!2›x\r", accepted: 1, rejected: 1),
    Sample(
      "mixed line ends", "organisatie;jaar\r\nA;2023\nB;2024‹bare-cr?›\rC;2024\r\n", accepted: 3),
    Sample("no line end at the end", "organisatie;jaar\nA;2023\nB;2024", accepted: 2),
    Sample(
      "byte-order mark", "\u{FEFF}organisatie;jaar\r\nA;2023\r\nB;‹type-date!2›x\r\n",
      accepted: 1, rejected: 1),
    Sample(
      "byte-order mark before a quoted header", "\u{FEFF}\"organisatie\";jaar\nA;2023\n",
      accepted: 1),
    Sample("comma", "organisatie,jaar\nA,2023\n", accepted: 1),
    Sample("tab", "organisatie\tjaar\nA\t2023\nB\t‹type-date!2›x\n", accepted: 1, rejected: 1),
    Sample("bar", "organisatie|jaar\nA|2023\n", accepted: 1),
    Sample("everything quoted", "\"organisatie\",\"jaar\"\n\"A\",\"2023\"\n", accepted: 1),
    Sample("blanks around cells", " organisatie ; jaar \n A ;\t2023 \n", accepted: 1),
    Sample(
      "no-break spaces around cells", "\u{A0}organisatie;jaar\u{A0}\nA;\u{A0}2023\u{A0}\n",
      accepted: 1),
    Sample(
      "quoted delimiter and quote", "organisatie;jaar\n\"A;B\";2023\n\"A \"\"B\"\"\";2023\n",
      accepted: 2),
    Sample(
      "quoted line end", "organisatie;jaar\n\"A\nB\r\nC\";2023\nD;2023\n", accepted: 2,
      continuation: 2),
    Sample(
      "a fault after a quoted line end",
      "organisatie;jaar;geslacht\n\"A\n\nB\";‹type-date!2›x;v\n\"C\";‹out-of-range!2›1776;v\n",
      rejected: 2, continuation: 2),
    Sample(
      "a fault within a quoted cell", "organisatie;jaar\nA;‹type-date!2›\"x\ny\"\nB;2023\n",
      accepted: 1, rejected: 1, continuation: 1),
    Sample(
      "header with a quoted line end", "\"organi-\nsatie\";\"jaar\"\nA;‹type-date!2›x\nB;2023\n",
      accepted: 1, rejected: 1, continuation: 1),
    Sample(
      "blank lines between",
      "organisatie;jaar\n‹blank-row.›\nA;2023\n‹blank-row.›  \t\n‹blank-row.›\r\nB;2023\n‹blank-row.›\n",
      accepted: 2, blank: 4),
    Sample(
      "blank lines and quoted line ends",
      "organisatie;jaar\n\"A\n\nB\";2023\n‹blank-row.›\nB;‹type-date!2›x\n", accepted: 1,
      rejected: 1,
      blank: 1, continuation: 2),
    Sample(
      "cells all empty", "organisatie;jaar\n‹blank-row.›;\nA;2023\n‹blank-row.›\"\";\"\"\n",
      accepted: 1, blank: 2),
    Sample(
      "cells missing at the end",
      "organisatie;jaar;geslacht;leeftijd\nA;2023‹missing-cells.3›\nB;2023;v‹missing-cells.4›\r\n",
      accepted: 2),
    Sample(
      "a required cell missing at the end",
      "organisatie;jaar;geslacht\nA‹required-missing!2›‹missing-cells.2›\n", rejected: 1),
    Sample(
      "filled cells too many", "organisatie;jaar\nA;2023;‹extra-cells!3›v\nB;2023\n",
      accepted: 1, rejected: 1),
    Sample("empty cells too many", "organisatie;jaar\nA;2023;;\nB;2023;\"\"\n", accepted: 2),
    Sample("nameless columns", "organisatie;jaar;;\nA;2023;;\n", accepted: 1),
    Sample(
      "lines above the header",
      "‹header-unknown.›Overzicht deelnemers\n\n‹header-unknown.›\"Stichting\nX\"\norganisatie;jaar\n"
        + "A;2023\nB;‹type-date!2›x\n",
      accepted: 1, rejected: 1, blank: 1, continuation: 1, preamble: 2),
    Sample(
      "blank lines above the header", "\n \norganisatie;jaar\nA;‹type-date!2›x\n", rejected: 1,
      blank: 2),
    Sample(
      "stray quote in a cell", "organisatie;jaar\nA;2023\nB‹stray-quote?1›\"x;2023\nC;2023\n",
      accepted: 3),
    Sample(
      "stray quote before a bad cell",
      "organisatie;jaar;aantal\nB‹stray-quote?1›\"x;2023;‹type-number!3›veel\nC;2023;1\n",
      accepted: 1,
      rejected: 1),
    Sample(
      "text after a quoted cell",
      "organisatie;jaar\n\"Jan‹stray-quote?1›\" de Vries;2023\nC;2023\n\"D\";2024\n", accepted: 3),
    Sample(
      "a quote that cannot be mended",
      "organisatie;jaar\nA;2023\n‹unterminated-quote!1›\"B;2023;x;y\nC;2023\n", accepted: 2,
      rejected: 1),
    Sample(
      "open quote before quoted cells",
      "organisatie;jaar\nA;2023\n‹stray-quote?1›\"B;2023\n\"C\";2023\n\"D\nE\";2023\n", accepted: 4,
      continuation: 1),
    Sample(
      "open quote in the last line", "organisatie;jaar\nA;2023\n‹stray-quote?1›\"B;2023",
      accepted: 2),
    Sample(
      "open quote in the first line of data",
      "organisatie;jaar\nA;‹stray-quote?2›‹type-date!2›\"2023\nB;2023\nC;2023\n‹blank-row.›\nD;‹type-date!2›x\n",
      accepted: 2, rejected: 2, blank: 1),
    Sample(
      "broken, with a byte-order mark and CRLF",
      "\u{FEFF}organisatie;jaar\r\nA‹stray-quote?1›\"\";2023\r\nB;‹type-date!2›x\r\nC;2023\r\n",
      accepted: 2, rejected: 1),
    Sample(
      "numbers that Excel keeps as text",
      "organisatie;jaar\n=\"001\";2023\n\"=\"\"002\"\"\";=\"2023\"\n", accepted: 2),
    Sample(
      "the delimiter named by the file", "sep=;\r\norganisatie;jaar\r\nA,B;2023\r\n", accepted: 1,
      preamble: 1),
    Sample(
      "the delimiter named by the file, quoted", "\"sep=,\"\norganisatie,jaar\nA,‹type-date!2›x\n",
      rejected: 1, preamble: 1),
    Sample(
      "mojibake", "organisatie;jaar\nCaf‹mojibake?›Ã©;2023\nCafÃ©;2024\n", accepted: 2),
    Sample("empty file", "", entity: nil, header: 0, fileRejects: ["empty-file!"]),
    Sample("only a header", "organisatie;jaar\n"),
    Sample("only a header without a line end", "organisatie;jaar"),
    Sample(
      "only blank lines", "\n \n\t\r\n", entity: nil, blank: 3, header: 0,
      fileRejects: ["header-missing!"]),
    Sample(
      "only a byte-order mark", "\u{FEFF}", entity: nil, rejected: 1, header: 0,
      fileRejects: ["header-missing!"]),
    Sample(
      "NUL byte", "organisatie;jaar\n‹nul-byte!›A\u{0};2023\nB;2023\n", accepted: 1, rejected: 1),
    Sample(
      "NUL byte above the header",
      "‹nul-byte?›Lijst\u{0}\n‹header-unknown.›Hoorn\norganisatie;jaar\nA;2023\nB;2023\n",
      accepted: 2, preamble: 2),
    Sample(
      "stray quote in the header", "project;‹stray-quote?2›\"jaar;aantal\n1;2024;3\n", accepted: 1),
    Sample(
      "a record of more lines than a field",
      "project;jaar;‹header-unknown.3›a;‹header-unknown.4›b;‹header-unknown.5›c\n"
        + "P1;2024;\(lines);\(lines);\(lines)\nP2;2024;x;y;z\n",
      accepted: 2, continuation: 75),
    Sample(
      "the delimiter named by the file, and nothing else", "sep=;", entity: nil, rejected: 1,
      header: 0, fileRejects: ["header-missing!"]),
    Sample(
      "another encoding than is said", "organisatie;jaar\nCafé;2023\n",
      description: said(.utf16LittleEndian), accepted: 1, fileRejects: ["encoding-fallback?"]),
    Sample(
      "a mark that says otherwise", "\u{FEFF}organisatie;jaar\nCafé;2023\n",
      description: said(.windows1252), accepted: 1, fileRejects: ["encoding-fallback?"]),
  ]

  @Test("files in every form", arguments: samples)
  func sample(_ sample: Sample) throws { try sample.check() }
}
