@testable import DelimitedText

/// What came of reading a file, in places counted from its start: stretches do not show in it.
struct Reading: Equatable {
  /// The kept fields of each record.
  var records: [[String]] = []
  /// What is odd about a record, by its position.
  var shapes: [Int: IrregularRecord.Shape] = [:]
  /// Line (0-based) and offset of each record.
  var starts: [RecordLocator.Position] = []
  /// Line (0-based) and offset of each blank line.
  var blankLines: [RecordLocator.Position] = []
  var continuationLines = 0
  var lines = 0

  /// Adds what one stretch holds.
  mutating func add(_ stretch: Stretch, dialect: Dialect) {
    let batch = stretch.batch
    let locator = stretch.locator(for: dialect)
    for irregular in batch.irregular { shapes[records.count + irregular.record] = irregular.shape }
    for record in 0..<batch.recordCount {
      records.append(
        (0..<batch.storedColumns).map { slot in
          unsafe String(decoding: batch.field(record: record, slot: slot), as: UTF8.self)
        })
    }
    starts += locator.starts.map {
      .init(line: lines + $0.line, offset: Int(stretch.rawOffset(of: $0.offset)))
    }
    blankLines += locator.blankLines.map {
      .init(line: lines + $0.line, offset: Int(stretch.rawOffset(of: $0.offset)))
    }
    continuationLines += stretch.continuationLines
    lines += stretch.lines
  }
}

/// How a file is read in a test.
struct Reader {
  var dialect = Dialect()
  var width = 3
  /// Bytes per stretch.
  var capacity = DelimitedFile.usualStretchCapacity
  /// First byte of data.
  var dataOffset: Int64 = 0
  /// How the file writes its characters, if that is not to be found out.
  var encoding: Encoding?

  // The dialect is given, so that no time goes into finding it.
  private var hints: TextHints {
    TextHints(encoding: encoding, delimiter: dialect.delimiter, quote: dialect.quote)
  }

  /// Reads with `StretchParser`; `nil` where that gives up.
  func fast(_ path: String) throws -> Reading? {
    let file = try DelimitedFile(path: path, hints: hints, stretchCapacity: capacity)
    file.skip(to: dataOffset)
    let parser = StretchParser(dialect: dialect, width: width, wanted: Array(0..<width))
    let stretch = Stretch()
    var reading = Reading()
    while true {
      switch try file.fill(stretch, dialect: dialect) {
      case .end: return reading
      case .recordTooLong: return nil
      case .stretch: break
      }
      guard parser.parse(stretch) == .parsed else { return nil }
      reading.add(stretch, dialect: dialect)
    }
  }

  /// Reads with `CarefulReader`; `nil` where the file is no text.
  func careful(_ path: String) throws -> Reading? {
    let file = try DelimitedFile(path: path, hints: hints, stretchCapacity: capacity)
    let reader = CarefulReader(
      file: file, dialect: dialect, width: width, wanted: Array(0..<width),
      dataOffset: dataOffset)
    let stretch = Stretch()
    var reading = Reading()
    while true {
      switch try reader.next(stretch) {
      case .end: return reading
      case .notText: return nil
      case .parsed: reading.add(stretch, dialect: dialect)
      }
    }
  }
}
