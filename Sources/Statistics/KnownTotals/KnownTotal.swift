internal import Aggregation
public import Tables

/// A figure that was published before, as a file of known totals gives it.
public struct KnownTotal: Sendable, Equatable {
  /// Identifier.
  public let id: String
  /// Name of the programme.
  public let programme: String
  /// Name of the measure, ours or not.
  public let measure: String
  /// Kind; empty for all.
  public let kind: String
  /// Phase; empty for all.
  public let phase: String
  /// Year or span.
  public let period: Period
  /// The published figure.
  public let published: Quantity
  /// How firm it was.
  public let status: FigureStatus
  /// Where it was published.
  public let source: String
  /// Note.
  public let note: String
  /// Why a difference is accepted; empty when it is not.
  public let acceptedReason: String

  let programmeCode: Int
  let kindCode: Int
  let phaseCode: Int

  /// All known totals of a delivery, by identifier and the other columns.
  static func all(in delivery: Delivery) -> [KnownTotal] {
    guard let table = delivery.tables[.knownTotals] else { return [] }
    var totals: [KnownTotal] = []
    for block in table.blocks {
      func codes(_ field: FieldName) -> [Int64] { table.values(field, of: block) }
      func text(_ field: FieldName, _ index: Int, _ codes: [Int64]) -> String {
        table.categories[field]?[code: max(Int(codes[index]), 0)] ?? ""
      }
      let ids = codes(.id)
      let programmes = codes(.programme)
      let measures = codes(.measure)
      let kinds = codes(.kind)
      let phases = codes(.phase)
      let periods = codes(.period)
      let values = codes(.value)
      let states = codes(.status)
      let sources = codes(.source)
      let notes = codes(.note)
      let reasons = codes(.acceptedReason)
      for index in 0..<block.recordCount {
        guard let period = Period(text(.period, index, periods)),
          let published = Quantity(values[index], over: 1_000_000)
        else { continue }
        totals.append(
          KnownTotal(
            id: text(.id, index, ids), programme: text(.programme, index, programmes),
            measure: text(.measure, index, measures), kind: text(.kind, index, kinds),
            phase: text(.phase, index, phases), period: period, published: published,
            status: FigureStatus(rawValue: text(.status, index, states)) ?? .final,
            source: text(.source, index, sources), note: text(.note, index, notes),
            acceptedReason: text(.acceptedReason, index, reasons),
            programmeCode: max(Int(programmes[index]), 0), kindCode: max(Int(kinds[index]), 0),
            phaseCode: max(Int(phases[index]), 0)))
      }
    }
    return totals.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }

  private var sortKey: [String] {
    [
      programme, period.label, measure, kind, phase, id, "\(published.numerator)", source, note,
      acceptedReason,
    ]
  }
}
