import Disclosure
import Tables

/// `verify` in Dutch.
struct DutchVerification: VerificationWording {
  let title = "BEKENDE TOTALEN NAGEREKEND"
  let internalMark = "intern, niet voor publicatie"
  let explanationsHeading = "Verklaringen"
  let controlTotalsHeading = "Aantallen records volgens de leverancier"
  let conclusionHeading = "Conclusie"

  func difference(_ figure: String, _ row: KnownTotalRow) -> Prose {
    var text = Prose("\(figure): ")
    text.append("gepubliceerd \(number(row.published)), berekend ")
    if let computed = row.computed { text.append(number(computed)) }
    if let difference = row.difference {
      text.append(", verschil \(number(difference, signed: true))")
    }
    return text
  }

  func sentence(_ rows: [ExplanationRow], of total: KnownTotalRow?) -> Prose {
    guard let first = rows.first else { return "" }
    guard first.alternatives > 1 else { return cause(first, of: total) }
    var text = cause(first.withoutPlace, of: total)
    text.append(" Dit past even goed bij \(first.alternatives)\u{A0}")
    text.append("kandidaten; welke het is, staat niet in de bestanden: ")
    text.append(words: rows.prefix(namedAtMost).map(place).joined(separator: "; "))
    let others = first.alternatives - min(rows.count, namedAtMost)
    text.append(others > 0 ? "; en nog \(others)." : ".")
    return text
  }

  /// Organisation and file of one of several, in short.
  private func place(_ row: ExplanationRow) -> String {
    let parts = [row.organisationTitle, row.file.isEmpty ? "" : "«\(row.file)»"]
      .filter { !$0.isEmpty }
    let place = parts.isEmpty ? "alle bestanden samen" : parts.joined(separator: ", ")
    return row.year.map { "\(place), \($0)" } ?? place
  }

  func together(_ parts: [Prose]) -> Prose {
    var text: Prose = "Samen verklaren twee dingen het verschil precies. "
    for (index, part) in parts.enumerated() {
      text.append(index == 0 ? "Ten eerste: " : " Ten tweede: ")
      text.append(part)
    }
    return text
  }

  func furtherExplanations(_ count: Int) -> Prose {
    """
    En nog \(count) andere \(count == 1 ? "combinatie" : "combinaties"): zoveel getallen die passen, \
    wijst op toeval.
    """
  }

  func unexplained(triedPairs: Bool) -> Prose {
    triedPairs
      ? """
      Niets in de bestanden verklaart dit verschil precies, ook geen twee dingen samen. Vraag na hoe \
      het gepubliceerde cijfer is geteld.
      """
      : """
      Niets in de bestanden verklaart dit verschil precies. Er zijn te veel mogelijkheden om twee \
      dingen samen te proberen: dan past er altijd wel iets.
      """
  }

  let ratio: Prose = """
    Dit is een verhouding. Wat haar verklaart, is te vinden bij de twee aantallen waaruit zij is \
    berekend; neem ook die op als bekend totaal.
    """

  let candidatesOnly: Prose = """
    Wat hier staat verklaart het verschil precies, maar bewijst niet dat het de oorzaak is: getallen \
    kunnen toevallig gelijk zijn. Ga het na bij de bron.
    """

  func noTotals(isLimited: Bool) -> Prose {
    if isLimited {
      return """
        Geen bekend totaal valt binnen de gevraagde perioden. Laat --periods weg om alle bekende \
        totalen na te rekenen.
        """
    }
    return """
      Er zijn geen bekende totalen. Zet eerder gepubliceerde cijfers in een bestand \
      bekende_totalen.csv bij de exports, met de kolommen id, programma, maat, soort, fase, periode, \
      waarde, status, bron, opmerking en reden. Maat, periode en waarde zijn verplicht; in reden staat \
      waarom een verschil is geaccepteerd.
      """
  }

  let noneReadable: Prose = """
    Geen enkel bekend totaal kon worden gelezen, en dus is er geen vergeleken. Verbeter het bestand en \
    probeer opnieuw.
    """

