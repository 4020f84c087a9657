internal import Reporting

/// Messages about known totals and control totals in one language, for standard error.
protocol VerifyWording: Sendable {
  /// A file that holds another number of records than its supplier says.
  func deviation(file: String, expected: Int, found: Int) -> String
  /// How many such files there are besides those that were named.
  func furtherDeviations(_ count: Int) -> String
  /// What differs without a reason, and in words what could not be read, which may be empty.
  func failed(totals: Int, files: Int, rejected: String) -> String
  /// There is nothing to compare with; `isLimited` is whether that is for the periods asked for.
  func nothingCompared(isLimited: Bool) -> String
  /// Why `--strict` made the run fail, and where to look.
  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String
}

extension Language {
  /// Messages about known totals in this language.
  var verifying: any VerifyWording {
    switch self {
    case .dutch: DutchVerify()
    case .english: EnglishVerify()
    }
  }
}

/// In Dutch.
struct DutchVerify: VerifyWording {
  func deviation(file: String, expected: Int, found: Int) -> String {
    "\(file): bevat \(counted(found, "record", "records")), maar de leverancier gaf er \(expected) op. "
      + (found < expected
        ? "Vraag de ontbrekende op, of verbeter «records» in datapackage.json."
        : "Vraag na welke er te veel zijn, of verbeter «records» in datapackage.json.")
  }

  func furtherDeviations(_ count: Int) -> String {
    "… en nog \(counted(count, "bestand", "bestanden")) met een ander aantal records dan opgegeven; "
      + "impact check noemt ze alle."
  }

  func failed(totals: Int, files: Int, rejected: String) -> String {
    var parts: [String] = []
    if totals > 0 {
      let verb = totals == 1 ? "bekend totaal wijkt" : "bekende totalen wijken"
      parts.append("\(totals) \(verb) af zonder reden")
    }
    if files > 0 {
      let verb = files == 1 ? "bestand bevat" : "bestanden bevatten"
      parts.append("\(files) \(verb) een ander aantal records dan de leverancier opgaf")
    }
    if !rejected.isEmpty { parts.append(rejected) }
    return "verify: \(parts.joined(separator: "; "))."
  }

  func nothingCompared(isLimited: Bool) -> String {
    "verify: er is niets vergeleken: "
      + (isLimited
        ? "geen bekend totaal valt binnen --periods. Kies andere perioden, of laat --periods weg."
        : "er zijn geen bekende totalen. Zet eerder gepubliceerde cijfers in een bestand "
          + "bekende_totalen.csv bij de exports.")
  }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place =
      writesFiles ? "zie intern/rejects.csv" : "schrijf met --output de hele lijst naar een map"
    return "--strict: \(counted(errors, "fout", "fouten")) en "
      + "\(counted(warnings, "waarschuwing", "waarschuwingen")) in de bestanden; \(place)."
  }
}

/// In English.
struct EnglishVerify: VerifyWording {
  func deviation(file: String, expected: Int, found: Int) -> String {
    "\(file): holds \(counted(found, "record", "records")), but its supplier says \(expected). "
      + (found < expected
        ? "Ask for those that are missing, or mend “records” in datapackage.json."
        : "Ask which are too many, or mend “records” in datapackage.json.")
  }

  func furtherDeviations(_ count: Int) -> String {
    "… and \(counted(count, "more file", "more files")) with another number of records than was said; "
      + "impact check names them all."
  }

  func failed(totals: Int, files: Int, rejected: String) -> String {
    var parts: [String] = []
    if totals > 0 {
      parts.append(
        "\(totals) known \(totals == 1 ? "total differs" : "totals differ") without a reason")
    }
    if files > 0 {
      parts.append(
        "\(files) \(files == 1 ? "file holds" : "files hold") another number of records than its "
          + "supplier says")
    }
    if !rejected.isEmpty { parts.append(rejected) }
    return "verify: \(parts.joined(separator: "; "))."
  }

  func nothingCompared(isLimited: Bool) -> String {
    "verify: nothing was compared: "
      + (isLimited
        ? "no known total lies within --periods. Choose other periods, or leave out --periods."
        : "there are no known totals. Put figures that were published before in a file "
          + "known_totals.csv beside the exports.")
  }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place =
      writesFiles ? "see intern/rejects.csv" : "write the whole list to a folder with --output"
    return "--strict: \(counted(errors, "error", "errors")) and "
      + "\(counted(warnings, "warning", "warnings")) in the files; \(place)."
  }
}
