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

  /// Cells with content of a record that may still be text under a table.
  private static let mostCells = 2

  /// The records that are no data, by record.
  func footers(_ decoded: DecodedBatch) -> [Int: FooterKind] {
    var found: [Int: FooterKind] = [:]
    let irregular = Dictionary(
      stretch.batch.irregular.map { ($0.record, $0.shape) }, uniquingKeysWith: { first, _ in first }
    )
    let isFooter = Set(decoded.problems.lazy.filter { $0.code == .footerRow }.map(\.record))
    for record in decoded.isRejected.indices.reversed() where decoded.isRejected[record] {
      switch irregular[record] {
      case .blank?, .tooLong?, .nulByte?, .strayQuote?, .unterminatedQuote?: continue
      default: break
      }
      if isFooter.contains(record) { continue }
      let cells = filledCells(of: record)
      if let first = cells.first, CategoryResolver.isTotal(first) {
        found[record] = .total
      } else if looksTrailing(cells) {
        found[record] = .trailing
      }
    }
    return found
  }

  /// Whether the cells may be what programs write under a table: a sentence or a label with its
  /// value, in the first cells of a row that is otherwise empty.
  private func looksTrailing(_ cells: [String]) -> Bool {
    guard width > 1, (1...Self.mostCells).contains(cells.count), let first = cells.first else {
      return false
    }
    guard first.contains(where: \.isLetter) else {
      return first.allSatisfy { "-=*_ ".contains($0) }
    }
    return first.contains(" ") || first.contains(":") || Self.isFooterWord(first)
  }

  private static func isFooterWord(_ text: String) -> Bool {
    switch NameFolding.fold(text) {
    case "bron", "source", "export", "einde", "end", "opmerking", "opmerkingen", "toelichting",
      "legenda", "noot", "aantal", "datum", "pagina":
      true
    default: false
    }
  }

  /// Cells of a record that are not empty, in order; at most three are looked at.
  private func filledCells(of record: Int) -> [String] {
    let starts = stretch.locator(for: dialect).starts
    guard starts.indices.contains(record) else { return [] }
    let bytes = unsafe stretch.bytes
    var index = starts[record].offset
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func finishCell() {
      let text = String(decoding: cell, as: UTF8.self).trimmed
      if !text.isEmpty { cells.append(text) }
      cell = []
    }
    while index < bytes.count, cells.count <= Self.mostCells {
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
