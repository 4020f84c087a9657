internal import DelimitedText

/// A table as it stands in a folder.
struct WrittenTable {
  let cells: CellGrid
  /// SHA-256 of what the file holds now.
  let checksum: String
  /// Size in bytes.
  let size: Int64

  /// Reads a table.
  ///
  /// - Parameter checksum: that of the file as it was written; a file that is otherwise now was saved
  ///   by another program, and may be written in another dialect.
  init(folder: String, file: String, checksum: String) throws(PipelineError) {
    let path = folder + "/" + file
    if let (cells, size) = try Self.unchanged(path, file, checksum: checksum) {
      (self.cells, self.size, self.checksum) = (cells, size, checksum)
      return
    }
    let reader: RecordReader
    do throws(CSVError) {
      let whole = try DelimitedFile(path: path, digest: SHA256Digest())
      size = whole.size
      self.checksum = try whole.close()
      reader = try RecordReader(
        path: path, hints: self.checksum == checksum ? Self.ours : TextHints())
    } catch {
      throw .unreadableFile(file: path, error)
    }
    cells = try Self.cells(reader, folder, file, size: size)
  }

  private static let ours = TextHints(
    encoding: .utf8, delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))

  /// The table as we wrote it, in one pass; `nil` when anything of it is otherwise.
  private static func unchanged(
    _ path: String, _ file: String, checksum: String
  ) throws(PipelineError) -> (cells: CellGrid, size: Int64)? {
    do throws(CSVError) {
      let source = try DelimitedFile(path: path, digest: SHA256Digest(), hints: ours)
      guard let header = source.head.records.first, Set(header.cells).count == header.cells.count,
        !header.cells.contains(""), source.head.encoding == .utf8
      else { return nil }
      var cells = CellGrid(name: name(file), columns: header.cells, bytes: Int(source.size))
      source.skip(to: header.end)
      let dialect = source.head.dialect
      let parser = StretchParser(
        dialect: dialect, width: header.cells.count, wanted: Array(header.cells.indices))
      let stretch = Stretch()
      reading: while true {
        switch try source.fill(stretch, dialect: dialect) {
        case .end: break reading
        case .recordTooLong: return nil
        case .stretch: break
        }
        guard parser.parse(stretch) == .parsed,
          stretch.batch.irregular.allSatisfy({
            $0.shape == .blank && $0.cells == header.cells.count
          })
        else { return nil }
        cells.append(stretch.batch)
      }
      return try source.close() == checksum ? (cells, source.size) : nil
    } catch {
      throw .unreadableFile(file: path, error)
    }
  }

  private static func name(_ file: String) -> String {
    String(file.split(separator: "/").last?.dropLast(4) ?? "")
  }

  private static func cells(
    _ reader: RecordReader, _ folder: String, _ file: String, size: Int64
  ) throws(PipelineError) -> CellGrid {
    func damage(_ line: Int?) -> PipelineError {
      .comparison(.damagedTable(folder: folder, file: file, line: line))
    }
    func next() throws(PipelineError) -> RecordReader.Record? {
      do throws(CSVError) {
        return try reader.next()
      } catch {
        throw .unreadableFile(file: folder + "/" + file, error)
      }
    }
    reader.width = reader.head.records.first?.cells.count ?? 1
    guard let header = try next(), header.shape == nil,
      Set(header.cells).count == header.cells.count, !header.cells.contains("")
    else { throw damage(reader.isEmpty ? nil : 1) }
    var cells = CellGrid(name: name(file), columns: header.cells, bytes: Int(size))
    while let record = try next() {
      // A row of which no cell is filled is odd, but whole.
      guard record.shape == nil || record.shape == .blank,
        record.cells.count == header.cells.count
      else { throw damage(record.line) }
      cells.append(record.cells)
    }
    return cells
  }
}
