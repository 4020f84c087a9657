import Disclosure
import Tables

/// The report in Dutch.
struct DutchWording: Wording {
  // MARK: Vocabulary

  func measure(_ name: String) -> String {
    switch name {
    case "organisations": "Organisaties"
    case "participants": "Deelnames"
    case "unique_participants": "Unieke deelnemers"
    case "volunteers": "Vrijwilligers"
    case "unique_volunteers": "Unieke vrijwilligers"
    case "volunteer_hours": "Vrijwilligersuren"
    case "meetings": "Bijeenkomsten"
    case "attendance": "Aanwezigen"
    case "participants_per_volunteer": "Deelnames per vrijwilliger"
    case "participants_per_organisation": "Deelnames per organisatie"
    case "volunteers_per_organisation": "Vrijwilligers per organisatie"
    case "attendance_per_meeting": "Aanwezigen per bijeenkomst"
    default: name
    }
  }

  func dimension(_ name: String) -> String {
    switch name {
    case "organisation": "organisatie"
    case "kind": "soort"
    case "phase": "fase"
    case "municipality": "gemeente"
    case "corop": "COROP-gebied"
    case "province": "provincie"
    case "ggd": "GGD-regio"
    case "zorgkantoor": "zorgkantoorregio"
    case "safety": "veiligheidsregio"
    case "gender": "geslacht"
    case "age-group": "leeftijd"
    default: name
    }
  }

  func level(_ name: String) -> String {
    switch name {
    case "municipality": "Gemeenten"
    case "corop": "COROP-gebieden"
    case "province": "Provincies"
    case "ggd": "GGD-regio's"
    case "zorgkantoor": "Zorgkantoorregio's"
    case "safety": "Veiligheidsregio's"
    default: name
    }
  }

  func category(_ name: String) -> String {
    switch name {
    case "", "unknown": "onbekend"
    case "established": "gevestigd"
    case "starting": "startend"
    case "initiative": "initiatief"
    case "female": "vrouw"
    case "male": "man"
    case "other": "anders"
    default: name
    }
  }

  func list(_ words: [String]) -> String { list(words, conjunction: "en") }

  func span(from first: Int, through last: Int) -> String { "\(first) t/m \(last)" }

  var unknownProgramme: String { "Zonder programma" }
  var synthetic: String { "synthetisch" }

  func title(_ programmes: [String]) -> String {
    programmes.isEmpty ? "IMPACT METEN" : "IMPACT METEN · \(list(programmes))"
  }

  var careLabel: String { "Let op" }

  func syntheticSources(_ names: [String]) -> Prose {
    """
    \(list(names)) \(names.count == 1 ? "bevat" : "bevatten") synthetische gegevens: verzonnen \
    records, geen echte mensen.
    """
  }

  func others(_ count: Int) -> String { "\(count) andere" }

  func planned(_ periods: [Period]) -> Prose {
    """
    Cijfers van \(self.periods(periods)) met \(.symbol(.preliminary)) zijn gepland: vastgesteld \
    voordat die periode voorbij was.
    """
  }

  func provisional(_ periods: [Period]) -> Prose {
    "Cijfers van \(self.periods(periods)) met \(.symbol(.preliminary)) zijn voorlopig."
  }

  func estimated(_ periods: [Period]) -> Prose {
    "Cijfers van \(self.periods(periods)) met \(.symbol(.preliminary)) zijn geschat."
  }

  var nothingWithheld: Prose {
    "NIET VOOR PUBLICATIE: kleine groepen zijn in dit rapport niet afgeschermd."
  }

  var notForPublication: String { "niet voor publicatie" }

  var nothingToReport: Prose {
    """
    De gelezen bestanden leveren geen cijfers op voor deze periode: er is niets geleverd, of niet \
    over elk jaar ervan.
    """
  }

  // MARK: Figures of a programme

  func yearOnYearHeading(_ programme: String) -> String { "\(programme): jaar op jaar" }
  func figuresHeading(_ programme: String) -> String { "\(programme): cijfers" }

  func breakdown(of measure: String, by dimension: String) -> Prose {
    "\(self.measure(measure)) naar \(dimensions(dimension))"
  }

  var difference: Prose { "verschil" }
  var percentage: Prose { "%" }

  func compares(_ period: Period, with previous: Period) -> Prose {
    """
    Verschil en percentage vergelijken \(period.displayLabel) met \(previous.displayLabel).
    """
  }

