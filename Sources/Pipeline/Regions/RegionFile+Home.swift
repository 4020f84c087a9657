internal import Regions

extension RegionFile.Row {
  /// The municipality that a line is about, in any way in which exports may name it.
  func municipality(_ field: RegionField, in country: Gazetteer) throws(PipelineError)
    -> MunicipalityIndex
  {
    let text = try text(field)
    switch country.resolveMunicipality(text) {
    case .municipality(let found), .municipalityWithNotice(let found): return found
    case .ambiguous(let candidates):
      throw problem(.municipalityAmbiguous(candidates: names(candidates, country)), at: field)
    case .unknown(let nearest):
      throw problem(.municipalityUnknown(nearest: names(nearest, country)), at: field)
    case .outside: throw problem(.municipalityOutside, at: field)
    }
  }

  /// The municipality of today that a line is about; a former one or a place is none.
  ///
  /// Numbers of former municipalities could be added up, but not those of one that was split, and
  /// a list may hold old and new ones side by side.
  func municipalityOfToday(_ field: RegionField, in country: Gazetteer) throws(PipelineError)
    -> MunicipalityIndex
  {
    if let found = country.municipalityOfToday(try text(field)) { return found }
    let found = try municipality(field, in: country)
    throw problem(.municipalityFormer(today: names([found], country)), at: field)
  }

  private func names(_ municipalities: [MunicipalityIndex], _ country: Gazetteer) -> [String] {
    let all = country.regions(at: .municipality)
    return municipalities.map { all[$0.rawValue].name }
  }
}
