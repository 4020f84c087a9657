extension Gazetteer {
  /// What a value of a municipality column stands for.
  ///
  /// Read as, in this order: a code (`GM0150`, `0150`, `150`; former ones too), a name that was
  /// added, the name of today, another spelling, the name of a former municipality, a part of the
  /// Kingdom outside the classification, a place, and last what `Gazetteer+Rewriting` makes of it
  /// (`Bilt, De`, `Haarlem (NH)`). The word `gemeente` before or after a name is passed over. The first
  /// reading that knows the value decides, even when it is ambiguous: a municipality that was split
  /// (Winsum, Haaren, Littenseradiel) gives its parts, though a village of that name may lie in one.
  ///
  /// Some 0.2 microseconds for a known name; the search for near misses of an unknown one takes some
  /// 20, whatever its length.
  ///
  /// - Parameters:
  ///   - value: the value in UTF-8; need not be valid.
  ///   - suggests: whether near misses are searched; without, an unknown name has none.
  /// - Returns: the municipality, or why it is none.
  public func resolveMunicipality(
    _ value: Span<UInt8>, suggests: Bool = true
  ) -> PlaceResolution {
    resolveMunicipality(NameKey(value), suggests)
  }

  /// What a value of a municipality column stands for; see the version on bytes.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - suggests: whether near misses are searched.
  /// - Returns: the municipality, or why it is none.
  public func resolveMunicipality(_ value: String, suggests: Bool = true) -> PlaceResolution {
    resolveMunicipality(NameKey(value), suggests)
  }

  /// The near misses of a name that was found unknown without them.
  ///
  /// - Parameter value: the value.
  /// - Returns: at most three municipalities, nearest first; the same for both kinds of column.
  public func municipalities(near value: String) -> [MunicipalityIndex] {
    nearest(to: NameKey(value))
  }

  private func resolveMunicipality(_ key: NameKey, _ suggests: Bool) -> PlaceResolution {
    if let match = municipality(withCode: key, digitsAlone: true) { return resolution(of: match) }
    if let match = municipality(called: key) { return resolution(of: match) }
    if let match = municipalityWithWord(key) { return resolution(of: match) }
    if let name = OutsidePlaces.name(for: key) { return .outside(name) }
    if let match = placeTables.index.match(key) { return resolution(of: match) }
    return rewritten(key, asPlace: false) ?? .unknown(nearest: suggests ? nearest(to: key) : [])
  }

  /// The municipality of a code, of today or former.
  ///
  /// - Parameter digitsAlone: whether digits without `GM` are a code. In a place column they are
  ///   not: there they are more likely a postcode (`1970`).
  func municipality(withCode key: NameKey, digitsAlone: Bool) -> NameIndex.Match? {
    if let own = ownCode(key, digitsAlone: digitsAlone) { return .one(own) }
    guard let digits = digits(ofCode: key, digitsAlone: digitsAlone) else { return nil }
    if let today = position(ofDigits: digits) { return .one(today) }
    let zeros = Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count)
    return nameTables.formerCodes.match(NameKey(bytes: zeros + digits))
  }

  /// The municipality of a code of today, as a position.
  func codeOfToday(_ key: NameKey, digitsAlone: Bool) -> Int? {
    ownCode(key, digitsAlone: digitsAlone)
      ?? digits(ofCode: key, digitsAlone: digitsAlone).flatMap { position(ofDigits: $0) }
  }

  private func ownCode(_ key: NameKey, digitsAlone: Bool) -> Int? {
    guard let codes = regionTables.ownCodes, case .one(let position)? = codes.match(key) else {
      return nil
    }
    let isDigits = key.bytes.allSatisfy { (0x30...0x39).contains($0) }
    return digitsAlone || !isDigits ? position : nil
  }

  private func position(ofDigits digits: ArraySlice<UInt8>) -> Int? {
    let number = digits.reduce(0) { 10 * $0 + Int($1) - 0x30 }
    return regionTables.position(ofNumber: number, at: .municipality)
  }

  private func digits(ofCode key: NameKey, digitsAlone: Bool) -> ArraySlice<UInt8>? {
    let letters = key.bytes.starts(with: "gm".utf8) ? 2 : 0
    guard letters > 0 || digitsAlone else { return nil }
    let digits = key.bytes.dropFirst(letters)
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits
  }

  /// The municipality of an added name, a name of today, another spelling or a former name.
  func municipality(called key: NameKey) -> NameIndex.Match? {
    nameTables.added.match(key) ?? ownName(key) ?? nameTables.former.match(key)
  }

  /// The municipality of a name of today or another spelling.
  func ownName(_ key: NameKey) -> NameIndex.Match? {
    nameTables.current.match(key) ?? nameTables.aliases.match(key)
  }

  /// The municipality of `gemeente …`, `gem. …` or `… (gemeente)`.
  func municipalityWithWord(_ key: NameKey) -> NameIndex.Match? {
    key.withoutMunicipalityWord.flatMap { municipality(called: $0) }
  }

  func resolution(of match: NameIndex.Match) -> PlaceResolution {
    switch match {
    case .one(let municipality): .municipality(MunicipalityIndex(rawValue: municipality))
    case .several(let municipalities): .ambiguous(municipalities.map(MunicipalityIndex.init))
    }
  }

  /// Names of municipalities come before those of places that are as near.
  func nearest(to key: NameKey) -> [MunicipalityIndex] {
    let key = key.withoutMunicipalityWord ?? key
    var search = NearMissSearch(for: key)
    search.look(in: nameTables.current, rank: 0)
    search.look(in: nameTables.aliases, rank: 1)
    search.look(in: nameTables.former, rank: 2)
    search.look(in: placeTables.index, rank: 3)
    search.look(in: nameTables.added, rank: 3)
    return search.nearest
  }
}