  func rejected(_ files: [RejectedTotals]) -> String {
    files.map { file in
      guard let count = file.count else {
        return "geen enkel bekend totaal in «\(file.file)» kon worden gelezen"
      }
      let verb = count == 1 ? "bekend totaal is" : "bekende totalen zijn"
      let lines = DutchWording().list(file.lines)
      return "\(count) \(verb) afgekeurd en niet vergeleken («\(file.file)», regel \(lines))"
    }.joined(separator: "; ")
  }

  func knownMeasures(_ names: [String]) -> Prose {
    let words = DutchWording()
    let known = words.list(names.map { words.measure($0).lowercased() })
    return "Maten die impact wel kent: \(known)."
  }

  func conclusion(_ evidence: VerificationEvidence) -> Prose {
    let (counts, deviations) = (evidence.counts, evidence.deviations)
    var parts: [Prose] = []
    if counts.mismatches > 0 {
      parts.append(
        """
        \(counts.mismatches) \(counts.mismatches == 1 ? "bekend totaal wijkt" : "bekende totalen wijken") \
        af zonder reden
        """)
    }
    if deviations > 0 {
      parts.append(
        """
        \(deviations) \(deviations == 1 ? "bestand bevat" : "bestanden bevatten") een ander aantal \
        records dan de leverancier opgaf
        """)
    }
    if !evidence.rejected.isEmpty { parts.append(Prose(rejected(evidence.rejected))) }
    guard parts.isEmpty else {
      return
        "Dit klopt niet: \(parts.joined(separator: "; ")). Zoek de oorzaak voordat u publiceert."
    }
    let all =
      counts.matches + counts.accepted + counts.suppressed + counts.notComputable
    guard all > 0 else {
      return evidence.controlled == 0
        ? "Er is niets vergeleken."
        : """
        Er zijn geen totalen vergeleken, alleen aantallen records: die kloppen met wat de leverancier \
        opgaf (\(evidence.controlled)\u{A0}\(evidence.controlled == 1 ? "bestand" : "bestanden")).
        """
    }
    var text: Prose = "Geen bekend totaal wijkt af zonder reden: "
    text.append("\(counts.matches) \(counts.matches == 1 ? "klopt" : "kloppen")")
    if counts.accepted > 0 { text.append(", \(counts.accepted) met een geaccepteerd verschil") }
    if counts.suppressed > 0 { text.append(", \(counts.suppressed) niet getoond") }
    if counts.notComputable > 0 { text.append(", \(counts.notComputable) niet te berekenen") }
    text.append(".")
    return text
  }

  // MARK: Causes

