internal import DelimitedText
internal import Ingest

/// What is the matter with a file, a record or a cell, in Dutch.
extension DutchMessages {
  func sentence(_ reject: Reject) -> String {
    let hints = listed(reject.hints)
    switch reject.code {
    case .emptyFile:
      return "Het bestand is leeg. Vraag de organisatie om een nieuwe export."
    case .encodingFallback where reject.severity == .notice:
      return "Het bestand is geen UTF-8; gelezen als Windows-1252."
    case .encodingFallback where reject.action == .kept:
      return
        "datapackage.json noemt de tekenset \(first(reject)), maar het bestand is "
        + "\(second(reject)); zo is het gelezen. Verbeter het een of het ander."
    case .encodingFallback:
      return
        "Het bestand is geen UTF-8. Sla het in Excel op als «CSV UTF-8» en lever het opnieuw aan."
    case .nulByte where reject.action != .fileRejected:
      return "De regel bevat een NUL-teken en telt niet mee. Maak de export opnieuw."
    case .nulByte where BinaryKind(rawValue: reject.hints.first ?? "") != .other:
      return
        "Dit is geen tekstbestand maar \(kind(reject)). Maak er een export van als «CSV UTF-8»."
    case .nulByte:
      return
        "Dit is geen gewoon tekstbestand (misschien een Excel-bestand, een plaatje of UTF-16). "
        + "Sla het in Excel op als «CSV UTF-8»."
    case .entityUnknown where reject.ownTable != nil:
      return
        "Deze tabel (\(reject.ownTable ?? "")) is door impact gemaakt en is geen export; zij is "
        + "overgeslagen. Haal haar weg uit de map. Wilt u eerder gepubliceerde cijfers vergelijken? "
        + "Zet die in bekende_totalen.csv."
    case .entityUnknown where reject.hints.isEmpty:
      return "Het is niet duidelijk waar dit bestand over gaat: geen enkele kolomnaam is bekend. "
        + "Zet de kolomnamen op de eerste regel, en in de bestandsnaam organisaties, deelnemers, "
        + "vrijwilligers of bijeenkomsten."
    case .entityUnknown:
      return "Het is niet duidelijk waar dit bestand over gaat. Kolommen: \(hints). Zet in de "
        + "bestandsnaam organisaties, deelnemers, vrijwilligers of bijeenkomsten."
    case .headerMissing where reject.action == .kept:
      return
        "Deze regel is als kopregel genomen, maar er staan getallen of datums in. Zet de kolomnamen op "
        + "de eerste regel."
    case .headerMissing:
      return "Er staat geen kopregel met kolomnamen in. Zet de kolomnamen op de eerste regel."
    case .headerDuplicate:
      return "Twee kolommen betekenen hetzelfde (\(field(reject))). Verwijder of hernoem er een."
    case .headerUnknown where reject.column == nil:
      return "Deze regel staat boven de kopregel en is overgeslagen."
    case .headerUnknown where reject.field?.isEmpty ?? true:
      return "Deze kolom heeft geen naam en is niet gelezen. Geef haar een naam op de kopregel."
    case .headerUnknown:
      return "De kolom «\(reject.field ?? "")» is niet bekend en niet gelezen."
    case .requiredMissing where reject.action == .fileRejected && reject.hints.isEmpty:
      return "De kolom \(field(reject)) ontbreekt, en er is geen regel met bekende kolomnamen. Zet "
        + "de kolomnamen op de eerste regel."
    case .requiredMissing where reject.action == .fileRejected:
      return missingColumn(reject)
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
    case .footerRow where reject.hints == [Reject.textBelowHint]:
      return "Deze regel staat onder de tabel en is overgeslagen."
    case .footerRow:
      return "Dit is een totaalregel; die telt niet mee, anders zou alles dubbel tellen."
    case .strayQuote where reject.action == .kept:
      return
        "Er staat een aanhalingsteken op een verkeerde plek; de regel is hersteld en telt mee. "
        + "Controleer de regel."
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
    case .decimalAmbiguous where reject.hints == [Reject.threeDecimalsHint]:
      return
        "\(field(reject)) heeft een punt en drie cijfers (zoals 1.390); gelezen als decimalen, zoals "
        + "elders in het bestand. Bedoelde u duizendtallen? Schrijf getallen dan zonder punt."
    case .decimalAmbiguous where reject.severity == .notice:
      return
        "\(field(reject)) heeft een punt en drie cijfers (zoals 1.390); gelezen als duizendtal. "
        + "Schrijf getallen zonder punt."
    case .decimalAmbiguous:
      return "\(field(reject)) kan een duizendtal of een getal met decimalen zijn"
        + "\(consequence(reject)) Schrijf het getal zonder punt of komma voor duizendtallen."
    case .placeUnknown where reject.field == "postcode":
      return
        "De postcode staat niet in de tabel van --regions\(consequence(reject)) Vul de gemeente in, of "
        + "vul de tabel aan."
    case .placeUnknown where reject.severity == .notice:
      let question = hints.isEmpty ? "" : " Bedoelde u \(hints)?"
      return
        "\(field(reject)) is geen bekende gemeente of plaats; een andere kolom geeft de gemeente."
        + question
    case .placeUnknown:
      let question = hints.isEmpty ? "" : " Bedoelde u \(hints)?"
      return "\(field(reject)) is geen bekende gemeente of plaats\(consequence(reject))\(question)"
    case .placeAmbiguous where reject.severity == .notice:
      return "De plaatsnaam komt vaker voor; gelezen als de gemeente \(hints)."
    case .placeAmbiguous:
      return
        "\(field(reject)) kan meer dan een gemeente zijn (\(hints))\(consequence(reject)) Vul de "
        + "gemeente in."
    case .outOfRange where reject.hints == [Reject.endBeforeStartHint]:
      return
        "De einddatum ligt voor de startdatum; alleen het startjaar telt. Controleer de datums."
    case .outOfRange where reject.field == "status":
      return "status kent alleen definitief, voorlopig, gepland en geschat"
        + "\(consequence(reject, unknown: "; gelezen als definitief."))"
    case .outOfRange where reject.field == "postcode":
      return "\(field(reject)) is geen postcode (zoals 1234 AB)\(consequence(reject))"
    case .outOfRange: return "\(field(reject)) heeft een onmogelijke waarde\(consequence(reject))"
    case .mojibake:
      return
        "Er staan vreemde tekens in zoals «Ã©» waar een é hoort: het bestand is eerder verkeerd "
        + "omgezet. Maak de export opnieuw, als «CSV UTF-8»."
    case .dialectAmbiguous where reject.hints.last == Reject.quoteHint:
      return
        "Het is niet zeker waar de cellen tussen aanhalingstekens eindigen; gelezen met "
        + "\(delimiter(first(reject))). Is ergens een aanhalingsteken niet gesloten? Verbeter dat, "
        + "of noem het aanhalingsteken in datapackage.json."
    case .dialectAmbiguous:
      let other = reject.hints.count > 1 ? ", misschien is het \(delimiter(second(reject)))" : ""
      return
        "Het is niet zeker welk teken de cellen scheidt; gelezen met \(delimiter(first(reject)))"
        + "\(other). Noem het scheidingsteken in datapackage.json, of maak de export opnieuw met "
        + "puntkomma's."
    case .bareReturn:
      return
        "Hier eindigt een regel anders dan elders in het bestand (alleen een CR-teken). Controleer "
        + "of hier een nieuwe regel hoort te beginnen."
    case .dateAmbiguous where reject.hints == [Reject.shortYearHint]:
      return
        "In de kolom \(field(reject)) hebben jaartallen twee cijfers; gelezen als het jaar dat het "
        + "meest voor de hand ligt. Schrijf het jaar in vier cijfers."
    case .dateAmbiguous where reject.hints == [Reject.contradictionHint]:
      return
        "In de kolom \(field(reject)) staat soms de dag voorop en soms de maand: deze datum kan "
        + "verwisseld zijn. Schrijf alle datums als 31-12-2024."
    case .dateAmbiguous where reject.hints == [Reject.monthFirstHint]:
      return
        "In de kolom \(field(reject)) staat de maand voorop; zo is de hele kolom gelezen. Schrijf "
        + "datums liever als 31-12-2024."
    case .dateAmbiguous:
      return
        "In de kolom \(field(reject)) is geen dag hoger dan 12: dag en maand kunnen verwisseld "
        + "zijn. Gelezen als dag-maand-jaar."
    case .excelSerial:
      return
        "\(field(reject)) is als dagnummer van Excel geschreven; gelezen als datum. Geef de kolom "
        + "in Excel het celtype Datum."
    case .scientificNotation:
      return
        "\(field(reject)) is door Excel afgerond (zoals 1,23E+10)\(consequence(reject)) Geef de "
        + "kolom het celtype Tekst en maak de export opnieuw."
    case .personalData where reject.field?.isEmpty ?? true:
      return
        "Deze kolom zonder naam bevat persoonsgegevens en is niet opgeslagen. Laat haar de volgende "
        + "keer weg."
    case .personalData where reject.action != .columnIgnored:
      return
        "\(field(reject)) lijkt een persoonsgegeven te zijn (een adres, datum of nummer)"
        + "\(consequence(reject)) Staan de cellen van deze regel in de juiste kolommen?"
    case .personalData:
      return
        "De kolom «\(reject.field ?? "")» bevat persoonsgegevens en is niet opgeslagen. Laat deze "
        + "kolom de volgende keer weg."
    case .keyDuplicate where reject.action == .skipped:
      return
        "Dit bestand heeft dezelfde inhoud als «\(hints)» en is overgeslagen: anders telt alles "
        + "dubbel. Verwijder een van beide."
    case .keyDuplicate where reject.hints.first == Reject.identicalHint:
      return
        "Deze regel is gelijk aan regel \(second(reject)) en telt mee zoals geleverd. Staat iemand "
        + "er dubbel in? Haal dan een van beide weg."
    case .keyDuplicate:
      return
        "Het nummer op deze regel staat ook op regel \(second(reject)); beide tellen mee. Controleer "
        + "of het om dezelfde gaat."
    case .keyUnknown where reject.severity == .notice && hints.isEmpty:
      return
        "De organisatie is elders in de levering anders gespeld; beide zijn als één gelezen. Gebruik "
        + "overal dezelfde naam of hetzelfde nummer."
    case .keyUnknown where reject.severity == .notice:
      return
        "De organisatie is hier anders gespeld; gelezen als «\(hints)». Gebruik overal dezelfde "
        + "naam of hetzelfde nummer."
    case .keyUnknown:
      let question = hints.isEmpty ? "" : " Bedoelde u \(hints)?"
      return
        "Deze organisatie staat in geen enkel organisatiebestand; de regel telt mee, zonder "
        + "programma.\(question) Vul het organisatiebestand aan of verbeter de naam."
    }
  }

