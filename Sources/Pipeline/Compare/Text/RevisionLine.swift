internal import Reporting
internal import Tables

/// One row that changed, in one sentence: what it is about, what it was and what it is.
struct RevisionLine {
  let table: TableDifference
  let language: Language

  /// Columns that are shown of one row.
  private static let mostColumns = 2
  /// The column that a row is about, where a table has one.
  private static let main = ["value", "computed"]
  /// Columns of a few fixed words.
  private static let coded = ["outcome", "sign_can_flip", "change"]

  private var wording: any RevisionWording { language.revisions }

  func text(_ change: TableDifference.Change) -> Prose {
    var text: Prose = "\(label(change)): "
    if change.old == nil || change.new == nil {
      let isNew = change.old == nil
      guard let figure else {
        text.append(isNew ? wording.words.new : wording.words.gone)
        return text
      }
      let value = value(change, figure, isNew: isNew)
      text.append(isNew ? "\(wording.words.new), \(value)" : wording.was(value))
      return text
    }
    let columns = shown(change)
    for (index, column) in columns.prefix(Self.mostColumns).enumerated() {
      if index > 0 { text.append("; ") }
      text.append(transition(change, column))
    }
    let further = columns.count - Self.mostColumns
    if further > 0 { text.append("; \(wording.further(columns: further))") }
    return text
  }

  /// The column that a new row shows, where one can stand by itself.
  private var figure: Int? { table.values.firstIndex { Self.main.contains($0) } }

  // MARK: What a row is about

  private func label(_ change: TableDifference.Change) -> String {
    let shared = language.sharedWords
    let dimension = table.identity(change, "dimension")
    var parts: [String] = []
    for column in table.key {
      let text = table.identity(change, column)
      switch column {
      case "programme", "dimension", "category_code": continue
      case "measure": parts.append(shared.measure(text))
      case "indicator": parts.append(shared.indicator(text))
      case "component": parts.append(shared.component(text))
      case "category":
        if dimension != "total" { parts.append(shared.categories(text, of: dimension)) }
      case "code": if table.identity(change, "name").isEmpty { parts.append(text) }
      case "level": parts.append(shared.level(text))
      case "period":
        let period = Self.period(text)
        // A figure and its year are one name: `Deelnames 2024`.
        if parts.count == 1 { parts[0] += " " + period } else { parts.append(period) }
      case "previous_period": parts.append(wording.comparedWith(Self.period(text)))
      case "radius_km": parts.append("\(text) km")
      case "kind", "phase": if !text.isEmpty { parts.append(shared.phase(text)) }
      case "rank": parts.append(wording.rank(text))
      default: parts.append(text)
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func period(_ text: String) -> String { text.replacing("-", with: "–") }

  /// Positions of the columns that changed: the main one first, then numbers, then remarks.
  ///
  /// The status is told by the symbols of the main column, and by itself only when it alone changed.
  private func shown(_ change: TableDifference.Change) -> [Int] {
    let changed = change.cells.map { table.cells[$0] }
    let mains = changed.filter { Self.main.contains(table.values[$0]) }
    let status = changed.filter { table.values[$0] == "status" }
    let numbers = changed.filter {
      !mains.contains($0) && !TableIdentity.remarks.contains(table.values[$0])
    }
    let remarks = changed.filter {
      TableIdentity.remarks.contains(table.values[$0]) && !status.contains($0)
    }
    // Whether a published figure still agrees matters more than by how much.
    let outcome = remarks.filter { table.values[$0] == "outcome" }
    let others = mains + outcome + numbers + remarks.filter { !outcome.contains($0) }
    return others.isEmpty ? status : others
  }

  // MARK: Values

  private func transition(_ change: TableDifference.Change, _ column: Int) -> Prose {
    let name = table.values[column]
    if name == "status" {
      // The figure itself did not change; the symbols may not either.
      let start: Prose = figure.map { "\(value(change, $0, isNew: true)), " } ?? ""
      let words = [table.before(change, column), table.after(change, column)].map(wording.word)
      return "\(start)\(wording.words.statusOnly): \(words[0]) → \(words[1])"
    }
    var text: Prose = Self.main.contains(name) ? "" : "\(wording.column(name)) "
    let (before, after) = (value(change, column, isNew: false), value(change, column, isNew: true))
    text.append("\(before) → \(after)")
    if let difference = table.difference(change, column)?.quantity {
      text.append(" (\(cell(difference, change, column, signed: true)))")
    }
    return text
  }

  /// A value with the symbol of its status.
  private func value(
    _ change: TableDifference.Change, _ column: Int, isNew: Bool
  ) -> Prose {
    let text = isNew ? table.after(change, column) : table.before(change, column)
    let number = isNew ? table.numberAfter(change, column) : table.numberBefore(change, column)
    let name = table.values[column]
    let status = status(change, isNew: isNew)
    if let quantity = number?.quantity, !TableIdentity.remarks.contains(name) {
      let mark = Self.main.contains(name) ? Self.mark(of: status) : nil
      return "\(cell(quantity, change, column, mark: mark))"
    }
    guard text.isEmpty else {
      return Self.coded.contains(name) ? Prose(wording.word(text)) : "«\(text)»"
    }
    return status == .suppressed ? "\(.symbol(.suppressed))" : "\(.symbol(.missing))"
  }

  private func status(_ change: TableDifference.Change, isNew: Bool) -> FigureStatus {
    guard let column = table.values.firstIndex(of: "status") else { return .final }
    let word = isNew ? table.after(change, column) : table.before(change, column)
    return FigureStatus(rawValue: word) ?? .final
  }

  private static func mark(of status: FigureStatus) -> Symbol? {
    switch status {
    case .provisional, .planned, .estimated: .preliminary
    default: nil
    }
  }

  /// A number with as many decimals as show the change, two of them at least where it is no whole one.
  private func cell(
    _ quantity: Quantity, _ change: TableDifference.Change, _ column: Int, signed: Bool = false,
    mark: Symbol? = nil
  ) -> Cell {
    if table.values[column].hasSuffix("relative_change") {
      return .percent(quantity, decimals: decimals(change, column, from: 3) - 2, signed: signed)
    }
    let written = [table.numberBefore(change, column), table.numberAfter(change, column)]
    let isWhole = written.allSatisfy { ($0?.decimals ?? 0) == 0 }
    return .number(
      quantity, decimals: isWhole ? 0 : decimals(change, column, from: 2), signed: signed,
      mark: mark)
  }

  private func decimals(
    _ change: TableDifference.Change, _ column: Int, from fewest: Int
  ) -> Int {
    guard let before = table.numberBefore(change, column)?.quantity,
      let after = table.numberAfter(change, column)?.quantity,
      let difference = after.subtracting(before)
    else { return fewest }
    return (fewest...6).first { decimals in
      before.scaled(decimals: decimals) != after.scaled(decimals: decimals)
        && difference.scaled(decimals: decimals) != 0
    } ?? 6
  }
}