  var participantsAreRecords: Prose {
    """
    Deelnames zijn inschrijvingen (records), geen unieke personen: wie twee keer meedoet, telt twee \
    keer.
    """
  }

  func smallBase(_ minimum: Int64) -> Prose {
    """
    Soms is het percentage weggelaten: de basis (het eerdere aantal) is kleiner dan \(minimum).
    """
  }

  var zeroBase: Prose { "Vanaf nul bestaat er geen percentage; het vakje is dan leeg." }

  var boundsOnly: Prose {
    """
    Bij twee getallen met een streepje ertussen ligt het cijfer ergens tussen die grenzen: nummers van \
    mensen gelden alleen binnen één organisatie, of ontbreken.
    """
  }

  var syntheticFigures: Prose {
    "Deze cijfers zijn synthetisch: ze bewijzen het rekenwerk, niet het bereik."
  }

  // MARK: Coverage

  var coverageHeading: String { "Dekking: waar zit een organisatie?" }

  func organisations(_ count: Int64, asOf period: Period) -> Prose {
    "\(counted(count, "organisatie", "organisaties")), stand \(period.displayLabel)"
  }

  var provinceColumn: Prose { "Provincie" }

  func organisationsColumn(_ period: Period?) -> Prose {
    "organisaties\(period.map { " \($0.displayLabel)" } ?? "")"
  }

  func inhabitantsColumn(_ year: Int) -> Prose { "inwoners \(String(year))" }
  var organisationsPer100kColumn: Prose { "per \(100_000)" }
  var participantsColumn: Prose { "deelnames" }
  var participantsPer10kColumn: Prose { "per \(10_000)" }
  var whiteSpot: String { "geen" }

  func covered(_ row: CoverageSummaryRow, without: [String], inhabitants: Int64) -> Prose {
    var text: Prose = "\(row.regionsCovered) van \(row.regions)"
    if let share = Quantity(row.populationCovered, over: row.population) {
      text.append(", met \(.percent(share)) van de inwoners")
    }
    if !without.isEmpty {
      text.append("; zonder: \(list(without)) (\(roughly(inhabitants))\u{A0}inwoners)")
    }
    return text
  }

  func millions(_ number: Cell) -> Prose { "\(number)\u{A0}mln." }

  func syntheticCoverage(_ rows: [CoverageSummaryRow], without: [String]) -> Prose {
    let levels = rows.map { row -> Prose in
      """
      \(row.regionsCovered) van de \(row.regions)\u{A0}\(level(row.level).uncapitalisedFirst)
      """
    }
    let missing = without.isEmpty ? "" : "; geen in \(list(without))"
    return "\(levels.joined(separator: ", "))\(missing) (\(synthetic))"
  }

  var seatNote: Prose {
    """
    Geteld naar vestigingsplaats: een organisatie kan ook mensen uit andere gemeenten helpen.
    """
  }

  var severalSeats: Prose {
    """
    Een organisatie met vestigingen in meer gebieden telt in elk daarvan mee, en in het totaal één \
    keer.
    """
  }

  var outsideLabel: String { "Buiten Nederland" }

  func outside(_ places: [(name: String, organisations: Int64)], total: Int64) -> Prose {
    let named = places.map { place -> Prose in "\(place.name)\u{A0}\(place.organisations)" }
    let names: Prose =
      named.isEmpty ? "" : " (\(named.joined(separator: ", ")))"
    return """
      \(counted(total, "organisatie", "organisaties"))\(names), niet meegeteld in de dekking
      """
  }

  var unknownSeatLabel: String { "Plaats onbekend" }

  func unknownSeat(_ organisations: Int64) -> Prose {
    "\(counted(organisations, "organisatie", "organisaties")), niet meegeteld in de dekking"
  }

  func otherPopulationYear(_ year: Int, than period: Period) -> Prose {
    """
    Inwoners van 1 januari \(String(year)): voor \(period.displayLabel) is het aantal niet bekend.
    """
  }

  // MARK: Activities

  var activitiesHeading: String { "Bijeenkomsten naar soort" }

  // MARK: Known totals

  var knownTotalsHeading: String { "Bekende totalen" }

