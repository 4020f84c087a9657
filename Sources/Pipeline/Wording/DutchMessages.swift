internal import DelimitedText
internal import Ingest
internal import Tables

/// Wording in Dutch.
struct DutchMessages: Messages {
  func message(for reject: Reject) -> String {
    var text = sentence(reject)
    if let value = reject.value { text += " Waarde: «\(value)»." }
    if reject.further > 0 { text += " Dit komt in dit bestand nog \(reject.further) keer voor." }
    return text
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
    case .isFolder(let path):
      return "«\(path)» is een map. Noem één bestand."
    case .unreadableFolder(let path, let reason):
      return "De map «\(path)» kan niet worden gelezen: \(explained(reason)). Zorg dat u haar "
        + "mag lezen, of haal haar weg."
    case .brokenName(let path):
      return "De naam «\(path)» bevat tekens die geen UTF-8 zijn. Geef het bestand of de map een "
        + "andere naam."
    case .nothingToRead(let paths, let spreadsheets):
      return "Geen exports gevonden in \(listed(paths.map { "«\($0)»" })). "
        + (spreadsheets.isEmpty
          ? "Zet er bestanden in die eindigen op .csv, .tsv of .txt."
          : passedOver(spreadsheets: spreadsheets))
    case .unreadableFile(let file, let problem): return unreadable(file, problem)
    case .tooLittleMemory(let needed, let allowed):
      return
        "De bestanden zijn samen te groot voor het geheugen dat impact mag gebruiken: nodig is "
        + "ongeveer \(needed >> 20) MB, toegestaan is \(allowed >> 20) MB. Er is niets gelezen of "
        + "geschreven. Geef impact meer geheugen (ulimit -v, of de grens van de container), of lees "
        + "minder bestanden tegelijk."
    case .accountUnbalanced(let file):
      return
        "De telling van de regels in «\(file)» klopt niet. Dit is een fout in impact zelf; er is "
        + "niets geschreven. Meld dit met het bestand erbij."
    case .descriptor(let file, let place, let problem):
      return descriptor(file, place, problem)
    case .table(let file, let place, let fault): return table(file, place, fault)
    case .regionFile(let file, let place, let problem):
      return regions(file, place, problem)
    case .foreignFiles(let folder, let files):
      return "In «\(folder)» staan bestanden die niet van impact zijn (\(listed(files))). Kies met "
        + "--output een andere map, of haal ze weg."
    case .editedFiles(let folder, let files):
      return
        "In «\(folder)» zijn bestanden veranderd sinds impact ze schreef (\(listed(files))); dat "
        + "werk zou verloren gaan. Verplaats ze naar een andere map en draai dit opnieuw, of kies met "
        + "--output een andere map."
    case .outputOfOther(let path, let command):
      return
        "In «\(path)» staat wat impact \(command.rawValue) schreef; dat zou verloren gaan. Kies "
        + "met --output een andere map, of haal deze map weg."
    case .outputIsNoFolder(let path):
      return "«\(path)» is geen map. Kies met --output een andere plek."
    case .outputIsWorkingFolder(let path):
      return
        "«\(path)» is de map waarin u nu werkt; die kan niet worden vervangen. Kies met --output "
        + "een andere map, of start impact vanuit een andere map."
    case .outputIsInput(let path):
      return
        "«\(path)» kan niet worden beschreven: het is zelf een van de bestanden die worden gelezen, of "
        + "geen gewoon bestand. Kies met --witness een andere naam."
    case .roundingTooFar(let base, let bound):
      return
        "Afronden op veelvouden van \(base) zou aantallen tot \(bound) laten afwijken: zo veel "
        + "uitsplitsingen zijn er voor zo weinig mensen. Neem een groter veelvoud (--rounding), of minder "
        + "of grovere uitsplitsingen (--by). Er is niets geschreven."
    case .cannotPrint(let reason):
      return "Het rapport kan niet worden getoond: \(explained(reason)). Er is niets geschreven."
    case .cannotWrite(let path, let reason):
      return "«\(path)» kan niet worden geschreven: \(explained(reason)). Wat er stond, is er nog. "
        + "Los dit op, of kies een andere plek."
    case .unmetDemand: return ""
    case .comparison(let problem): return DutchRevisions().message(for: problem)
    case .wrongOption(let problem): return option(problem)
    }
  }

  private func unreadable(_ file: String, _ problem: CSVError) -> String {
    switch problem {
    case .cannotOpen(_, let reason):
      return "«\(file)» kan niet worden geopend: \(explained(reason)). Er is niets gerekend. Zorg "
        + "dat u het bestand mag lezen, of haal het weg uit de map."
    case .cannotRead(_, let offset, let reason):
      return "«\(file)» kan vanaf byte \(offset) niet worden gelezen: \(explained(reason)). Er is "
        + "niets gerekend. Kopieer het bestand opnieuw van de bron, en probeer opnieuw."
    case .notAFile:
      return "«\(file)» is geen gewoon bestand. Haal het weg uit de map."
    case .changedWhileRead:
      return
        "«\(file)» veranderde tijdens het lezen. Wacht tot het bestand klaar is en probeer opnieuw."
    }
  }

  private func option(_ problem: PipelineError.OptionProblem) -> String {
    switch problem {
    case .dimension(let name, let known):
      return "--by kent «\(name)» niet. Mogelijk: \(known.joined(separator: ", "))."
    case .undividedDimension(let name):
      return
        "--by kan niet uitsplitsen naar «\(name)»: de indeling van --regions heeft dat niveau niet."
    case .repeatedDimension(let name): return "--by noemt «\(name)» twee keer in één uitsplitsing."
    case .tooManyDimensions(let limit):
      return "--by: hoogstens \(limit) indelingen in één uitsplitsing."
    case .period(let text):
      return "--periods: «\(text)» is geen jaar (2024) en geen reeks jaren (2022-2024)."
    case .hierarchy(let text, let columns):
      return "--hierarchy «\(text)»: schrijf KOLOM=BESTAND, met een kolom uit --by "
        + "(\(columns.joined(separator: ", ")))."
    case .namelessColumn(let option):
      return "\(option) noemt een kolom zonder naam. Schrijf achter \(option) de kolomnaam uit het "
        + "bestand; meer namen met alleen een komma ertussen."
    case .countSplits(let name):
      return "«\(name)» kan niet tegelijk in --by en in --count staan."
    case .radius(let text, let most):
      return "--radius: «\(text)» is geen afstand in hele kilometers van 1 t/m \(most)."
    case .tooSmall(let option, let least): return "\(option) moet minstens \(least) zijn."
    case .tooLarge(let option, let most): return "\(option) mag hoogstens \(most) zijn."
    case .excludes(let option, let other):
      return "\(option) en \(other) gaan niet samen. Laat een van beide weg."
    case .needs(let option, let other): return "\(option) hoort bij \(other); geef die ook op."
    case .share(let option, let text, let most):
      return
        "\(option): «\(text)» is geen deel van 0 tot en met \(most), met hoogstens zes decimalen."
    case .ledgerWithoutReason:
      return "--ledger vraagt om een reden: zeg met --reason in een zin waarom cijfers veranderen."
    case .needsLedger(let option): return "\(option) hoort bij --ledger; noem ook het logboek."
    case .date(let text): return "--date: «\(text)» is geen datum zoals 2024-12-31."
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
    case .nameTooLong: "de naam is te lang"
    case .other(let number): "fout \(number) van het systeem"
    }
  }

  func written(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "intern/ is niet voor publicatie" : "niet voor publicatie"
    return "Geschreven: \(folder)/ (\(counted(tables, "tabel", "tabellen")); \(warning))"
  }

  func exported(to folder: String, tables: Int, isProtected: Bool) -> String {
    let warning = isProtected ? "" : "; niet voor publicatie"
    return "Geschreven: \(folder)/ (\(counted(tables, "tabel", "tabellen"))\(warning)). Begin met "
      + "\(folder)/LEESMIJ.md."
  }

  var exportedNothing: String {
    "Let op: er is geen cijfer om te tonen, dus ook geen grafiek. Staan er records in de map, en van de "
      + "gevraagde jaren (--periods)?"
  }

  func strictExportFailed(errors: Int, warnings: Int) -> String {
    "--strict: \(counted(errors, "fout", "fouten")) en "
      + "\(counted(warnings, "waarschuwing", "waarschuwingen")) in de bestanden; impact check geeft "
      + "de hele lijst."
  }

  var nothingWithheld: String { "Niets is verborgen (--disclosure off): niet voor publicatie." }

  func received(files: Int, lines: Int, records: Int, rejected: Int) -> String {
    "Gelezen: \(counted(files, "bestand", "bestanden")), \(counted(lines, "regel", "regels")), "
      + "\(counted(records, "record", "records")), \(rejected) afgekeurd (niet voor publicatie)"
  }

  func passedOver(spreadsheets: [String]) -> String {
    "Niet gelezen: \(listed(spreadsheets.map { "«\($0)»" })). impact leest geen spreadsheets: bewaar elk "
      + "blad als CSV (UTF-8) en zet dat ernaast."
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

  /// Periods one after the other, as a reader sees them.
  static func words(of periods: [Period]) -> String {
    let names = periods.map { $0.label.replacing("-", with: "–") }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " en " + last
  }
}
