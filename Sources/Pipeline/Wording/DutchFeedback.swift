internal import Ingest
internal import Reporting
internal import Statistics
internal import Tables

/// Feedback to organisations in Dutch.
struct DutchFeedback: FeedbackWording {
  let internalMark = "niet voor publicatie"

  let sheet = SheetWords(
    title: "Terugkoppeling over uw levering", to: "Aan",
    keeper: "de beheerder (dit hoort bij geen enkele organisatie)", period: "Over",
    outcome: "Uitkomst", allWell: "Alles wat wij ontvingen, kunnen wij gebruiken. Dank u wel!",
    nothingExpected: "Wij verwachten op dit moment niets van u.",
    received: "Ontvangen", receivedNothing: "Wij hebben geen regels van u ontvangen.",
    file: "Bestand", content: "Gaat over", records: "Regels die meetellen",
    information: "Goed om te weten (u hoeft niets te doen):", unusable: "Niet bruikbaar",
    missing: "Ontbreekt", doubtful: "Twijfelachtig",
    doubtfulLead: "Dit telt mee zoals u het leverde. Wilt u nagaan of het klopt?",
    completeness: "Volledigheid", year: "Jaar", filled: "Ingevuld", deliveries: "Leveringen",
    completenessNote: """
      Ingevuld: het deel van de cellen in uw bestanden waarin iets bruikbaars \
      staat. Leveringen: deelnemers en vrijwilligers, voor zover wij die verwachten.
      """,
    next: "Wat vragen wij u?",
    request: [
      """
      Herstel de punten hierboven in uw eigen administratie, maak de export opnieuw en stuur de \
      bestanden nog eens. De nieuwe levering vervangt de oude.
      """,
      """
      Klopt iets toch, of komt u er niet uit? Beantwoord dan dit bericht, zonder namen of \
      gegevens van deelnemers. Dank voor uw moeite.
      """,
    ], thanks: ["U hoeft niets te herstellen. Dank voor uw zorgvuldige levering."],
    idle: ["U hoeft niets te doen."])

  let overview = OverviewWords(
    title: "Controle van de leveringen", read: "Gelezen", outcome: "Uitkomst",
    heading: "Overzicht per organisatie", organisation: "Organisatie", none: "zonder organisatie",
    files: "bestanden", records: "regels", errors: "fouten", warnings: "waarschuwingen",
    filled: "ingevuld",
    note: """
      Wie het meeste na te kijken heeft, staat bovenaan. Fouten: er ging iets verloren. \
      Waarschuwingen: er ontbreekt iets, of het is de vraag of iets klopt.
      """,
    nothing: "Er is geen organisatie waarover iets te zeggen valt.")

  func noun(_ entity: Entity) -> String {
    switch entity {
    case .organisations: "organisaties"
    case .participants: "deelnemers"
    case .volunteers: "vrijwilligers"
    case .meetings: "bijeenkomsten"
    case .knownTotals: "bekende totalen"
    }
  }

  /// A field by all names that its column may have.
  private func field(_ name: FieldName?) -> String {
    switch name {
    case .municipality: "gemeente of plaats"
    case .birthYear: "geboortejaar of geboortedatum"
    default: DutchMessages.fieldName(name?.rawValue)
    }
  }

