internal import DelimitedText
internal import Tables

/// Makes what is kept of a stretch: a block of records, rejects and the account of its lines.
struct PieceReader {
  let session: FileSession
  let stretch: Stretch
  let store: WorkerStore
  let schema: Schema
  let keepsDays: Bool
  let showsValues: Bool

  func piece() -> FileSession.Piece {
    let mapping = session.mapping
    let dialect = session.file.head.dialect
    let declaration = EntityDeclaration.of(mapping.entity)
    let decoder = BatchDecoder(
      file: session.index, mapping: mapping, declaration: declaration,
      description: session.description, schema: schema, store: store, plan: session.plan,
      dialect: dialect, keepsDays: keepsDays)
    let search = FooterSearch(stretch: stretch, dialect: dialect, width: mapping.width)
    let decoded = decoder.decode(stretch.batch, footers: search.footers)
    let report = StretchReport(
      file: session.index, mapping: mapping, declaration: declaration,
      description: session.description, dialect: dialect, showsValues: showsValues,
      stretch: stretch, decoded: decoded)
    let trailing = trailingRecords(decoded)
    var block = decoded.block
    block?.lineOffsets = lineOffsets(decoded)
    return FileSession.Piece(
      index: stretch.index, worker: store.index, lines: stretch.lines,
      continuation: stretch.continuationLines, blank: stretch.blankLines + decoded.blank,
      footer: decoded.footer, accepted: decoded.accepted, rejected: decoded.rejected,
      rejects: report.rejects(besides: trailing),
      trailing: FileSession.TrailingRecords(
        count: trailing.count, isWholePiece: decoded.accepted == 0,
        errors: report.errors(of: trailing), footers: report.footers(of: trailing)),
      notices: report.notices, filledNameless: filledNameless(decoded), evidence: decoded.evidence,
      block: block, keys: decoded.keys,
      bytes: stretch.fileOffset..<stretch.rawOffset(of: stretch.count))
  }

  /// Records after the last one that counts which may be text under the table; one that is plainly
  /// broken ends the run.
  private func trailingRecords(_ decoded: DecodedBatch) -> Set<Int> {
    var run: Set<Int> = []
    let blank = Set(stretch.batch.irregular.lazy.filter { $0.shape == .blank }.map(\.record))
    for record in decoded.isRejected.indices.reversed() {
      guard decoded.isRejected[record] else { break }
      if blank.contains(record) || decoded.totals[record] != nil { continue }
      switch decoded.footers[record] {
      case .total?: continue
      case .trailing?: run.insert(record)
      case nil: return run
      }
    }
    return run
  }

  /// Columns without a name in which a record that counts holds something.
  private func filledNameless(_ decoded: DecodedBatch) -> Set<Int> {
    Set(
      session.mapping.nameless.filter { column in
        guard let slot = session.mapping.slot(of: column) else { return false }
        return (0..<stretch.batch.recordCount).contains { record in
          unsafe !decoded.isRejected[record]
            && stretch.batch.field(record: record, slot: slot).contains { $0 > 0x20 }
        }
      })
  }

  /// Line of each record that counts, from the start of the stretch; empty when the records simply
  /// follow one another.
  private func lineOffsets(_ decoded: DecodedBatch) -> [UInt32] {
    let count = stretch.batch.recordCount
    let isPlain = stretch.lines == count
    if isPlain && decoded.accepted == count { return [] }
    var offsets: [UInt32] = []
    offsets.reserveCapacity(decoded.accepted)
    let starts = isPlain ? [] : stretch.locator(for: session.file.head.dialect).starts
    for record in 0..<count where !decoded.isRejected[record] {
      offsets.append(UInt32(truncatingIfNeeded: isPlain ? record : starts[record].line))
    }
    return offsets
  }
}
