extension DutchMessages {
  /// What is wrong with a file of `--regions`, where, and what to do.
  func regions(
    _ file: String, _ place: RegionFilePlace?, _ problem: RegionFileProblem
  ) -> String {
    var text = "«\(file)» (--regions)"
    if let place {
      text += ", regel \(place.line)"
      if let column = place.column { text += ", kolom \(column)" }
    }
    return text + ": " + sentence(problem)
  }

  private func sentence(_ problem: RegionFileProblem) -> String {
    switch problem {
    case .empty: "het bestand is leeg. Vul het of laat het weg."
    case .notText: "dit is geen tekstbestand. Sla het in Excel op als «CSV UTF-8»."
    case .columnsUnknown(let found):
      "de kolomnamen zeggen niet wat dit is."
        + (found.isEmpty ? "" : " Gevonden: \(listed(found)).")
        + " Zet op de eerste regel postcode;gemeente, naam;gemeente, code;jaar;inwoners, of "
        + "code;naam met de regio's van elke gemeente (provincie, corop, ggd, zorgkantoor, "
        + "veiligheidsregio)."
    case .repeatedColumn(let header):
      "«\(header)» betekent hetzelfde als een eerdere kolom. Haal een van beide weg."
    case .noRecords: "onder de kolomnamen staat niets. Vul het bestand of laat het weg."
    case .broken(let fault): sentence(fault)
    case .emptyCell(let header): "«\(header)» is leeg. Vul de cel in of haal de regel weg."
    case .notAPostcode: "dit is geen postcode. Schrijf 1234 of 1234 AB."
    case .notAYear: "dit is geen jaar. Schrijf het in vier cijfers, zoals 2025."
    case .notACount: "dit is geen aantal inwoners. Schrijf een heel getal, zoals 103405."
    case .notDegrees(let most):
      "dit zijn geen graden. Schrijf een getal van -\(most) tot \(most), zoals 52.2682 (WGS84)."
    case .degreesSwapped:
      "lat (breedte) en lon (lengte) zijn verwisseld: zo ligt deze plaats in zee. In Nederland is lat "
        + "ongeveer 52 en lon ongeveer 5. Verwissel de namen van de twee kolommen, of de getallen."
    case .municipalityUnknown(let nearest):
      "dit is geen bekende gemeente.\(question(nearest)) Schrijf de naam voluit, of de code."
    case .municipalityAmbiguous(let candidates):
      "dit kan meer dan een gemeente zijn: \(listed(candidates)). Schrijf de code."
    case .municipalityFormer(let today):
      "dit is geen gemeente van nu (wel: \(listed(today))). Geef de inwoners volgens de indeling "
        + "van nu."
    case .municipalityOutside:
      "dit ligt buiten de gemeenten van Nederland. Haal de regel weg."
    case .repeated(let first, .municipalityOfYear):
      "deze gemeente staat voor dit jaar al op regel \(first). Haal een van beide weg."
    case .repeated(let first, .code):
      "deze code staat al op regel \(first). Haal een van beide weg."
    case .columnMissing(let header):
      "de kolom «\(header)» ontbreekt (het middelpunt van de gemeente in graden, WGS84). Voeg haar toe."
    case .nameTaken(let owner):
      "dit is de naam van de gemeente \(owner) en kan geen andere betekenen. Haal de regel weg."
    case .populationIncomplete(let year, let missing, let first):
      "voor \(year) \(missing == 1 ? "ontbreekt" : "ontbreken") "
        + "\(counted(missing, "gemeente", "gemeenten")): \(cut(first, of: missing)). Geef de inwoners "
        + "van alle gemeenten."
    case .yearRepeated(let year, let other):
      "\(year) staat ook in «\(other)». Laat een van beide weg."
    case .classificationRepeated(let other):
      "«\(other)» is ook een indeling. Laat een van beide weg."
    case .populationMissing:
      "er staan geen inwoners bij. Voeg een kolom toe zoals inwoners_2025, of geef een bestand met "
        + "code;jaar;inwoners."
    case .levelMissing:
      "er is geen kolom die zegt in welk gebied elke gemeente ligt. Voeg provincie, corop, ggd, "
        + "zorgkantoor of veiligheidsregio toe, met de code van het gebied."
    case .populationEmpty(let year):
      "voor \(year) heeft geen enkele gemeente inwoners. Vul de aantallen in of laat dat jaar weg."
    case .regionRenamed(let first):
      "dit gebied heet op regel \(first) anders. Schrijf de naam overal gelijk."
    }
  }

  private func sentence(_ fault: RegionFileProblem.LineFault) -> String {
    switch fault {
    case .quote:
      "er staat een aanhalingsteken op een verkeerde plek. Verwijder het of verdubbel het."
    case .extraCells(let expected, let found):
      "de regel heeft \(found) cellen en de kopregel \(expected). Zet een tekst met een "
        + "scheidingsteken tussen aanhalingstekens."
    case .tooLong: "de regel is langer dan 4 MB. Controleer het bestand op deze plek."
    case .nulByte: "de regel bevat een NUL-teken. Maak het bestand opnieuw."
    }
  }

  private func question(_ nearest: [String]) -> String {
    nearest.isEmpty ? "" : " Bedoelde u \(listed(nearest))?"
  }

  private func cut(_ names: [String], of count: Int) -> String {
    listed(names) + (names.count < count ? ", …" : "")
  }
}
