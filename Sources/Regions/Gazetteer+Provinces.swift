extension Gazetteer {
  /// The province that a name or code stands for.
  ///
  /// - Parameter value: a name in any spelling (`Fryslân`, `Friesland`, `Brabant`, `Provincie
  ///   Utrecht`), a code of CBS (`PV26`) or of ISO 3166-2 (`NL-UT`).
  /// - Returns: a position in `regions(at: .province)`, or nil when unknown.
  public func resolveProvince(_ value: String) -> Int? {
    let key = NameKey(value)
    let match =
      provinceTables.names.match(key)
      ?? key.without(word: "provincie").flatMap { provinceTables.names.match($0) }
    guard case .one(let province) = match else { return nil }
    return province
  }
}
