internal import DelimitedText
internal import Regions
internal import Tables

/// Tells rows of totals and text under a table from records that went wrong.
///
/// Looks only at records that do not count anyway, in the file's own bytes: the words may stand in
/// a column that is not read.
struct FooterSearch {
  let stretch: Stretch
  let dialect: Dialect
  let width: Int

  /// The records that are no data, by record.
  func footers(_ decoded: DecodedBatch) -> [Int: FooterKind] {
    var found: [Int: FooterKind] = [:]
    let irregular = Dictionary(
      stretch.batch.irregular.map { ($0.record, $0.shape) }, uniquingKeysWith: { first, _ in first }
    )
    for record in decoded.isRejected.indices.reversed() where decoded.isRejected[record] {
      switch irregular[record] {
      case .blank?, .tooLong?, .nulByte?, .strayQuote?, .unterminatedQuote?: continue
      default: break
      }
      if decoded.totals[record] != nil { continue }
      let cells = filledCells(of: record)
      if let first = cells.first, FooterText.isTotal(first) {
        found[record] = .total
      } else if width > 1, FooterText.isText(cells) {
        found[record] = .trailing
      }
    }
    return found
  }

  /// Cells of a record that are not empty, in order; at most three are looked at.
  private func filledCells(of record: Int) -> [String] {
    let starts = stretch.locator(for: dialect).starts
    guard starts.indices.contains(record) else { return [] }
    let bytes = unsafe stretch.bytes
    var index = starts[record].offset
    let end = starts.indices.contains(record + 1) ? starts[record + 1].offset : bytes.count
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func finishCell() {
      let text = String(decoding: cell, as: UTF8.self).trimmed
      if !text.isEmpty { cells.append(text) }
      cell = []
    }
    while index < end, cells.count <= FooterText.mostCells {
      let byte = unsafe bytes[index]
      index += 1
      if byte == dialect.quote {
        isQuoted.toggle()
      } else if !isQuoted && (byte == 0x0A || byte == 0x0D) {
        break
      } else if !isQuoted && byte == dialect.delimiter {
        finishCell()
      } else {
        cell.append(byte)
      }
    }
    finishCell()
    return cells
  }
}