  func cause(_ row: ExplanationRow, of total: KnownTotalRow?) -> Prose {
    let its: Prose = "\(row.size)\u{A0}\(unit(total, row))"
    switch row.cause {
    case .controlTotal: return controlTotal(row)
    case .unusableFile:
      let count = row.expected.map { "\($0)\u{A0}records volgens de opgave" as Prose }
      return "\(file(row)) is onbruikbaar (\(count ?? "\(row.size)\u{A0}regels"))\(owner(row))."
    case .rejectedRecords:
      let records: Prose =
        row.isOne
        ? "1\u{A0}afgekeurd record telt" : "\(row.size)\u{A0}afgekeurde records tellen"
      return "\(records) niet mee\(whose(row))."
    case .skippedFile:
      return """
        \(file(row)) is overgeslagen, omdat een ander bestand dezelfde inhoud heeft: \(its) minder\
        \(owner(row)).
        """
    case .repeatedRecords:
      return "\(its) te veel door records die er twee keer staan\(whose(row))."
    case .unlistedOrganisation:
      return row.organisation.isEmpty
        ? "\(its) met records, die in geen enkele lijst van organisaties staan."
        : "\(row.organisationTitle) leverde records, maar staat in geen lijst van organisaties."
    case .withoutProgramme:
      return "\(its) te weinig door records waarvan niemand het programma kent\(whose(row))."
    case .withoutKind:
      return "\(its) te weinig doordat soort of fase van de organisatie onbekend is\(whose(row))."
    case .withoutYear: return "\(its) te weinig door records zonder jaar\(whose(row))."
    case .openEnds:
      return """
        \(its) \(row.isOne ? "begon" : "begonnen") eerder, \(row.isOne ? "heeft" : "hebben") geen \
        einddatum en \(row.isOne ? "loopt" : "lopen") dus door\(whose(row)). Misschien zijn zij in het \
        gepubliceerde cijfer niet meer meegeteld.
        """
    case .severalYears:
      return """
        \(its) lopen door in een volgend jaar. impact telt ze één keer; wie de jaren optelt, telt ze \
        vaker.
        """
    case .samePersons:
      return """
        \(its) zijn van iemand die bij dezelfde organisatie al meetelt (zelfde nummer). impact telt \
        deelnames; misschien zijn er personen gepubliceerd.
        """
    case .silentOrganisation:
      return """
        \(row.organisation.isEmpty ? "Een organisatie" : row.organisationTitle) werd verwacht en \
        leverde niets\(row.year.map { " over \($0)" } ?? ""); het jaar ervoor: \(its).
        """
    case .organisation:
      return """
        \(row.organisation.isEmpty ? "Eén organisatie" : row.organisationTitle) telt mee met precies \
        \(its)\(inFile(row)). Misschien is zij niet meegeteld in het gepubliceerde cijfer.
        """
    case .file:
      return """
        \(row.file.isEmpty ? "Eén bestand" : file(row)) telt mee met precies \(its). Misschien is het \
        niet meegeteld in het gepubliceerde cijfer.
        """
    }
  }

  private func controlTotal(_ row: ExplanationRow) -> Prose {
    let found: Prose =
      "\(row.found ?? 0)\u{A0}\(row.found == 1 ? "record" : "records")"
    let expected: Prose = "\(row.expected ?? 0)"
    let what = row.effect.numerator < 0 ? "te weinig" : "te veel"
    guard !row.file.isEmpty else {
      return "Een bestand bevat \(row.size)\u{A0}\(row.isOne ? "record" : "records") \(what)."
    }
    return """
      \(file(row)) bevat \(found), maar de leverancier gaf er \(expected) op: \(row.size) \
      \(what)\(owner(row)).
      """
  }

  private func file(_ row: ExplanationRow) -> Prose {
    row.file.isEmpty ? "Een bestand" : "«\(row.file)»"
  }

  private func owner(_ row: ExplanationRow) -> Prose {
    row.organisation.isEmpty ? "" : "; het gaat om records van \(row.organisationTitle)"
  }

  private func inFile(_ row: ExplanationRow) -> Prose {
    row.file.isEmpty ? "" : " (in «\(row.file)»)"
  }

  private func whose(_ row: ExplanationRow) -> Prose {
    var parts: [String] = []
    if !row.organisation.isEmpty { parts.append("van \(row.organisationTitle)") }
    if !row.file.isEmpty { parts.append("in «\(row.file)»") }
    return parts.isEmpty ? "" : Prose(" (\(parts.joined(separator: ", ")))")
  }

  private func unit(_ total: KnownTotalRow?, _ row: ExplanationRow) -> String {
    switch total?.measure {
    case "organisations": row.isOne ? "organisatie" : "organisaties"
    case "participants": row.isOne ? "deelname" : "deelnames"
    case "volunteers": row.isOne ? "vrijwilliger" : "vrijwilligers"
    case "volunteer_hours": "uur"
    case "meetings": row.isOne ? "bijeenkomst" : "bijeenkomsten"
    case "attendance": row.isOne ? "aanwezige" : "aanwezigen"
    default: row.isOne ? "record" : "records"
    }
  }

  private func number(_ value: Quantity, signed: Bool = false) -> Cell {
    .number(value, decimals: value.isWhole ? 0 : 2, signed: signed)
  }
}