  private func month(_ number: Int) -> String {
    let names = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  // MARK: Messages

  func message(for finding: QualityFinding, _ names: CheckNames) -> String {
    let text = sentence(finding, names)
    guard finding.further > 0 else { return text }
    return text + " Dit komt in dit bestand nog \(finding.further) keer voor."
  }

  private func sentence(_ finding: QualityFinding, _ names: CheckNames) -> String {
    let year = finding.year.map { "\($0)" } ?? ""
    switch finding.detail {
    case .missingDelivery(let programme):
      return "Geen \(noun(finding.entity)) ontvangen over \(year)\(of(programme, names)), terwijl "
        + "andere organisaties wel leverden. Lever ze alsnog, of meld dat er geen waren."
    case .emptyMonths(let from, let through):
      return "Niets begonnen (\(noun(finding.entity))) van \(month(from)) tot en met "
        + "\(month(through)) \(year). Ontbreken er regels?"
    case .mostlyEmptyColumn(let empty, let records):
      return "In \(empty) van de \(records) regels is \(field(finding.field)) leeg of onbruikbaar. "
        + "Vul aan wat bekend is."
    case .duplicate(let isWhole, let place):
      let what = isWhole ? "Dezelfde regel" : "Hetzelfde nummer over dezelfde tijd"
      return "\(what) staat ook in «\(names.files[place.file])», regel \(place.line); beide tellen "
        + "mee. Haal een van beide weg als het om dezelfde gaat."
    case .overlap(let place):
      return "De periode overlapt met die van hetzelfde nummer in «\(names.files[place.file])», "
        + "regel \(place.line). Controleer begin- en einddatum."
    case .implausibleAge(let isYoung):
      return "De leeftijd aan het eind van het jaar is \(isYoung ? "onder 12" : "boven 105"). "
        + "Controleer \(field(finding.field))."
    case .countJump(let programme, let count, let usual, let years):
      let what = finding.entity == .participants ? "deelnames" : noun(finding.entity)
      return "\(year): \(count) \(what)\(of(programme, names)), terwijl het in de \(years) eerdere "
        + "jaren meestal om \(written(usual)) ging. Klopt dat?"
    case .openEnds(let open, let records):
      return
        "\(open) van de \(records) regels (\(noun(finding.entity))) die meer dan een jaar geleden "
        + "begonnen, \(open == 1 ? "heeft" : "hebben") geen einddatum en tellen dus elk jaar mee. Vul de "
        + "einddatum in van wie er niet meer is."
    case .controlTotal(let expected, let found):
      let file = finding.file.map { "«\(names.files[$0])»" } ?? "Het bestand"
      return
        "\(file) bevat \(counted(found, "regel", "regels")) met gegevens, terwijl er \(expected) "
        + "waren opgegeven. "
        + (found < expected ? "Welke ontbreken er?" : "Welke zijn er te veel?")
    case .completeness(let filled, let cells, let delivered, let expected):
      return "\(filled) van de \(cells) cellen ingevuld; "
        + "\(deliveries(delivered, of: expected)) verwachte leveringen ontvangen."
    }
  }

  private func of(_ programme: Int, _ names: CheckNames) -> String {
    let name = names.programmes[code: programme]
    return name.isEmpty ? "" : " (\(name))"
  }

  private func written(_ number: Quantity) -> String {
    let tenths = number.scaled(decimals: 1)
    return number.isWhole ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }

  // MARK: Causes

  func cause(of group: FindingGroup, _ names: CheckNames) -> (what: Prose, mend: Prose?) {
    let (what, mend): (String, String) =
      switch group.first.source {
      case .reject(let reject): Self.cause(reject, group)
      case .quality(let finding): cause(finding, names)
      }
    let times: Prose = group.count > 1 ? " (\(group.count) keer)" : ""
    return ("\(what)\(times)", mend.isEmpty ? nil : "Zo herstelt u het: \(mend)")
  }

  private func cause(_ finding: QualityFinding, _ names: CheckNames) -> (String, String) {
    switch finding.detail {
    case .duplicate(true, _):
      (
        "Regels die in twee bestanden precies hetzelfde zijn; ze tellen nu dubbel",
        "lever elke regel in één bestand."
      )
    case .duplicate(false, _):
      (
        "Hetzelfde nummer over dezelfde tijd in twee bestanden (\(noun(finding.entity)))",
        "gaat het om dezelfde persoon, laat dan één van beide regels weg."
      )
    case .overlap:
      (
        "Hetzelfde nummer is twee keer tegelijk ingeschreven (\(noun(finding.entity)))",
        "controleer de begin- en einddatums, of voeg de regels samen."
      )
    case .implausibleAge(let isYoung):
      (
        "Leeftijd \(isYoung ? "onder 12" : "boven 105") jaar (\(noun(finding.entity)))",
        "controleer \(field(finding.field))."
      )
    default: (sentence(finding, names), "")
    }
  }

  func missing(_ finding: QualityFinding, _ names: CheckNames) -> Prose {
    let year = finding.year.map { "\($0)" } ?? ""
    switch finding.detail {
    case .missingDelivery(let programme):
      let text = "Over \(year)\(of(programme, names)) ontvingen wij geen \(noun(finding.entity))."
      // Not everybody has volunteers.
      return Prose(
        finding.severity == .notice
          ? "\(text) Zijn ze er wel, stuurt u ze dan nog?"
          : "\(text) Stuurt u ze nog, of laat u weten dat er geen waren?")
    case .emptyMonths(let from, let through):
      let text =
        "Van \(month(from)) tot en met \(month(through)) \(year) begon er volgens uw "
        + "bestanden niets (\(noun(finding.entity))). Klopt dat, of ontbreken er regels?"
      return Prose(text)
    case .mostlyEmptyColumn(let empty, let records):
      let file = finding.file.map { names.files[$0] } ?? ""
      return """
        \(file): in \(empty) van de \(records) regels is \(field(finding.field)) leeg of \
        onbruikbaar. Vult u aan wat u weet?
        """
    case .openEnds(let open, let records):
      return """
        \(open) van de \(records) regels (\(noun(finding.entity))) die meer dan een jaar geleden begonnen, \
        hebben geen einddatum. Zij tellen elk jaar weer mee. Vult u de einddatum in van wie er niet meer is?
        """
    default: return Prose(sentence(finding, names))
    }
  }

  // MARK: Places and numbers

  func place(_ file: String, _ lines: LineRanges) -> String {
    guard !lines.runs.isEmpty else { return file }
    var parts = lines.runs
    if lines.others > 0 { parts.append("\(lines.others) andere") }
    let last = parts.removeLast()
    let list = parts.isEmpty ? last : parts.joined(separator: ", ") + " en " + last
    return "\(file): regel \(list)"
  }

  func pair(line: Int, other: RecordPlace, file: String?) -> String {
    "regel \(line) (zie ook \(file.map { "\($0), " } ?? "")regel \(other.line))"
  }

  func others(_ count: Int) -> String { "… en nog \(count)" }

  func values(_ values: [String]) -> String {
    "Waarden: " + values.map { "«\($0)»" }.joined(separator: ", ")
  }

  func outcome(errors: Int, warnings: Int) -> Prose {
    let error: Prose = "\(errors) \(errors == 1 ? "fout" : "fouten")"
    let warning: Prose =
      "\(warnings) \(warnings == 1 ? "waarschuwing" : "waarschuwingen")"
    let parts = [errors > 0 ? error : nil, warnings > 0 ? warning : nil].compactMap { $0 }
    let found = parts.count == 2 ? "\(parts[0]) en \(parts[1])" : parts.first ?? ""
    return "\(found). Wilt u ze nakijken? Hieronder staat hoe."
  }

  func deliveries(_ delivered: Int, of expected: Int) -> String {
    "\(delivered) van \(expected)"
  }

  func read(files: Int, records: Int) -> Prose {
    """
    \(files) \(files == 1 ? "bestand" : "bestanden"), \(records) \
    \(records == 1 ? "regel die meetelt" : "regels die meetellen")
    """
  }

  func limited(to periods: [Period]) -> Prose {
    """
    alleen \(DutchMessages.words(of: periods)). Wat in de bestanden zelf mis is, staat er altijd bij: van \
    wat niet te lezen is, is het jaar niet bekend.
    """
  }

  func undelivered(_ periods: [Period], delivered: ClosedRange<Int>?) -> Prose {
    let years = delivered.map { "; er zijn records over \($0.lowerBound) t/m \($0.upperBound)" }
    return "Over \(DutchMessages.words(of: periods)) is niets geleverd\(years ?? "")."
  }

  func standing(organisations: Int, errors: Int, warnings: Int) -> Prose {
    """
    \(organisations) \(organisations == 1 ? "organisatie" : "organisaties"): \(errors) met fouten, \
    \(warnings) met alleen waarschuwingen, \(organisations - errors - warnings) in orde
    """
  }

  func written(to folder: String, sheets: Int) -> String {
    let noun = sheets == 1 ? "terugkoppeling" : "terugkoppelingen"
    return "Geschreven: \(folder)/intern/ (\(sheets) \(noun); \(internalMark))"
  }

  func reportRemoved(from folder: String) -> String {
    "Let op: in \(folder)/ stond een rapport over andere exports, of van een andere versie van impact. "
      + "Dat is weg: het hoort niet bij deze terugkoppelingen. Draai impact analyze opnieuw voor een rapport "
      + "over deze exports; wilt u een ouder rapport houden, kies dan bij check met --output een eigen map."
  }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place = writesFiles ? "zie intern/checks.csv" : "laat --no-files weg voor de hele lijst"
    return "--strict: \(counted(errors, "fout", "fouten")) en "
      + "\(counted(warnings, "waarschuwing", "waarschuwingen")) in de leveringen; \(place)."
  }
}
