internal import DelimitedText
internal import Ingest

/// Wording in Dutch.
struct DutchMessages: Messages {
  func message(for reject: Reject) -> String {
    var text = sentence(reject)
    if let value = reject.value { text += " Waarde: «\(value)»." }
    if reject.further > 0 { text += " Dit komt in dit bestand nog \(reject.further) keer voor." }
    return text
  }

  private func sentence(_ reject: Reject) -> String {
    let hints = listed(reject.hints)
    switch reject.code {
    case .emptyFile:
      return "Het bestand is leeg. Vraag de organisatie om een nieuwe export."
    case .encodingFallback:
      return
        "Het bestand is geen UTF-8. Sla het in Excel op als «CSV UTF-8» en lever het opnieuw aan."
    case .nulByte:
      return
        "Dit is geen gewoon tekstbestand (misschien een Excel-bestand, een plaatje of UTF-16). "
        + "Sla het in Excel op als «CSV UTF-8»."
    case .entityUnknown where reject.hints.isEmpty:
      return "Het is niet duidelijk waar dit bestand over gaat: geen enkele kolomnaam is bekend. "
        + "Zet de kolomnamen op de eerste regel, en in de bestandsnaam organisaties, deelnemers, "
        + "vrijwilligers of bijeenkomsten."
    case .entityUnknown:
      return "Het is niet duidelijk waar dit bestand over gaat. Kolommen: \(hints). Zet in de "
        + "bestandsnaam organisaties, deelnemers, vrijwilligers of bijeenkomsten."
    case .headerMissing:
      return "Er staat geen kopregel met kolomnamen in. Zet de kolomnamen op de eerste regel."
    case .headerDuplicate:
      return "Twee kolommen betekenen hetzelfde (\(field(reject))). Verwijder of hernoem er een."
    case .headerUnknown where reject.column == nil:
      return "Deze regel staat boven de kopregel en is overgeslagen."
    case .headerUnknown:
      return "De kolom «\(reject.field ?? "")» is niet bekend en niet gelezen."
    case .requiredMissing where reject.action == .fileRejected && reject.hints.isEmpty:
      return "De kolom \(field(reject)) ontbreekt, en er is geen regel met bekende kolomnamen. Zet "
        + "de kolomnamen op de eerste regel."
    case .requiredMissing where reject.action == .fileRejected:
      return "De kolom \(field(reject)) ontbreekt. Gevonden kolommen: \(hints). Voeg de kolom toe."
    case .requiredMissing:
      return "\(field(reject)) is leeg; de regel telt niet mee. Vul de cel in."
    case .missingCells:
      return "De regel heeft \(second(reject)) van de \(first(reject)) cellen; de rest is als leeg "
        + "gelezen."
    case .extraCells:
      return
        "De regel heeft meer cellen (\(second(reject))) dan de kopregel (\(first(reject))) en telt "
        + "niet mee. Staat er een scheidingsteken in een tekst? Zet die tekst tussen "
        + "aanhalingstekens."
    case .blankRow: return "Lege regel, overgeslagen."
    case .footerRow:
      return "Dit is een totaalregel; die telt niet mee, anders zou alles dubbel tellen."
    case .strayQuote:
      return
        "Er staat een aanhalingsteken op een verkeerde plek; de regel telt niet mee. Verwijder het "
        + "of verdubbel het."
    case .unterminatedQuote:
      return
        "Een aanhalingsteken wordt geopend en niet gesloten; de regel telt niet mee. Sluit het of "
        + "verwijder het."
    case .rowTooLong:
      return "De regel is langer dan 4 MB en telt niet mee. Controleer het bestand op deze plek."
    case .typeNumber: return "\(field(reject)) is geen getal\(consequence(reject))"
    case .typeDate where reject.field == "period":
      return "\(field(reject)) is geen jaar (zoals 2024)\(consequence(reject))"
    case .typeDate where reject.field == "birth_year":
      return "\(field(reject)) is geen jaar (zoals 1980)\(consequence(reject))"
    case .typeDate:
      return "\(field(reject)) is geen datum (zoals 31-12-2024 of 2024-12-31)\(consequence(reject))"
    case .decimalAmbiguous:
      return "\(field(reject)) kan een duizendtal of een getal met decimalen zijn"
        + "\(consequence(reject)) Schrijf het getal zonder punt of komma voor duizendtallen."
    case .placeUnknown:
      let question = hints.isEmpty ? "" : " Bedoelde u \(hints)?"
      return "\(field(reject)) is geen bekende gemeente of plaats\(consequence(reject))\(question)"
    case .placeAmbiguous where reject.severity == .notice:
      return "De plaatsnaam komt vaker voor; gelezen als de gemeente \(hints)."
    case .placeAmbiguous:
      return
        "\(field(reject)) kan meer dan een gemeente zijn (\(hints))\(consequence(reject)) Vul de "
        + "gemeente in."
    case .outOfRange where reject.hints == ["start_date"]:
      return
        "De einddatum ligt voor de startdatum; alleen het startjaar telt. Controleer de datums."
    case .outOfRange: return "\(field(reject)) heeft een onmogelijke waarde\(consequence(reject))"
    case .keyDuplicate:
      return
        "Dit bestand heeft dezelfde inhoud als «\(hints)» en is overgeslagen: anders telt alles "
        + "dubbel. Verwijder een van beide."
    case .mojibake:
      return "Er staan vreemde tekens in zoals «Ã©» waar een é hoort: het bestand is eerder verkeerd "
        + "omgezet. Maak de export opnieuw, als «CSV UTF-8»."
    case .dialectAmbiguous:
      return "Het is niet zeker welk teken de cellen scheidt; gelezen met \(hints). Zet het "
        + "scheidingsteken in datapackage.json, of maak de export opnieuw met puntkomma's."
    case .bareReturn:
      return "Hier eindigt een regel anders dan elders in het bestand (alleen een CR-teken). "
        + "Controleer of hier een nieuwe regel hoort te beginnen."
    case .dateAmbiguous:
      return "In de kolom \(field(reject)) is geen dag hoger dan 12: dag en maand kunnen verwisseld "
        + "zijn. Gelezen als dag-maand-jaar."
    case .excelSerial:
      return "\(field(reject)) is als dagnummer van Excel geschreven; gelezen als datum. Geef de "
        + "kolom in Excel het celtype Datum."
    case .scientificNotation:
      return "\(field(reject)) is door Excel afgerond (zoals 1,23E+10)\(consequence(reject)) Geef de "
        + "kolom het celtype Tekst en maak de export opnieuw."
    case .personalData:
      return "De kolom «\(reject.field ?? "")» bevat persoonsgegevens en is niet opgeslagen. Laat "
        + "deze kolom de volgende keer weg."
    case .keyUnknown:
      let records = hints == "1" ? "1 regel noemt" : "\(hints) regels noemen"
      return "\(records) een organisatie die in geen enkel organisatiebestand staat. Zulke regels "
        + "tellen mee, zonder programma. Vul het organisatiebestand aan."
    }
  }

