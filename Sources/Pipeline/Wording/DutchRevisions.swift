internal import Reporting

/// What `compare` says in Dutch.
struct DutchRevisions: RevisionWording {
  let words = RevisionWords(
    title: "Wat is er veranderd?", compared: "Vergeleken", outcome: "Uitkomst", care: "Let op",
    nothing: "Niets veranderd: alle cijfers die beide hebben, zijn gelijk.",
    figures: "Veranderde cijfers", files: "Veranderde bestanden", new: "nieuw", gone: "vervallen",
    statusOnly: "alleen de status",
    noFilesChanged: "Geen enkel bestand met gegevens is veranderd.",
    following: "Dit volgt eruit")

  // MARK: What was compared

  func report(_ name: String, version: String) -> Prose {
    "«\(name)», een uitvoermap (impact \(version))"
  }

  func delivery(_ name: String, files: Int) -> Prose {
    "«\(name)», een levering van \(number(files, "bestand", "bestanden"))"
  }

  func problems(_ name: String, errors: Int, warnings: Int) -> Prose {
    """
    «\(name)» heeft \(number(errors, "fout", "fouten")) en \
    \(number(warnings, "waarschuwing", "waarschuwingen")) in de bestanden; impact check zegt welke.
    """
  }

  func outcome(values: Int, rows: Int, tables: Int) -> Prose {
    """
    \(number(values, "cijfer is", "cijfers zijn")) anders, in \(number(rows, "rij", "rijen")) van \
    \(number(tables, "tabel", "tabellen")).
    """
  }

  func edited(_ tables: [String], in name: String) -> Prose {
    """
    In «\(name)» \(tables.count == 1 ? "is" : "zijn") \(listed(tables)) veranderd nadat impact ze \
    schreef. Ze zijn vergeleken zoals ze nu zijn.
    """
  }

  func onlyOld(tables: [String]) -> Prose {
    "Alleen oud heeft \(listed(tables.map { $0 + ".csv" })); niet vergeleken."
  }

  func onlyNew(tables: [String]) -> Prose {
    "Alleen nieuw heeft \(listed(tables.map { $0 + ".csv" })); niet vergeleken."
  }

  func onlyOld(columns: [String], of table: String) -> Prose {
    "Kolommen die in \(table).csv alleen oud heeft: \(listed(columns)); niet vergeleken."
  }

  func onlyNew(columns: [String], of table: String) -> Prose {
    "Kolommen die in \(table).csv alleen nieuw heeft: \(listed(columns)); niet vergeleken."
  }

  func withoutKey(_ table: String) -> Prose {
    """
    In \(table).csv zegt geen kolom in beide waar een rij over gaat: de rijen zijn op volgorde \
    vergeleken.
    """
  }

  func version(_ old: String, _ new: String) -> Prose {
    "De cijfers zijn berekend met verschillende versies van impact: oud \(old), nieuw \(new)."
  }

  func option(_ option: Conditions.Option) -> Prose {
    """
    Verschillende instelling --\(option.name): oud \(value(option.old)), nieuw \
    \(value(option.new)).
    """
  }

  private func value(_ text: String?) -> String {
    text.map { $0.isEmpty ? "niet ingesteld" : "«\($0)»" } ?? "niet bekend"
  }

  let otherConditions: Prose = """
    Alleen al daardoor kunnen cijfers verschillen; oorzaken ontbreken dus.
    """
  let unexplained: Prose = """
    De bestanden met gegevens zijn gelijk: het verschil komt uit een beschrijving \
    (datapackage.json) of een bewerkte tabel.
    """

  // MARK: Figures

  func counts(changed: Int, new: Int, gone: Int) -> Prose {
    var parts: [Prose] = []
    if changed > 0 { parts.append("\(changed) veranderd") }
    if new > 0 { parts.append("\(new) nieuw") }
    if gone > 0 { parts.append("\(gone) vervallen") }
    return parts.enumerated().reduce(into: Prose("")) { text, part in
      if part.offset > 0 { text.append(words: ", ") }
      text.append(part.element)
    }
  }

  func comparedWith(_ period: String) -> String { "t.o.v. \(period)" }
  func cause(_ text: String) -> Prose { ", door \(text)" }
  func was(_ value: Prose) -> Prose { "vervallen (was \(value))" }
  func further(columns: Int) -> Prose { "en nog \(number(columns, "kolom", "kolommen"))" }