  func outcomes(_ counts: OutcomeCounts) -> Prose {
    var parts: [Prose] = []
    if counts.matches > 0 {
      let invented: Prose =
        counts.syntheticMatches > 0 ? " (\(counts.syntheticMatches) synthetisch)" : ""
      parts.append("\(counted(counts.matches, "klopt", "kloppen"))\(invented)")
    }
    if counts.mismatches > 0 {
      parts.append("\(counted(counts.mismatches, "wijkt", "wijken")) af")
    }
    if counts.accepted > 0 {
      parts.append("\(counted(counts.accepted, "wijkt", "wijken")) af met een reden")
    }
    if counts.suppressed > 0 { parts.append("\(counts.suppressed)\u{A0}niet getoond") }
    if counts.notComputable > 0 { parts.append("\(counts.notComputable)\u{A0}niet te berekenen") }
    return parts.joined(separator: ", ")
  }

  var figureColumn: Prose { "Gepubliceerd cijfer" }
  var publishedColumn: Prose { "gepubliceerd" }
  var computedColumn: Prose { "berekend" }
  var outcomeColumn: Prose { "uitkomst" }

  func outcome(_ row: KnownTotalRow) -> String {
    switch row.outcome {
    case .match: row.isSynthetic ? "klopt (synthetisch)" : "klopt"
    case .mismatch: row.isSynthetic ? "wijkt af (synthetisch)" : "wijkt af"
    case .accepted: "wijkt af met een reden"
    case .notComputable: "niet te berekenen"
    case .suppressed: "niet getoond"
    }
  }

  func reason(_ text: String) -> Prose { "Reden: \(text)" }

  func unexplained(_ row: KnownTotalRow, isExplainedBelow: Bool) -> Prose {
    let pointer: Prose =
      isExplainedBelow ? "zie Verklaringen hieronder" : "impact verify zoekt wat dit verklaart"
    var text: Prose = "Wijkt af; \(pointer)."
    if let difference = row.difference {
      let decimals = difference.isWhole ? 0 : 2
      text = "Verschil \(.number(difference, decimals: decimals, signed: true)); \(pointer)."
    }
    if !row.source.isEmpty { text.append(" Bron: \(row.source).") }
    return text
  }

  func notComputable(_ count: Int) -> Prose { "Niet te berekenen: \(count)" }

  func notDelivered(_ programme: String, _ years: [Int], _ figures: String) -> Prose {
    "\(programme), geen records over \(list(years.map(String.init))): \(figures)"
  }

  func unknownMeasures(_ programme: String, _ names: [String], figures: Int) -> Prose {
    """
    \(programme), maten die impact niet kent \
    (\(counted(figures, "cijfer", "cijfers"))): \(list(names))
    """
  }

  func otherwiseNotComputable(_ programme: String, _ figures: String) -> Prose {
    "\(programme), niet uit deze records af te leiden: \(figures)"
  }

  func further(_ count: Int) -> String { "en nog \(count)" }

  func notComputableNote(_ row: KnownTotalRow) -> String {
    if row.isUnknownMeasure { return "niet te berekenen: de maat \(row.measure) is onbekend" }
    if row.missingYears.isEmpty { return "niet te berekenen uit deze records" }
    return "niet te berekenen: geen records over \(list(row.missingYears.map(String.init)))"
  }

  var syntheticMatchNote: String {
    "klopt (synthetisch): de records zijn op dit totaal gemaakt"
  }

  // MARK: Notes and legend

  var notesLabel: String { "Toelichting" }

  var outputsOnly: Prose {
    """
    Dit zijn aantallen: wat er gedaan is en hoe vaak mensen meededen. Wat het hun opleverde, staat \
    er niet in.
    """
  }

  var ratiosFromTotals: Prose {
    "Verhoudingen (zoals deelnames per vrijwilliger) zijn berekend uit de totalen."
  }

  var roundedOnce: Prose {
    """
    Verschillen zijn berekend vóór het afronden op decimalen; daardoor kan de laatste decimaal één \
    afwijken van wat u zelf uit de tabel rekent.
    """
  }

  var legendLabel: String { "Tekens:" }

  func meaning(of symbol: Symbol, hasEstimates: Bool, isRounded: Bool) -> String {
    switch symbol {
    case .preliminary: hasEstimates ? "voorlopig, gepland of geschat" : "voorlopig of gepland"
    case .zero: isRounded ? "nul, of afgerond op nul" : "precies nul"
    case .missing: "onbekend of niet geleverd"
    case .suppressed: "niet getoond (beschermt een kleine groep)"
    case .whiteSpot: "geen organisatie"
    }
  }
}
