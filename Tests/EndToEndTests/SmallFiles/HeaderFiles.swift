/// Where the header stands and what its names mean.
extension SmallFileTests {
  static let headers: [SmallFile] = [
    SmallFile(
      "only a header", "projectnummer;jaar\n", lines: 1),
    SmallFile("only a header, without a line end", "projectnummer;jaar", lines: 1),
    SmallFile(
      "a title above the header",
      "Overzicht QZMERK;;\n\nPeiljaar:;QZMERK;\nprojectnummer;jaar;geslacht\nQZMERK;2024;v\n",
      at: 4, lines: 5, accepted: 1, blank: 1, preamble: 2,
      ["1:- header-unknown notice", "3:- header-unknown notice"]),
    SmallFile(
      "a title of two lines in quotes",
      "\"Overzicht\nQZMERK\"\nprojectnummer;jaar\nQZMERK;2024\n", at: 3, lines: 4, accepted: 1,
      continuation: 1, preamble: 1, ["1:- header-unknown notice"]),
    SmallFile(
      "the header on the twentieth line",
      (1...19).map { "QZMERK \($0)\n" }.joined() + "projectnummer;jaar\nQZMERK;2024\n", at: 20,
      lines: 21, accepted: 1, preamble: 19, (1...19).map { "\($0):- header-unknown notice" }),
    SmallFile(
      "English names in capitals", file: "participants-QZ.csv",
      "ORGANISATION_ID,Year,Gender,Birth-Year,Postal Code\nQZMERK,2024,F,1970,1234 AB\n",
      delimiter: ",", lines: 2, accepted: 1),
    SmallFile(
      "names in odd case, blanks and accents",
      "ORGANISATIE-ID;  jaar ;CLIËNT_NUMMER;geboorte jaar;Begin-Datum\n"
        + "QZMERK;2024;QZMERK1;1970;14-02-2024\nQZMERK;2024;QZMERK2;1970;ooit\n",
      lines: 3, accepted: 2, ["3:5 type-date warning"]),
    SmallFile(
      "an accent in two characters", "projectnummer;jaar;clie\u{308}ntnummer\nQZMERK;2024;QZMERK\n",
      lines: 2, accepted: 1),
    SmallFile(
      "names in quotes and in another order",
      "\"geslacht\";\"jaar\";\"projectnummer\"\nv;2024;QZMERK\nQZMERK;2024;QZMERK\n", lines: 3,
      accepted: 2, ["3:1 out-of-range warning"]),
    SmallFile(
      "a name that goes on on the next line",
      "\"project-\nnummer\";jaar\nQZMERK;2024\n", lines: 3, accepted: 1, continuation: 1),
    SmallFile(
      "two columns for one field", "projectnummer;jaar;editie\nQZMERK;2024;2023\n", lines: 2,
      rejected: 1, ["1:3 header-duplicate error"]),
    SmallFile(
      "one name twice", "jaar;projectnummer;Jaar\n2024;QZMERK;2024\n\n2024;QZMERK;2024\n",
      lines: 4, blank: 1, rejected: 2, ["1:3 header-duplicate error"]),
    SmallFile(
      "a required column is missing", "jaar;geslacht\n2024;QZMERK\n2024;v\n", lines: 3,
      rejected: 2, ["1:- required-missing error"]),
    SmallFile(
      "two required columns are missing", "geslacht;leeftijd\nQZMERK;50\n", lines: 2, rejected: 1,
      ["1:- required-missing error", "1:- required-missing error"]),
    SmallFile(
      "no header at all", "QZMERK;2024\nQZMERK;2023\n", lines: 2, rejected: 1,
      ["1:- required-missing error", "1:- required-missing error"]),
    SmallFile(
      "columns that fit nothing", file: "export.csv", "kleur;maat\nQZMERK;XL\n", at: nil, lines: 2,
      rejected: 2, ["-:- entity-unknown error"]),
    SmallFile(
      "columns that fit two kinds of file", file: "export.csv",
      "projectnummer;jaar;geslacht\nQZMERK;2024;v\n", at: nil, lines: 2, rejected: 2,
      ["-:- entity-unknown error"]),
  ]

  static let columns: [SmallFile] = [
    SmallFile(
      "unknown columns", "projectnummer;kleur;jaar;wijk\nQZMERK;QZMERK;2024;QZMERK\n", lines: 2,
      accepted: 1, ["1:2 header-unknown notice", "1:4 header-unknown notice"]),
    SmallFile(
      "a column of figures that is not known", "projectnummer;jaar;aantal koppen\nQZMERK;2024;5\n",
      lines: 2, accepted: 1, ["1:3 header-unknown warning"]),
    SmallFile(
      "columns without a name and without content", "projectnummer;jaar;;\nQZMERK;2024;;\n",
      lines: 2, accepted: 1),
    SmallFile(
      "a column without a name that has content", "projectnummer;jaar;\nQZMERK;2024;QZMERK\n",
      lines: 2, accepted: 1, ["1:3 header-unknown notice"]),
    SmallFile(
      "names and addresses",
      "projectnummer;jaar;Achternaam;E-mail;Telefoon;adres\n"
        + "QZMERK;2024;QZMERK;a@QZMERK.nl;0612345678;QZMERK 1\n",
      lines: 2, accepted: 1,
      [
        "1:3 personal-data warning", "1:4 personal-data warning", "1:5 personal-data warning",
        "1:6 personal-data warning",
      ]),
    SmallFile(
      "personal data under names that do not tell",
      "projectnummer;jaar;a;b;c;kleur\nQZMERK;2024;111222333;x@QZMERK.nl;0612345678;QZMERK\n"
        + "QZMERK;2024;123456782;y@QZMERK.nl;0201234567;QZMERK\n",
      lines: 3, accepted: 2,
      [
        "1:3 personal-data warning", "1:4 personal-data warning", "1:5 personal-data warning",
        "1:6 header-unknown notice",
      ]),
    SmallFile(
      "citizen service numbers as numbers of participants",
      "deelnemernummer;projectnummer;jaar\n111222333;QZMERK;2024\n123456782;QZMERK;2024\n",
      lines: 3, accepted: 2, ["1:1 personal-data warning"]),
  ]
}