  private func first(_ reject: Reject) -> String { reject.hints.first ?? "" }

  private func second(_ reject: Reject) -> String { reject.hints.last ?? "" }

  private func consequence(_ reject: Reject) -> String {
    switch reject.action {
    case .recordRejected: "; de regel telt niet mee."
    case .valueEmptied: "; gelezen als onbekend."
    default: "."
    }
  }

  private func field(_ reject: Reject) -> String {
    switch reject.field {
    case "organisation_id"?: "organisatie"
    case "name"?: "naam"
    case "programme"?: "programma"
    case "kind"?: "soort"
    case "phase"?: "fase"
    case "place"?: "plaats"
    case "municipality"?: "gemeente"
    case "period"?: "jaar"
    case "start_date"?: "startdatum"
    case "end_date"?: "einddatum"
    case "date"?: "datum"
    case "birth_year"?: "geboortejaar"
    case "birth_date"?: "geboortedatum"
    case "age"?: "leeftijd"
    case "gender"?: "geslacht"
    case "count"?: "aantal"
    case "hours"?: "uren"
    case "attendance"?: "aanwezigen"
    case "measure"?: "maat (measure)"
    case "value"?: "waarde (value)"
    case let other?: other
    case nil: "de cel"
    }
  }

  func place(of reject: Reject, file: String) -> String {
    var text = file
    if let line = reject.line { text += ", regel \(line)" }
    if let column = reject.column { text += ", kolom \(column)" }
    return text
  }

  func message(for error: PipelineError) -> String {
    switch error {
    case .notFound(let path):
      return "«\(path)» bestaat niet. Controleer de naam van de map of het bestand."
    case .unreadableFolder(let path, let reason):
      return "De map «\(path)» kan niet worden gelezen: \(explained(reason))."
    case .brokenName(let path):
      return "De naam «\(path)» bevat tekens die geen UTF-8 zijn. Geef het bestand of de map een "
        + "andere naam."
    case .nothingToRead(let paths):
      return "Geen exports gevonden in \(listed(paths.map { "«\($0)»" })). Zet er bestanden in die "
        + "eindigen op .csv, .tsv of .txt."
    case .unreadableFile(let file, let problem): return unreadable(file, problem)
    case .accountUnbalanced(let file):
      return
        "De telling van de regels in «\(file)» klopt niet. Dit is een fout in impact zelf; er is "
        + "niets geschreven. Meld dit met het bestand erbij."
    case .descriptor(let file, let problem): return descriptor(file, problem)
    case .foreignFiles(let folder, let files):
      return "In «\(folder)» staan bestanden die niet van impact zijn (\(listed(files))). Kies met "
        + "--output een andere map, of haal ze weg."
    case .outputIsNoFolder(let path):
      return "«\(path)» is geen map. Kies met --output een andere plek."
    case .outputIsWorkingFolder(let path):
      return
        "«\(path)» is de map waarin u nu werkt; die kan niet worden vervangen. Kies met --output "
        + "een andere map, of start impact vanuit een andere map."
    case .cannotPrint(let reason):
      return "Het rapport kan niet worden getoond: \(explained(reason)). Er is niets geschreven."
    case .cannotWrite(let path, let reason):
      return "«\(path)» kan niet worden geschreven: \(explained(reason)). Wat er stond, is er nog."
    case .unmetDemand: return ""
    case .wrongOption(let problem): return option(problem)
    }
  }

