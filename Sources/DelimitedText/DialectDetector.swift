/// Finds the delimiter that turns the head of a file into the most regular records.
struct DialectDetector {
  /// Delimiters that are tried; of two that fit equally well the first one is taken.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), 0x09, UInt8(ascii: "|"),
  ]

  /// Records that are looked at.
  static let sampleRecords = 100

  /// The best dialect with the records it gives.
  static func detect(
    in bytes: UnsafeRawBufferPointer, offset: Int64, isWholeFile: Bool
  ) -> (dialect: Dialect, records: [FileHead.Record]) {
    var best: (dialect: Dialect, records: [FileHead.Record], score: Double, width: Int)?
    for delimiter in delimiters {
      guard unsafe ByteScan.first(delimiter, in: bytes, from: 0) != nil else { continue }
      let dialect = Dialect(delimiter: delimiter)
      let parser = HeadParser(dialect: dialect, offset: offset, limit: sampleRecords)
      let (records, strayQuotes) = unsafe parser.records(in: bytes, isWholeFile: isWholeFile)
      let (score, width) = regularity(of: records, strayQuotes: strayQuotes)
      guard width > 1 else { continue }
      if let current = best {
        // Nearly as regular but wider wins: a decimal comma also splits regularly now and then.
        let isBetter =
          score > current.score + 0.05
          || (score > current.score - 0.05 && width > current.width)
        if !isBetter { continue }
      }
      best = (dialect, records, score, width)
    }
    if let best { return (best.dialect, best.records) }
    let dialect = Dialect()
    let parser = HeadParser(dialect: dialect, offset: offset, limit: sampleRecords)
    return (dialect, unsafe parser.records(in: bytes, isWholeFile: isWholeFile).records)
  }

  /// Share of the records that have the most common width, lowered for stray quotes and for a first
  /// record of another width.
  private static func regularity(
    of records: [FileHead.Record], strayQuotes: Int
  ) -> (score: Double, width: Int) {
    guard let first = records.first else { return (0, 0) }
    var counts: [Int: Int] = [:]
    for record in records { counts[record.cells.count, default: 0] += 1 }
    var modal = (width: 0, count: 0)
    for (width, count) in counts.sorted(by: { $0.key > $1.key }) where count > modal.count {
      modal = (width, count)
    }
    var score = Double(modal.count) / Double(records.count)
    score *= Double(records.count) / Double(records.count + strayQuotes)
    if first.cells.count != modal.width { score *= 0.8 }
    return (score, modal.width)
  }
}
