/// Numbers in every convention, and dates in every order.
extension SmallFileTests {
  private static func counts(_ values: String...) -> String {
    "projectnummer;jaar;aantal\n" + values.map { "QZMERK;2024;\($0)\n" }.joined()
  }

  private static func hours(_ values: String...) -> String {
    "projectnummer;jaar;uren\n" + values.map { "QZMERK;2024;\($0)\n" }.joined()
  }

  static let numbers: [SmallFile] = [
    SmallFile(
      "two periods in one number settle the file", counts("1.390", "12", "1.234.567"), lines: 4,
      accepted: 3),
    SmallFile(
      "a period for thousands where nothing tells", counts("1.390", "12"), lines: 3,
      accepted: 2, ["2:3 decimal-ambiguous notice"]),
    SmallFile(
      "a comma before three digits where nothing tells", counts("1,390", "12"), lines: 3,
      accepted: 1, rejected: 1, ["2:3 decimal-ambiguous error"]),
    SmallFile(
      "a period before three digits between commas",
      "projectnummer,jaar,aantal\nQZMERK,2024,1.390\nQZMERK,2024,12\n", delimiter: ",", lines: 3,
      accepted: 1, rejected: 1, ["2:3 decimal-ambiguous error"]),
    SmallFile(
      "1.234,56 settles the file", file: "vrijwilligers.csv", hours("1.390", "1.234,56", "7"),
      lines: 4, accepted: 3),
    SmallFile(
      "12,5 settles the file", file: "vrijwilligers.csv", hours("1.390", "12,5"), lines: 3,
      accepted: 2),
    SmallFile(
      "1,234.56 settles the file", file: "vrijwilligers.csv", hours("1.390", "1,234.56", "1,390"),
      lines: 4, accepted: 3),
    SmallFile(
      "conventions that contradict one another", file: "vrijwilligers.csv",
      hours("1.390", "12,5", "12.5"), lines: 4, accepted: 3, ["2:3 decimal-ambiguous warning"]),
    SmallFile(
      "thousands behind no-break and thin spaces",
      counts("1\u{A0}390", "12\u{2009}345", "1\u{202F}234\u{202F}567"), lines: 4, accepted: 3),
    SmallFile(
      "thousands behind no-break spaces in windows-1252", file: "vrijwilligers.csv",
      hours("1\u{A0}234,5", "7\u{A0}000"), form: .windows1252, lines: 3, accepted: 2,
      ["-:- encoding-fallback notice"]),
    SmallFile(
      "counts that are none",
      counts("12,5", "-3", "QZMERK", "onbekend", "2000000000", "", "4,0"), lines: 8, accepted: 2,
      rejected: 5,
      [
        "2:3 type-number error", "3:3 out-of-range error", "4:3 type-number error",
        "5:3 type-number error", "6:3 out-of-range error",
      ]),
    SmallFile(
      "words for no value", file: "vrijwilligers.csv",
      hours("NA", "n.v.t.", "onbekend", "-", "", "QZMERK"), lines: 7, accepted: 6,
      ["7:3 type-number warning"]),
    SmallFile(
      "ages that cannot be",
      "projectnummer;jaar;leeftijd;geboortejaar\nQZMERK;2024;130;70\nQZMERK;2024;-1;1850\n",
      lines: 3, accepted: 2,
      [
        "2:3 out-of-range warning", "2:4 type-date warning", "3:3 out-of-range warning",
        "3:4 out-of-range warning",
      ]),
  ]

  private static func starts(_ dates: String...) -> String {
    "projectnummer;startdatum\n" + dates.map { "QZMERK;\($0)\n" }.joined()
  }

  static let dates: [SmallFile] = [
    SmallFile(
      "the usual dates",
      starts("31-12-2024", "1-2-2024", "13/02/2024", "3.2.24", "2024-02-03", "2024-02-03 10:15"),
      lines: 7, accepted: 6, ["5:2 date-ambiguous notice"]),
    SmallFile(
      "months in words",
      starts("3 maart 2024", "3-mrt-2024", "31 dec. 2023", "1 AUGUSTUS 2024", "dinsdag 2 mei 2023"),
      lines: 6, accepted: 5),
    SmallFile(
      "days that are all at most twelve", starts("03-04-2024", "05-06-2024"), lines: 3,
      accepted: 2, ["2:2 date-ambiguous notice"]),
    SmallFile(
      "the month first", starts("12/31/2024", "03/04/2024"), lines: 3, accepted: 2,
      ["1:2 date-ambiguous notice"]),
    SmallFile(
      "orders that contradict one another",
      starts("31-12-2024", "13-01-2024", "12-31-2024", "03-04-2024"), lines: 5, accepted: 3,
      rejected: 1, ["4:2 type-date error", "5:2 date-ambiguous warning"]),
    SmallFile(
      "day numbers of Excel", starts("45292", "45293,75", "32873", "73416"), lines: 5,
      accepted: 2, rejected: 2,
      ["2:2 excel-serial notice", "4:2 type-date error", "5:2 type-date error"]),
    SmallFile(
      "a day number of Excel where a year is wanted", "projectnummer;jaar\nQZMERK;45292\n",
      lines: 2, rejected: 1, ["2:2 type-date error"]),
    SmallFile(
      "years of two digits", starts("13-2-24", "14-3-69", "15-3-70"), lines: 4, accepted: 3,
      ["2:2 date-ambiguous notice"]),
    SmallFile(
      "dates that do not exist",
      starts("31-02-2024", "29-02-2023", "2024-13-01", "00-01-2024", "01-01-0001", "QZMERK"),
      lines: 7, rejected: 6,
      [
        "2:2 type-date error", "3:2 type-date error", "4:2 type-date error",
        "5:2 type-date error", "6:2 out-of-range error", "7:2 type-date error",
      ]),
    SmallFile(
      "an end before its start, and ends that are unknown",
      "projectnummer;startdatum;einddatum\nQZMERK;15-05-2024;14-05-2024\nQZMERK;15-05-2024;n.v.t.\n"
        + "QZMERK;15-05-2024;QZMERK\n",
      lines: 4, accepted: 3, ["2:3 out-of-range warning", "4:3 type-date warning"]),
    SmallFile(
      "years that are none",
      "projectnummer;jaar\nQZMERK;24\nQZMERK;1776\nQZMERK;2O24\nQZMERK;2024-2025\nQZMERK;=\"2024\"\n",
      lines: 6, accepted: 1, rejected: 4,
      [
        "2:2 type-date error", "3:2 out-of-range error", "4:2 type-date error",
        "5:2 type-date error",
      ]),
  ]
}
