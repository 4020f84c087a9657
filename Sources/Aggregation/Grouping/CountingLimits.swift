/// How cells are kept while they are counted; the result is the same whatever they are.
struct CountingLimits: Sendable {
  /// Most cells of a dense array: 48 bytes each, for every worker.
  ///
  /// Where more are possible, a dictionary holds those that occur.
  var dense = 1 << 19
  /// Most places of an array in which plain records are counted, for each record that is ahead: to
  /// put what was counted into cells costs a look at all of them.
  var placesPerRecord = 4

  static let standard = CountingLimits()

  /// Whether an array of so many places pays for so many records.
  func takesPlain(_ records: Int, places: Int) -> Bool {
    records > 0 && places / placesPerRecord <= records
  }
}
