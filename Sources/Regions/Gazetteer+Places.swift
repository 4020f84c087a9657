extension Gazetteer {
  /// What a value of a place column stands for.
  ///
  /// A name that was added decides alone. Else everything that bears the name is gathered: the municipalities a place of that name lies in,
  /// the municipality of today or of another spelling, and a former municipality unless a place
  /// found lies in what became of it. One municipality in all: that one. Several: the one that
  /// bears exactly this name, with a notice (Hoorn; Beuningen, which as a place is a village in
  /// Losser), else ambiguous (Bergen; Haren, a former municipality and a village in Oss). A place
  /// that shares its name with a part of the Kingdom overseas is ambiguous as well (Sint Maarten).
  ///
  /// A name that nothing bears as it stands is read as `Gazetteer+Rewriting` makes it.
  ///
  /// A code is read only with its letters (`GM0150`): digits alone may be a postcode.
  ///
  /// Some 0.4 microseconds for a known name; the search for near misses of an unknown one takes some
  /// 20. The first call reads the table of places (under a millisecond).
  ///
  /// - Parameters:
  ///   - value: the value in UTF-8; need not be valid.
  ///   - suggests: whether near misses are searched; without, an unknown name has none.
  /// - Returns: the municipality, or why it is none.
  public func resolvePlace(_ value: Span<UInt8>, suggests: Bool = true) -> PlaceResolution {
    resolvePlace(NameKey(value), suggests)
  }

  /// What a value of a place column stands for; see the version on bytes.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - suggests: whether near misses are searched.
  /// - Returns: the municipality, or why it is none.
  public func resolvePlace(_ value: String, suggests: Bool = true) -> PlaceResolution {
    resolvePlace(NameKey(value), suggests)
  }

  /// All municipalities that a value of a place column may stand for, sorted by code.
  ///
  /// - Parameter value: the value.
  /// - Returns: the municipalities that bear the name or hold a place of it; empty when unknown.
  public func municipalities(ofPlace value: String) -> [MunicipalityIndex] {
    bearers(of: NameKey(value)).map(MunicipalityIndex.init)
  }

  private func resolvePlace(_ key: NameKey, _ suggests: Bool) -> PlaceResolution {
    if let match = municipality(withCode: key, digitsAlone: false) { return resolution(of: match) }
    if let match = nameTables.added.match(key) { return resolution(of: match) }
    let bearers = bearers(of: key)
    let outside = OutsidePlaces.name(for: key)
    if bearers.isEmpty {
      if let match = municipalityWithWord(key) { return resolution(of: match) }
      if let outside { return .outside(outside) }
      return rewritten(key, asPlace: true) ?? .unknown(nearest: suggests ? nearest(to: key) : [])
    }
    if bearers.count == 1, outside == nil {
      return .municipality(MunicipalityIndex(rawValue: bearers[0]))
    }
    if case .one(let own) = ownName(key) {
      return .municipalityWithNotice(MunicipalityIndex(rawValue: own))
    }
    return .ambiguous(bearers.map(MunicipalityIndex.init))
  }

  /// Sorted positions of the municipalities that bear a name or hold a place that does.
  func bearers(of key: NameKey) -> [Int] {
    if let added = nameTables.added.match(key) { return added.all }
    var bearers = placeTables.index.match(key)?.all ?? []
    for municipality in ownName(key)?.all ?? [] where !bearers.contains(municipality) {
      bearers.append(municipality)
    }
    let former = nameTables.former.match(key)?.all ?? []
    if !former.contains(where: bearers.contains) { bearers += former }
    return bearers.sorted()
  }
}
