extension Delivery {
  /// Years for which any organisation of a programme is listed, by what it was then.
  ///
  /// - Parameter wanted: any of `.kind` and `.phase`, in any order; their positions in their axes are
  ///   the key. Records of the organisation are put in the same place.
  ///   Cost: the entries of the programme, for each of their years.
  public func listedYears(
    ofProgramme programme: Int, by wanted: [Dimension]
  ) -> [[Int]: Set<Int>] {
    guard let bounds = years else { return [:] }
    var listed: [[Int]: Set<Int>] = [:]
    for entry in roster.entries(ofProgramme: programme) {
      for year in entry.years {
        let key = roster.enrolments.categories(
          wanted, organisation: entry.organisation, programme: programme, year: year)
        listed[key, default: []].insert(bounds.lowerBound + year)
      }
    }
    return listed
  }
}
