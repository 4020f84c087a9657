/// Finds the delimiter and the quote that turn the head of a file into the most sensible table.
///
/// Each pair is scored: share of the records with the most common width × how much the cells look
/// like single values × few quotes left over. A row of known column names decides over all of it.
struct DialectDetector {
  /// Delimiters that are tried; of two that fit equally well the first one is taken.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), 0x09, UInt8(ascii: "|"),
  ]
  /// A byte that stands in no text: it makes each line one cell.
  static let noDelimiter: UInt8 = 0x1F
  private static let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  /// Records that are looked at.
  static let sampleRecords = 100
  /// A second dialect this near to the best leaves the choice in doubt.
  private static let doubt = 0.75
  /// A second delimiter this near to the best leaves it undecided.
  private static let tie = 0.97
  /// What fits worse than this fits only by chance.
  private static let leastScore = 0.25

  /// What was found.
  struct Finding {
    var dialect: Dialect
    var table: HeadTable
    var runnerUp: Dialect?
    var doubt: FileHead.DialectDoubt?
    /// Whether known names settled it, and not the scores.
    var isByNames = false
  }

  /// Text of the head, without mark and separator line.
  struct Sample {
    var start: Int
    var line: Int
    var isWholeFile: Bool
    var mayHoldNUL = true
  }

  private let sample: Sample
  private let hints: TextHints
  private let names: HeaderScore
  /// Whether known names may settle the dialect; tests of that score every candidate.
  var decidesByNames = true

  init(sample: Sample, hints: TextHints, recognises: @escaping FileHead.Recognition) {
    self.sample = sample
    self.hints = hints
    names = HeaderScore(recognises: recognises)
  }

  /// The best dialect with the records it gives.
  func detect(in bytes: UnsafeRawBufferPointer) -> Finding {
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[sample.start...])
    if let delimiter = hints.delimiter, let quote = hints.quote {
      let dialect = Dialect(delimiter: delimiter, quote: quote)
      return Finding(dialect: dialect, table: unsafe parse(bytes, dialect))
    }
    var candidates: [DialectCandidate] = []
    for delimiter in hints.delimiter.map({ [$0] }) ?? Self.delimiters {
      guard unsafe ByteScan.first(delimiter, in: text, from: 0) != nil else { continue }
      unsafe candidates += rivals(bytes, delimiter)
    }
    if decidesByNames, let finding = decidedByNames(candidates) { return finding }
    candidates = Self.ranked(candidates.map { $0.scored() })
    // One column never has a row of known names, and is not worth its time beside one.
    let isSettled = (candidates.first?.score ?? 0) > 1
    return choose(candidates, isSettled ? nil : unsafe oneColumn(bytes, text))
  }

  /// What scoring all candidates would come to, when the known names in one of them outweigh whatever
  /// the others may look like: then how much its cells look like values decides nothing.
  ///
  /// The bounds are those of the scores, so nothing is found here that would not be found there.
  private func decidedByNames(_ candidates: [DialectCandidate]) -> Finding? {
    guard let leader = candidates.indices.max(by: { candidates[$0].names < candidates[$1].names })
    else { return nil }
    let best = candidates[leader]
    let others = candidates.indices.filter { $0 != leader }.map { candidates[$0] }
    let most = (others.map(\.names).max() ?? 0) + DialectCandidate.mostBesidesNames
    guard best.names > DialectCandidate.mostBesidesNames,
      others.isEmpty || most <= Self.doubt * best.names
    else { return nil }
    let ranked = Self.ranked(others.map { $0.scored() })
    let second = ranked.first { !$0.isSame(as: best) } ?? ranked.first
    return Finding(
      dialect: best.dialect, table: best.table, runnerUp: second?.dialect, isByNames: true)
  }

  /// The candidates that fit at all, the best first.
  private static func ranked(_ candidates: [DialectCandidate]) -> [DialectCandidate] {
    candidates.filter { $0.score > 0 }.sorted { $0.score > $1.score }
  }

  private func choose(_ candidates: [DialectCandidate], _ one: DialectCandidate?) -> Finding {
    guard let best = candidates.first else {
      return Finding(dialect: one?.dialect ?? Dialect(), table: one?.table ?? HeadTable())
    }
    let others = candidates.dropFirst().filter { !$0.isSame(as: best) }
    let second = others.first
    let runnerUp = second?.dialect ?? candidates.dropFirst().first?.dialect
    let rivalry = (second?.score ?? 0) / best.score
    // That a delimiter is given settles that there are columns.
    if hints.delimiter == nil, let one {
      let isText = one.score >= best.score
      // Two quotes that fit equally well leave no doubt that there are columns.
      let isTied = second?.dialect.delimiter != best.dialect.delimiter && rivalry > Self.tie
      let isUndecided = one.score > Self.doubt * best.score || isTied
      if isText || isUndecided {
        // Lines within quoted cells are no records of one cell.
        let table = candidates.first { $0.openingWidth > 1 }
        if let table, table.hasStrayQuotes || one.hasStrayQuotes {
          return Finding(
            dialect: table.dialect, table: table.table, runnerUp: one.dialect,
            doubt: table.hasStrayQuotes ? .quote : nil)
        }
        // A delimiter that hardly fits at all is a mark in a text, unless the text begins with a
        // table.
        let isUncertain =
          !isText || best.score > max(Self.leastScore, Self.doubt * one.score)
          || table != nil
        return Finding(
          dialect: one.dialect, table: one.table, runnerUp: best.dialect,
          doubt: isUncertain ? .delimiter : nil)
      }
    }
    return surest(best, others, runnerUp: runnerUp, rivalry: rivalry)
  }

  /// The best dialect, unless a wrong quote kept a better one from being it.
  private func surest(
    _ best: DialectCandidate, _ others: [DialectCandidate], runnerUp: Dialect?, rivalry: Double
  ) -> Finding {
    // What follows a quote that never closes is no table, and tells nothing.
    let opening =
      best.openingWidth > 1 || best.score > 1 ? nil : others.first { $0.openingWidth > 1 }
    if let opening, opening.hasStrayQuotes, opening.openingWidth > 2, best.score < Self.doubt {
      return Finding(
        dialect: opening.dialect, table: opening.table, runnerUp: best.dialect, doubt: .quote)
    }
    let isPoor = hints.delimiter == nil && best.score < Self.leastScore
    guard rivalry > Self.doubt || isPoor || opening != nil else {
      return Finding(dialect: best.dialect, table: best.table, runnerUp: runnerUp)
    }
    let isAboutQuote = runnerUp?.delimiter == best.dialect.delimiter && opening == nil
    return Finding(
      dialect: best.dialect, table: best.table, runnerUp: opening?.dialect ?? runnerUp,
      doubt: isAboutQuote ? .quote : .delimiter)
  }

  /// The candidates with one delimiter, one per quote that is really used as such.
  private func rivals(_ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8) -> [DialectCandidate] {
    (hints.quote.map { [$0] } ?? Self.quotes).compactMap { quote in
      let isUsual = quote == Self.quotes[0] || hints.quote != nil
      if !isUsual, unsafe !mayQuote(quote, delimiter, bytes) { return nil }
      let dialect = Dialect(delimiter: delimiter, quote: quote)
      let candidate = DialectCandidate(
        dialect: dialect, table: unsafe parse(bytes, dialect), names: names)
      // An apostrophe in a name is no quote.
      return isUsual || candidate.quotedCells > candidate.table.strayQuotes ? candidate : nil
    }
  }

  /// Whether a quote stands where a cell may begin and where one may end.
  private func mayQuote(
    _ quote: UInt8, _ delimiter: UInt8, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    var (mayBegin, mayEnd) = (false, false)
    var index = sample.start
    while let found = unsafe ByteScan.first(quote, in: bytes, from: index), !(mayBegin && mayEnd) {
      index = found + 1
      mayBegin =
        unsafe mayBegin || found == sample.start || parts(bytes[found - 1], delimiter)
      mayEnd = unsafe mayEnd || index == bytes.count || parts(bytes[index], delimiter)
    }
    return mayBegin && mayEnd
  }

  private func parts(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D || byte == 0x20
  }

  /// Every line one cell, or the fields of the delimiter that is given.
  private func oneColumn(
    _ bytes: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer
  ) -> DialectCandidate {
    let usual = [UInt8(ascii: ",")] + Self.delimiters
    let delimiter =
      hints.delimiter
      ?? usual.first { unsafe ByteScan.first($0, in: text, from: 0) == nil } ?? Self.noDelimiter
    let dialect = Dialect(delimiter: delimiter, quote: hints.quote ?? Self.quotes[0])
    return DialectCandidate(
      dialect: dialect, table: unsafe parse(bytes, dialect), names: names
    ).scored()
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, _ dialect: Dialect) -> HeadTable {
    unsafe HeadParser(dialect: dialect, limit: Self.sampleRecords).table(
      in: bytes, from: sample.start, line: sample.line, isWholeFile: sample.isWholeFile,
      mayHoldNUL: sample.mayHoldNUL)
  }
}
