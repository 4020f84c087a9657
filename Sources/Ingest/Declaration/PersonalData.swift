internal import DelimitedText
internal import Regions
internal import Tables

/// Recognises columns that tell who somebody is: they are named, never stored.
enum PersonalData {
  /// Words in a header that mean a person, whatever the file is about.
  private static let personWords: Set<String> = [
    "voornaam", "achternaam", "roepnaam", "voorletters", "tussenvoegsel", "initialen",
    "firstname", "lastname", "surname", "email", "mail", "emailadres", "mailadres", "telefoon",
    "telefoonnummer", "tel", "telnr", "mobiel", "mobielnummer", "gsm", "phone", "bsn",
    "burgerservicenummer", "sofinummer", "contactpersoon", "patientnummer",
  ]
  /// Words that mean a person in a list of people; an organisation may have them too.
  private static let peopleWords: Set<String> = [
    "naam", "name", "adres", "address", "straat", "straatnaam", "huisnummer", "huisnr", "iban",
    "rekeningnummer",
  ]
  /// Words that say whose name it is: no person's.
  private static let otherOwners: Set<String> = [
    "organisatie", "project", "initiatief", "activiteit", "bijeenkomst", "locatie", "gemeente",
    "plaats", "programma", "cursus", "groep", "file",
  ]

  /// Whether citizen service numbers stand in a column of identifiers: one in eleven of any nine
  /// digits passes the test, nearly all of a whole column do not.
  static func areCitizenNumbers(_ evidence: IdentifierEvidence) -> Bool {
    evidence.citizenNumbers >= 2 && evidence.citizenNumbers * 10 >= evidence.count * 8
  }

  /// Whether a column of which the header is not one of ours holds personal data.
  ///
  /// - Parameters:
  ///   - header: the name of the column.
  ///   - sample: its first cells.
  ///   - entity: what the records are about.
  static func isPersonal(header: String, sample: ColumnSample, entity: Entity) -> Bool {
    let isOfPeople = entity == .participants || entity == .volunteers
    if isPersonalName(header, isOfPeople: isOfPeople) { return true }
    return isPersonal(sample, isOfPeople: isOfPeople)
  }

  /// Whether cells are no numbers of our own but names, addresses or numbers of the authorities.
  static func isPersonal(_ sample: ColumnSample, isOfPeople: Bool) -> Bool {
    sample.most({ $0.holds(UInt8(ascii: "@")) }, isMailAddress)
      || sample.most({ $0.digitCount >= 10 }, isTelephoneNumber)
      || sample.most({ (8...9).contains($0.digitCount) }, isCitizenNumber)
      || (isOfPeople && sample.most({ $0.mayBeName }, isPersonName))
  }

  private static func isPersonalName(_ header: String, isOfPeople: Bool) -> Bool {
    let parts = words(in: header)
    if parts.contains(where: personWords.contains) { return true }
    return isOfPeople && parts.contains(where: peopleWords.contains)
      && !parts.contains(where: otherOwners.contains)
  }

  /// The words of a folded header, and all its letters as one word.
  private static func words(in header: String) -> [String] {
    let folded = NameFolding.fold(header.utf8.span)
    guard folded.allSatisfy({ $0 < 0x80 }) else {
      let folded = String(decoding: folded, as: UTF8.self)
      return folded.split { !$0.isLetter }.map(String.init) + [folded.filter(\.isLetter)]
    }
    // Folded letters of ASCII are small ones.
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    return folded.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
      + [String(decoding: folded.filter(isLetter), as: UTF8.self)]
  }

  static func isMailAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(" ") else { return false }
    return parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }

  /// Dutch numbers in the usual spellings: ten digits from 0, or nine after +31 or 0031.
  static func isTelephoneNumber(_ text: String) -> Bool {
    guard digitCount(text) >= 10 else { return false }
    var digits = text.filter { !" -()./".contains($0) }
    for prefix in ["+31", "0031"] where digits.hasPrefix(prefix) {
      digits = "0" + digits.dropFirst(prefix.count)
    }
    return digits.utf8.count == 10 && digits.hasPrefix("0") && !digits.hasPrefix("00")
      && digits.utf8.allSatisfy { $0 &- 48 <= 9 }
  }

  static func isCitizenNumber(_ text: String) -> Bool {
    guard (8...9).contains(digitCount(text)) else { return false }
    var text = text.filter { $0 != "." && $0 != " " }
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      return unsafe CitizenNumber.isValid(FieldText(base, bytes.count))
    }
  }

  /// Digits in a text: so many of them rule out nearly all that is no number of a kind.
  private static func digitCount(_ text: String) -> Int {
    text.utf8.count { $0 &- 48 <= 9 }
  }

  /// Two words or more, of letters alone, of which the first and the last begin with a capital.
  static func isPersonName(_ text: String) -> Bool {
    guard text.utf8.contains(0x20) else { return false }
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    let isWords = text.allSatisfy { $0.isLetter || " -.'".contains($0) }
    return isWords && first.first?.isUppercase ?? false && last.first?.isUppercase ?? false
  }
}

extension Span<UInt8> {
  fileprivate func holds(_ byte: UInt8) -> Bool { indices.contains { self[$0] == byte } }

  /// Whether there are two words, of which the first may begin with a capital; blanks may stand before.
  fileprivate var mayBeName: Bool {
    guard holds(0x20), let first = indices.first(where: { self[$0] > 0x20 }) else { return false }
    return self[first] >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self[first])
  }

  fileprivate var digitCount: Int { indices.count { self[$0] &- 48 <= 9 } }
}
