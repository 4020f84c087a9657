/// What users add to the embedded tables, or put in the place of a part of them.
extension Gazetteer {
  /// A gazetteer that knows more names, or takes known ones for something else.
  ///
  /// An added name goes before everything else that bears it, in municipality and place columns
  /// alike: it settles what a bare `Bergen` means. One that is added for several municipalities is
  /// ambiguous.
  ///
  /// - Parameter names: names in any spelling, each with the municipality it stands for.
  public func addingNames(
    _ names: [(name: String, municipality: MunicipalityIndex)]
  ) -> Gazetteer {
    var copy = self
    for entry in names {
      copy.nameTables.added.insert(NameKey(entry.name), entry.municipality.rawValue)
    }
    return copy
  }

  /// A gazetteer that knows in which municipality postcodes lie.
  ///
  /// - Parameter postcodes: the table, in the place of an earlier one.
  public func settingPostcodes(_ postcodes: PostcodeTable) -> Gazetteer {
    var copy = self
    copy.postcodes = postcodes
    return copy
  }

  /// Whether a table of postcodes was given.
  public var knowsPostcodes: Bool { postcodes != nil }

  /// What a value of a postcode column stands for.
  ///
  /// Some 0.3 microseconds, whatever the size of the table.
  ///
  /// - Parameter value: the value.
  /// - Returns: the municipality, or why it is none (never with near misses); nil when the value is
  ///   no postcode at all.
  public func resolvePostcode(_ value: String) -> PlaceResolution? {
    guard let postcode = Postcode(value) else { return nil }
    let found = postcodes?.municipalities(of: postcode) ?? []
    switch found.count {
    case 0: return .unknown(nearest: [])
    case 1: return .municipality(found[0])
    default: return .ambiguous(found)
    }
  }

  /// The municipality of today with a code or name; no former one and no place.
  ///
  /// - Parameter value: a code (`GM0150`, `150`), the name of today or another spelling of it.
  /// - Returns: nil when there is none, or when there are several.
  public func municipalityOfToday(_ value: String) -> MunicipalityIndex? {
    let key = NameKey(value)
    let match = codeOfToday(key, digitsAlone: true).map(NameIndex.Match.one) ?? ownName(key)
    guard case .one(let municipality) = match else { return nil }
    return MunicipalityIndex(rawValue: municipality)
  }
}