  /// The nearest header, when there is one, comes first and is marked.
  private func missingColumn(_ reject: Reject) -> String {
    let nearest = reject.nearestHeader
    let headers = listed(
      [nearest].compactMap { $0 } + reject.hints.dropFirst(nearest == nil ? 0 : 1))
    let question = nearest.map { " Is «\($0)» bedoeld? Noem die kolom dan zo." } ?? ""
    let name = reject.field == "period" ? "jaar (of een datum)" : field(reject)
    return "De kolom \(name) ontbreekt. Gevonden kolommen: \(headers).\(question) Voeg de "
      + "kolom toe."
  }

  private func first(_ reject: Reject) -> String { reject.hints.first ?? "" }

  private func delimiter(_ name: String) -> String {
    switch name {
    case "none": "één kolom"
    case "tab": "een tab"
    default: "«\(name)»"
    }
  }

  private func second(_ reject: Reject) -> String { reject.hints.last ?? "" }

  private func consequence(
    _ reject: Reject, unknown: String = "; gelezen als onbekend."
  ) -> String {
    switch reject.action {
    case .recordRejected: "; de regel telt niet mee."
    case .valueEmptied: unknown
    default: "."
    }
  }

  private func field(_ reject: Reject) -> String { Self.fieldName(reject.field) }

  /// A field as people say it.
  static func fieldName(_ field: String?) -> String {
    switch field {
    case "organisation_id"?: "organisatie"
    case "name"?: "naam"
    case "programme"?: "programma"
    case "kind"?: "soort"
    case "participant_id"?: "deelnemernummer"
    case "volunteer_id"?: "vrijwilligernummer"
    case "meeting_id"?: "nummer van de bijeenkomst"
    case "postcode"?: "postcode"
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
    case "participant_id"?: "deelnemernummer"
    case "volunteer_id"?: "vrijwilligernummer"
    case "meeting_id"?: "nummer van de bijeenkomst"
    case "measure"?: "maat (measure)"
    case "value"?: "waarde (value)"
    case let other?: other
    case nil: "de cel"
    }
  }

  private func kind(_ reject: Reject) -> String {
    switch BinaryKind(rawValue: reject.hints.first ?? "") {
    case .spreadsheet?: "een Excel-bestand of een ander rekenblad"
    case .document?: "een document (Word of PDF)"
    case .image?: "een plaatje"
    case .archive?: "een ingepakt bestand (zip)"
    case .other?, nil: "iets anders"
    }
  }
}