  func further(rows: Int, writesFiles: Bool) -> Prose {
    let place =
      writesFiles ? "alles staat in revisions.csv" : "laat --no-files weg voor de hele lijst"
    return "… en nog \(number(rows, "rij", "rijen")); \(place)."
  }

  func following(_ rows: Int) -> Prose {
    rows == 1
      ? "1 rij volgt uit de cijfers hierboven." : "\(rows) rijen volgen uit de cijfers hierboven."
  }

  func following(_ table: String, _ rows: Int) -> Prose {
    "\(table): \(number(rows, "rij", "rijen"))"
  }

  // MARK: Files

  func files(_ change: FileChange, _ names: [String], further: Int) -> Fact {
    let total = names.count + further
    let label =
      switch change {
      case .added: "erbij"
      case .removed: "weg"
      case .changed: "gewijzigd"
      case .renamed: "hernoemd"
      }
    let rest = further > 0 ? " en nog \(further)" : ""
    return Fact(
      label: label, lines: ["\(total): \(names.joined(separator: ", "))\(rest)"])
  }

  func renamed(_ old: String, _ new: String) -> String { "\(old) → \(new)" }

  private func number(_ count: Int, _ one: String, _ many: String) -> Prose {
    "\(count)\u{A0}\(count == 1 ? one : many)"
  }

  // MARK: Messages

  func message(for problem: ComparisonProblem) -> String {
    switch problem {
    case .neither(let path):
      "«\(path)» is geen uitvoermap van impact analyze en er staan ook geen exports in. Noem een "
        + "map met rapport en tabellen, of een map of bestand met exports."
    case .brokenManifest(let folder):
      "«\(folder)/\(Manifest.path)» is beschadigd of is geen manifest van impact. Maak het rapport "
        + "opnieuw met impact analyze."
    case .notOfAnalyze(let folder):
      "«\(folder)» is geschreven door impact, maar niet door impact analyze: er zijn geen cijfers "
        + "om te vergelijken. Noem een uitvoermap van impact analyze."
    case .spreadsheetTables(let folder):
      "De tabellen in «\(folder)» zijn geschreven voor Excel (--csv excel-nl) en kunnen niet worden "
        + "vergeleken. Maak het rapport opnieuw met impact analyze zonder --csv, of noem de map met "
        + "exports."
    case .withoutManifest(let folder):
      "In «\(folder)» staan de tabellen van impact analyze zonder \(Manifest.path). Zet de map intern "
        + "terug, maak het rapport opnieuw, of noem de map met exports."
    case .missingTable(let folder, let file):
      "In «\(folder)» ontbreekt \(file), dat volgens het manifest bij het rapport hoort. Zet het "
        + "bestand terug, of maak het rapport opnieuw met impact analyze."
    case .damagedTable(let folder, let file, let line):
      "«\(folder)/\(file)» is beschadigd of afgebroken\(line.map { " (regel \($0))" } ?? ""). Maak "
        + "het rapport opnieuw met impact analyze."
    case .outputIsCompared(let path):
      "«\(path)» wordt vergeleken en kan niet ook de uitvoermap zijn. Kies met --output een andere "
        + "map."
    case .ledgerIsNoFile(let path):
      "«\(path)» is geen gewoon bestand. Kies met --ledger een andere plek."
    case .ledgerIsForeign(let path):
      "«\(path)» heeft niet de kolommen van een logboek van impact en is niet aangevuld. Kies met "
        + "--ledger een ander bestand."
    case .ledgerInside(let path, let folder):
      "«\(path)» staat in «\(folder)»: daar zou het logboek als export worden gelezen of de "
        + "uitvoermap in de weg staan. Kies met --ledger een plek daarbuiten."
    }
  }

  func written(to folder: String) -> String {
    "Geschreven: \(folder)/ (revisions.csv; niet voor publicatie)"
  }

  func ledger(_ path: String, added: Int, known: Int) -> String {
    let rest =
      known == 0
      ? ""
      : "; \(counted(known, "rij stond", "rijen stonden")) er al, met dezelfde "
        + "datum en reden"
    return "Logboek: \(path) (\(counted(added, "rij", "rijen")) toegevoegd\(rest); niet voor "
      + "publicatie)"
  }

  let strictFailed = "--strict: er zijn cijfers veranderd."
  let optionsIgnored = """
    --by, --periods, --minimum-base, --threshold, --disclosure en --regions gelden alleen voor leveringen; \
    hier zijn twee uitvoermappen vergeleken.
    """
}