  private func unreadable(_ file: String, _ problem: CSVError) -> String {
    switch problem {
    case .cannotOpen(_, let reason):
      return "«\(file)» kan niet worden geopend: \(explained(reason)). Er is niets gerekend."
    case .cannotRead(_, let offset, let reason):
      return "«\(file)» kan vanaf byte \(offset) niet worden gelezen: \(explained(reason)). Er is "
        + "niets gerekend."
    case .notAFile:
      return "«\(file)» is geen gewoon bestand. Haal het weg uit de map."
    case .changedWhileRead:
      return
        "«\(file)» veranderde tijdens het lezen. Wacht tot het bestand klaar is en probeer opnieuw."
    }
  }

  private func descriptor(
    _ file: String, _ problem: PipelineError.DescriptorProblem
  ) -> String {
    switch problem {
    case .malformed(let path):
      let place = path.isEmpty ? "" : " bij «\(path)»"
      return
        "«\(file)» is geen geldige beschrijving\(place). Herstel de JSON of haal het bestand weg."
    case .unknownValue(let property, let allowed):
      return "In «\(file)» heeft «\(property)» een onbekende waarde. Mogelijk: \(listed(allowed))."
    case .leavesFolder(let resource):
      return
        "In «\(file)» wijst «\(resource)» naar iets buiten de map. Gebruik een pad binnen de map."
    case .missingResource(let resource):
      return
        "In «\(file)» staat «\(resource)», maar dat bestand is er niet. Lever het aan of haal de "
        + "vermelding weg."
    }
  }

  private func option(_ problem: PipelineError.OptionProblem) -> String {
    switch problem {
    case .dimension(let name, let known):
      return "--by kent «\(name)» niet. Mogelijk: \(known.joined(separator: ", "))."
    case .repeatedDimension(let name): return "--by noemt «\(name)» twee keer in één uitsplitsing."
    case .tooManyDimensions(let limit):
      return "--by: hoogstens \(limit) indelingen in één uitsplitsing."
    case .period(let text):
      return "--periods: «\(text)» is geen jaar (2024) en geen reeks jaren (2022-2024)."
    case .tooSmall(let option, let least): return "\(option) moet minstens \(least) zijn."
    }
  }

  private func explained(_ reason: Int32) -> String {
    switch SystemReason(reason) {
    case .notFound: "het bestaat niet (meer)"
    case .noPermission: "u hebt er geen rechten voor"
    case .noSpace: "de schijf is vol"
    case .readOnly: "de schijf is alleen-lezen"
    case .tooManyLinks: "de snelkoppelingen verwijzen naar elkaar"
    case .notAFolder: "een deel van het pad is geen map"
    case .mountPoint: "hier is een schijf of map aangekoppeld; kies een map daarin"
    case .other(let number): "fout \(number) van het systeem"
    }
  }

  func written(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "intern/ is niet voor publicatie" : "niet voor publicatie"
    return "Geschreven: \(folder)/ (\(tables) tabellen; \(warning))"
  }

  var nothingWithheld: String { "Niets is verborgen (--disclosure off): niet voor publicatie." }

  func received(files: Int, lines: Int, records: Int, rejected: Int) -> String {
    "Gelezen: \(counted(files, "bestand", "bestanden")), \(counted(lines, "regel", "regels")), "
      + "\(counted(records, "record", "records")), \(rejected) afgekeurd (niet voor publicatie)"
  }

  func furtherProblems(_ count: Int, writesFiles: Bool) -> String {
    "… en nog \(count)" + (writesFiles ? "; alles staat in intern/rejects.csv." : ".")
  }

  func reading(percent: Int) -> String { "Lezen: \(percent) %" }

  func strictFailed(errors: Int, warnings: Int, writesFiles: Bool) -> String {
    let place =
      writesFiles ? "zie intern/rejects.csv" : "laat --no-files weg voor de hele lijst"
    return "--strict: \(counted(errors, "fout", "fouten")) en "
      + "\(counted(warnings, "waarschuwing", "waarschuwingen")) in de bestanden; \(place)."
  }
}
