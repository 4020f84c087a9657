extension DutchMessages {
  /// What is wrong with a descriptor, where, and what to do.
  func descriptor(
    _ file: String, _ place: DescriptorPlace?, _ problem: DescriptorProblem
  ) -> String {
    var text = "«\(file)»"
    if let place {
      text += ", regel \(place.line)"
      if case .syntax(_, let column) = problem { text += ", teken \(column)" }
      if !place.property.isEmpty { text += ", bij «\(place.property)»" }
    }
    return text + ": " + sentence(problem)
  }

  private func sentence(_ problem: DescriptorProblem) -> String {
    switch problem {
    case .empty: "het bestand is leeg. Vul het of haal het weg."
    case .tooLarge(let size):
      "het bestand is groter dan \(size) MiB. Splits de levering in mappen met elk een eigen "
        + "beschrijving."
    case .notUTF8(true):
      "het bestand is UTF-16. Sla het op als UTF-8."
    case .notUTF8(false):
      "het bestand bevat tekens die geen UTF-8 zijn. Sla het op als UTF-8."
    case .syntax(let fault, _): sentence(fault)
    case .tooDeep(let limit):
      "de waarden staan meer dan \(limit) niveaus in elkaar. Haal wat hier staat weg."
    case .repeatedProperty: "dit staat er twee keer. Haal een van beide weg."
    case .wrongType(let expected, let found):
      "hier hoort \(expected.map(name).joined(separator: " of ")) te staan, maar er staat "
        + "\(name(found)). Verbeter dat."
    case .emptyValue: "dit is leeg. Vul het in of haal het weg."
    case .unknownValue(let nearest, let allowed):
      "deze waarde is niet bekend.\(question(nearest)) Mogelijk: "
        + "\(allowed.joined(separator: ", "))."
    case .unknownProperty(let nearest, let allowed):
      "deze eigenschap is niet bekend.\(question(nearest)) Mogelijk: "
        + "\(allowed.joined(separator: ", "))."
    case .noCount: "dit moet een geheel getal zijn, 0 of meer, zonder punten. Verbeter dat."
    case .notOneFile:
      "een aantal records geldt voor één bestand. Zet «records» bij het bestand zelf, met één pad."
    case .pathMissing: "er staat geen bestand bij. Zet het in «path»."
    case .inlineData:
      "gegevens in de beschrijving zelf worden niet gelezen. Zet ze in een bestand en noem dat in "
        + "«path»."
    case .noHeader:
      "een bestand zonder kopregel wordt niet gelezen. Zet de kolomnamen op de eerste regel van het "
        + "bestand en haal «header» weg."
    case .noMark:
      "dit moet precies één leesteken zijn, zoals \";\" of \"\\t\" (tab). Verbeter dat of haal het "
        + "weg."
    case .sameMarks:
      "het scheidingsteken en het aanhalingsteken zijn gelijk. Verbeter er een of haal het weg."
    case .webAddress(let path):
      "«\(path)» is een webadres; alleen bestanden in de map worden gelezen. Haal het bestand op en "
        + "zet het in de map."
    case .leavesFolder(let path):
      "«\(path)» wijst naar iets buiten de map. Zet het bestand in de map en gebruik een pad "
        + "daarbinnen, zonder «..»."
    case .backslash(let path, let instead):
      "in «\(path)» staat een backslash. Schrijf «\(instead)»."
    case .missingFile(let path, nil):
      "«\(path)» is er niet. Lever het bestand aan of haal de vermelding weg."
    case .missingFile(let path, let nearest?):
      "«\(path)» is er niet. Bedoelde u «\(nearest)»? Neem de naam precies over, ook hoofdletters "
        + "en accenten\(path == nearest ? " (hier alleen anders gecodeerd in Unicode)" : "")."
    case .notAFile(let path):
      "«\(path)» is geen gewoon bestand. Noem een bestand of haal de vermelding weg."
    case .repeatedFile(let path, let first):
      "«\(path)» is al beschreven bij «\(first)». Haal een van beide weg."
    }
  }

  private func sentence(_ fault: DescriptorProblem.SyntaxFault) -> String {
    let problem =
      switch fault {
      case .endsEarly: "de tekst houdt te vroeg op; er ontbreekt een haakje of aanhalingsteken"
      case .afterTheEnd: "er staat nog iets na het laatste haakje"
      case .commaMissing: "er ontbreekt een komma of een haakje"
      case .commaTooMany: "er staat een komma te veel"
      case .colonMissing: "er ontbreekt een dubbele punt"
      case .unquoted: "namen en teksten horen tussen dubbele aanhalingstekens (\")"
      case .escape: "een backslash kan hier niet; schrijf «/» in paden"
      case .controlCharacter: "een tekst wordt niet gesloten op dezelfde regel"
      case .number: "dit is geen getal zoals JSON het schrijft; zet tekst tussen aanhalingstekens"
      case .comment: "JSON kent geen opmerkingen"
      case .unexpected: "hier hoort een waarde te staan"
      }
    return "dit is geen geldige JSON: \(problem). Herstel het of haal het bestand weg."
  }

  private func question(_ nearest: String?) -> String {
    nearest.map { " Bedoelde u «\($0)»?" } ?? ""
  }

  private func name(_ kind: DescriptorProblem.ValueKind) -> String {
    switch kind {
    case .null: "null"
    case .boolean: "true of false"
    case .number: "een getal"
    case .text: "een tekst tussen aanhalingstekens"
    case .list: "een lijst [ ]"
    case .object: "een object { }"
    }
  }
}
