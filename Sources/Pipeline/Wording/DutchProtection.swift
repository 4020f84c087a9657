internal import Disclosure

/// What `protect` says, in Dutch.
extension DutchMessages {
  func protection(_ summary: ProtectionSummary) -> [String] {
    let withheld = summary.primaries + summary.secondaries
    var lines = [
      "\(counted(summary.cells, "cel", "cellen")) met totalen: \(summary.cells - withheld) "
        + "gepubliceerd, \(withheld) verborgen. Niet voor publicatie: daarvan zijn er "
        + "\(summary.primaries) klein (\(small(summary.options.rules))) en \(summary.secondaries) "
        + "nodig om die te beschermen."
    ]
    if summary.remainders > 0 {
      lines.append(
        "Ook beschermd: \(counted(summary.remainders, "kleine rest", "kleine resten")) van wat wel "
          + "gepubliceerd wordt (niet voor publicatie).")
    }
    if withheld > 0 {
      lines.append(
        "Bewezen: voor elke verborgen kleine cel kloppen minstens twee tabellen van hele getallen "
          + "met alles in deze uitgave. Bij hoogstens \(summary.narrow) van de \(summary.primaries) "
          + "kleine cellen liggen de mogelijke waarden minder dan \(summary.width) uit elkaar.")
      lines.append(
        "Niet beloofd: bescherming tegen andere uitgaven, of tegen organisaties die "
          + (summary.options.protectsAgainstOrganisations ? "" : "hun eigen cijfers aftrekken of ")
          + "hun cijfers samenleggen.")
    }
    if !summary.options.rules.findsRemainders {
      lines.append(
        "Kleine resten van gepubliceerde totalen zijn niet beschermd (--remainders off).")
    }
    if let path = summary.options.witnessPath {
      lines.append(
        "Geschreven: \(path) (\(counted(summary.witnesses, "getuigentabel", "getuigentabellen")), "
          + "met de verborgen aantallen: niet voor publicatie).")
    }
    if summary.options.isInternal {
      lines.append("--internal: niet voor publicatie.")
    }
    return lines
  }

  func rounding(cells: Int, base: Int64, bound: Int64) -> [String] {
    [
      "\(counted(cells, "cel", "cellen")) met totalen, afgerond op veelvouden van \(base) (status "
        + "rounded). Delen tellen op tot hun totaal; elk aantal wijkt hoogstens \(bound) af van het "
        + "echte, en een 0 kan dus ook 1 tot en met \(bound) zijn.",
      "Bewezen: van geen enkele cel volgt het echte aantal; minstens twee aantallen kloppen met alles "
        + "in deze uitgave.",
      "Niet beloofd: bescherming tegen andere uitgaven, en tegen wie de aantallen van alle anderen "
        + "al kent.",
    ]
  }

  private func small(_ rules: SuppressionRules) -> String {
    "\(rules.zeros == .publish ? 1 : 0) tot en met \(rules.threshold - 1)"
  }

  /// What is wrong with a table or a hierarchy, where, and what to do.
  func table(_ file: String, _ place: TablePlace, _ fault: TableFault) -> String {
    var text = "«\(file)»"
    if let line = place.line { text += ", regel \(line)" }
    if let column = place.column { text += ", kolom «\(column)»" }
    return text + ": " + sentence(fault)
  }

  private func sentence(_ fault: TableFault) -> String {
    switch fault {
    case .empty: "er staan geen regels onder de kolomnamen. Kies een bestand met gegevens."
    case .notText: "dit is geen tekstbestand. Sla het op als «CSV UTF-8»."
    case .missingColumn(let known) where !known.contains { !$0.isEmpty }:
      "deze kolom ontbreekt, en er zijn geen kolomnamen te lezen: het bestand is beschadigd, of geen "
        + "tabel (er kunnen NUL-tekens in staan). Exporteer het opnieuw als «CSV UTF-8», met de "
        + "kolomnamen op de eerste regel."
    case .missingColumn(let known):
      "deze kolom ontbreekt. Wel gevonden: \(listed(known.map { "«\($0)»" }))."
    case .repeatedColumn: "deze kolom staat er twee keer. Hernoem er een."
    case .brokenRecord:
      "deze regel heeft niet evenveel cellen als er kolomnamen zijn, of een aanhalingsteken staat "
        + "verkeerd. Verbeter de regel."
    case .notWhole: "hier hoort een heel getal te staan, met alleen cijfers."
    case .negative: "een aantal kan niet onder nul zijn."
    case .countTooLarge: "de aantallen zijn te groot om mee te rekenen."
    case .repeatedCell(let first):
      "deze combinatie stond ook op regel \(first). Tel de regels eerst samen, of noem in --by ook "
        + "de kolom waarin ze verschillen."
    case .contributorIsTotal:
      "hier staat een totaal tussen de organisaties, en dan telt iedereen dubbel. Haal regels met "
        + "totalen weg: impact protect berekent alle totalen zelf. Heet een organisatie echt zo? Geef "
        + "haar dan een andere naam."
    case .structure(let problem): sentence(problem)
    }
  }

  private func sentence(_ problem: TableProblem) -> String {
    switch problem {
    case .unknownCode(let code):
      "«\(code)» komt in de tabel niet voor en is hier ook geen groep. Verbeter de code of haal de "
        + "regel weg."
    case .groupIsCode(let code):
      "«\(code)» is hier een groep, maar staat ook als code in de tabel. Haal de regels met «\(code)» "
        + "uit de tabel: impact protect telt de groep zelf op, en anders telt iedereen dubbel. Zijn het "
        + "andere mensen dan die van de groep, geef ze in de tabel dan een andere naam."
    case .secondParent(let code):
      "«\(code)» staat al onder een groep. Zet een tweede indeling in een bestand apart."
    case .cycle(let group): "«\(group)» staat onder zichzelf. Haal een van de regels weg."
    case .differentGroups(let group):
      "«\(group)» bestaat hier uit andere codes dan in een eerdere indeling. Geef een van beide een "
        + "andere naam."
    case .codeIsTotal:
      "hier staat een totaal tussen de gegevens, en dan telt iedereen dubbel. Haal regels met totalen "
        + "weg: impact protect berekent alle totalen zelf. Is het geen totaal? Geef het dan een andere "
        + "naam."
    case .tooLarge:
      "met alle totalen wordt deze tabel te groot. Neem minder kolommen of grovere codes."
    case .countsTooLarge: "de aantallen zijn te groot om mee te rekenen."
    }
  }
}
