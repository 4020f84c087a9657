internal import Ingest

/// Why something could not be used, in Dutch and in plain words, with how to mend it.
extension DutchFeedback {
  /// - Returns: what is the matter, and what to do; the latter may be empty.
  static func cause(_ reject: Reject, _ group: FindingGroup) -> (what: String, mend: String) {
    let field = DutchMessages.fieldName(reject.field)
    let isLost = reject.action == .recordRejected
    let after = consequence(reject)
    let result: (what: String, mend: String) =
      switch reject.code {
      case .emptyFile: ("Het bestand is leeg", "maak de export opnieuw.")
      case .encodingFallback where reject.severity == .notice:
        ("Het bestand heeft een oudere tekenset (Windows-1252); wij konden het lezen", "")
      case .encodingFallback where reject.action == .kept:
        ("Het bestand heeft een andere tekenset dan erbij staat; wij konden het lezen", "")
      case .encodingFallback:
        ("Wij kunnen de tekens in het bestand niet lezen", "sla het in Excel op als «CSV UTF-8».")
      case .nulByte where reject.action != .fileRejected:
        ("Er staat een onleesbaar teken in de regel\(after)", "maak de export opnieuw.")
      case .nulByte:
        (
          "Dit is geen tekstbestand, maar misschien een Excel-werkmap",
          "sla het in Excel op als «CSV UTF-8»."
        )
      case .dialectAmbiguous where reject.hints.last == Reject.quoteHint:
        (
          "Het is niet zeker waar de cellen tussen aanhalingstekens eindigen",
          "controleer of elk aanhalingsteken gesloten wordt."
        )
      case .dialectAmbiguous:
        (
          "Het is niet zeker welk teken de kolommen scheidt",
          "maak de export opnieuw, met puntkomma's tussen de kolommen."
        )
      case .entityUnknown where reject.ownTable != nil:
        (
          "Dit is geen export maar een tabel die met impact is gemaakt; wij hebben haar overgeslagen",
          "haal het bestand weg uit de map."
        )
      case .entityUnknown:
        (
          "Wij weten niet waar dit bestand over gaat",
          "zet de kolomnamen op de eerste regel, en deelnemers, vrijwilligers, bijeenkomsten of "
            + "organisaties in de bestandsnaam."
        )
      case .headerMissing:
        ("Er is geen regel met kolomnamen", "zet de kolomnamen op de eerste regel.")
      case .headerDuplicate:
        ("Twee kolommen betekenen hetzelfde: \(field)", "haal een van beide weg of hernoem hem.")
      case .headerUnknown where reject.column == nil:
        ("Regels boven de kolomnamen; die hebben wij overgeslagen", "")
      case .headerUnknown:
        ("Kolommen die wij niet gebruiken en niet hebben gelezen: \(columns(group))", "")
      case .requiredMissing where reject.action == .fileRejected:
        (
          "De kolom \(field) ontbreekt, en zonder die kolom kunnen wij het bestand niet gebruiken"
            + found(reject), "voeg de kolom toe, of geef de juiste kolom deze naam."
        )
      case .requiredMissing: ("\(field) is leeg\(after)", "vul de cel in.")
      case .missingCells: ("De regel is korter dan de andere; de rest is als leeg gelezen", "")
      case .extraCells:
        (
          "De regel heeft meer cellen dan er kolommen zijn\(after)",
          "staat er een scheidingsteken in een tekst? Zet die tekst tussen aanhalingstekens."
        )
      case .blankRow: ("Lege regels, overgeslagen", "")
      case .footerRow: ("Totalen of tekst onder de tabel; die tellen niet mee", "")
      case .strayQuote where !isLost:
        ("Een aanhalingsteken op een vreemde plek; de regel telt wel mee", "controleer de regel.")
      case .strayQuote:
        ("Een aanhalingsteken op een verkeerde plek\(after)", "verwijder of verdubbel het.")
      case .unterminatedQuote:
        ("Een aanhalingsteken wordt nergens gesloten\(after)", "sluit of verwijder het.")
      case .rowTooLong:
        ("De regel is onmogelijk lang\(after)", "bekijk het bestand op deze plek.")
      case .bareReturn:
        (
          "Een regel eindigt anders dan de rest van het bestand",
          "controleer of hier een nieuwe regel hoort te beginnen."
        )
      case .typeNumber: ("\(field) is geen getal\(after)", "schrijf alleen cijfers.")
      case .typeDate where reject.field == "period" || reject.field == "birth_year":
        ("\(field) is geen jaar\(after)", "schrijf het jaar in vier cijfers, zoals 2024.")
      case .typeDate:
        ("\(field) is geen datum\(after)", "schrijf datums als 31-12-2024.")
      case .dateAmbiguous where reject.hints == [Reject.shortYearHint]:
        ("Jaartallen van twee cijfers in \(field)", "schrijf het jaar in vier cijfers.")
      case .dateAmbiguous where reject.hints == [Reject.monthFirstHint]:
        ("In \(field) staat de maand voorop; zo hebben wij de kolom gelezen", "")
      case .dateAmbiguous:
        (
          "In \(field) kunnen dag en maand verwisseld zijn",
          "schrijf alle datums als 31-12-2024, de dag voorop."
        )
      case .decimalAmbiguous:
        (
          "\(field) heeft een punt die een duizendtal of een decimaal kan zijn\(after)",
          "schrijf getallen zonder punt voor duizendtallen."
        )
      case .excelSerial:
        ("\(field) is een dagnummer van Excel", "geef de kolom in Excel het celtype Datum.")
      case .scientificNotation:
        (
          "\(field) is door Excel afgerond (zoals 1,23E+10)\(after)",
          "geef de kolom in Excel het celtype Tekst en maak de export opnieuw."
        )
      case .placeUnknown where reject.field == "postcode":
        ("\(field) kennen wij niet\(after)", "controleer de cel, of vul de gemeente in.")
      case .placeUnknown:
        (
          "\(field) kennen wij niet als gemeente of plaats\(after)",
          "schrijf de naam voluit zoals de gemeente hem schrijft.\(question(group))"
        )
      case .placeAmbiguous where reject.severity == .notice:
        ("Een plaatsnaam die vaker voorkomt; gelezen als de gemeente van die naam", "")
      case .placeAmbiguous:
        (
          "\(field) kan meer dan één gemeente zijn\(after)",
          "vul de gemeente in.\(question(group))"
        )
      case .outOfRange where reject.isEndBeforeStart:
        ("De einddatum ligt voor de startdatum; alleen het startjaar telt", "controleer de datums.")
      case .outOfRange where reject.field == "gender":
        (
          "\(field) herkennen wij niet\(after)",
          "schrijf man, vrouw, anders of onbekend."
        )
      case .outOfRange where reject.field == "postcode":
        ("\(field) is geen postcode\(after)", "schrijf 1234 AB of 1234.")
      case .outOfRange:
        ("\(field) heeft een waarde die niet kan\(after)", "controleer de cel.")
      case .keyDuplicate where reject.action == .skipped:
        (
          "Hetzelfde bestand is twee keer geleverd; wij hebben het één keer gelezen",
          "stuur elk bestand één keer."
        )
      case .keyDuplicate where reject.hints.first == Reject.identicalHint:
        (
          "Regels die precies hetzelfde zijn; ze tellen allemaal mee",
          "haal er een weg als iemand er dubbel in staat."
        )
      case .keyDuplicate:
        (
          "Een nummer dat vaker voorkomt over dezelfde tijd; alle regels tellen mee",
          "controleer of het om dezelfde gaat."
        )
      case .keyUnknown where reject.severity == .notice:
        ("De organisatie is hier anders gespeld; wij hebben haar herkend", "")
      case .keyUnknown:
        (
          "Een organisatie die op geen enkele lijst staat; de regels tellen mee, zonder programma",
          "gebruik het nummer of de naam uit het organisatiebestand.\(question(group))"
        )
      case .mojibake:
        (
          "Vreemde tekens zoals «Ã©» op de plaats van letters met een accent",
          "maak de export opnieuw, als «CSV UTF-8»."
        )
      case .personalData:
        (
          "Kolommen met persoonsgegevens, die wij niet hebben opgeslagen: \(columns(group))",
          "laat deze kolommen de volgende keer weg."
        )
      }
    return (result.what.prefix(1).uppercased() + result.what.dropFirst(), result.mend)
  }

  private static func consequence(_ reject: Reject) -> String {
    switch reject.action {
    case .recordRejected: "; de regel telt niet mee"
    case .valueEmptied: "; gelezen als onbekend"
    default: ""
    }
  }

  /// Headers of the columns that a group is about.
  private static func columns(_ group: FindingGroup) -> String {
    listed(group.fields.map { "«\($0)»" })
  }

  private static func found(_ reject: Reject) -> String {
    let headers = reject.headers
    return headers.isEmpty ? "" : ". Wij vonden: \(listed(headers))"
  }

  private static func question(_ group: FindingGroup) -> String {
    group.candidates.isEmpty ? "" : " Bedoelde u \(listed(group.candidates))?"
  }
}
