import Disclosure
import Tables

/// Completes the charts of one programme with what they all carry: signs explained, source, the
/// chart in words.
struct ChartStudio {
  /// Rows that are read out in words at most.
  private static let rowsInWords = 20

  /// Beginning of the names of the charts.
  let stem: String
  /// Title of the programme.
  let programme: String
  let language: Language
  let notice: String?
  /// That counts are rounded, when they are.
  var rounding: String?

  var wording: any Wording { language.wording }

  /// What differs from chart to chart.
  struct Draft {
    var key: String
    var form: Chart.Form
    var title: Prose
    /// Which figures they are, after the name of the programme.
    var subtitle: Prose
    var categoryTitle: String
    var valueTitle: String
    var unit = Chart.Unit.number
    var series: [String]
    var seriesKind = Chart.SeriesKind.measures
    var rows: [Chart.Row]
    /// Remarks before the meaning of the signs.
    var notes: [Prose] = []
    /// Year of the numbers of inhabitants that are in it.
    var populationYear: Int?
    /// Whether the regions and inhabitants are those of the user.
    var hasOwnClassification = false
    var isSynthetic: Bool
  }

  /// A whole chart; `nil` when there is nothing to draw.
  func chart(_ draft: Draft) -> Chart? {
    var draft = draft
    draft.rows = distinct(draft.rows)
    var subtitle: Prose = "\(programme), \(draft.subtitle)"
    if draft.isSynthetic { subtitle.append(words: " (\(wording.synthetic))") }
    let chart = Chart(
      name: "\(stem)-\(draft.key)", form: draft.form, title: draft.title, subtitle: subtitle,
      categoryTitle: draft.categoryTitle, valueTitle: draft.valueTitle, unit: draft.unit,
      series: draft.series, seriesKind: draft.seriesKind, rows: draft.rows,
      notes: draft.notes + signs(draft.rows.flatMap(\.points))
        + (rounding.map { [Prose($0)] } ?? []),
      source: wording.chartSource(
        programme, populationYear: draft.populationYear,
        hasOwnClassification: draft.hasOwnClassification, isSynthetic: draft.isSynthetic),
      notice: notice, alternativeText: inWords(draft), language: language)
    return chart.hasData ? chart : nil
  }

  /// Rows with different labels: two organisations of one name must not become one.
  private func distinct(_ rows: [Chart.Row]) -> [Chart.Row] {
    var taken: Set<String> = []
    return rows.map { row in
      var row = row
      var number = 1
      let label = row.label
      while !taken.insert(row.label).inserted {
        number += 1
        row.label = "\(label) (\(number))"
      }
      return row
    }
  }

  /// The meaning of the signs that occur.
  private func signs(_ points: [Chart.Point]) -> [Prose] {
    var notes: [Prose] = []
    let statuses = FigureStatus.allCases.filter { status in
      points.contains { $0.status == status && $0.isPreliminary }
    }
    if !statuses.isEmpty {
      notes.append(
        "\(.symbol(.preliminary)) \(wording.list(statuses.map(wording.chartStatusInFull)))")
    }
    for symbol in [Symbol.suppressed, .whiteSpot] {
      let occurs = points.contains {
        guard case .symbol(symbol, _, _) = $0.cell else { return false }
        return true
      }
      if occurs {
        let meaning = wording.meaning(of: symbol, hasEstimates: false, isRounded: false)
        notes.append("\(.symbol(symbol)) \(meaning)")
      }
    }
    if points.contains(where: { $0.bounds != nil }) { notes.append(wording.boundsOnly) }
    return notes
  }

  /// The kind of chart and its values, for those who cannot see them.
  private func inWords(_ draft: Draft) -> Prose {
    let shown = draft.rows.prefix(Self.rowsInWords).map { row -> Prose in
      let values = zip(draft.series, row.points).compactMap { series, point -> Prose? in
        guard point.cell != .blank else { return nil }
        let value = inWords(point)
        return draft.series.count == 1 ? value : "\(series) \(value)"
      }
      return "\(row.label): \(values.joined(separator: ", "))"
    }
    var text: Prose = "\(wording.chartForm(draft.form)). \(shown.joined(separator: "; "))"
    let further = draft.rows.count - shown.count
    if further > 0 { text.append("; \(wording.further(further))") }
    text.append(words: ".")
    return text
  }

  private func inWords(_ point: Chart.Point) -> Prose {
    var text = Prose("")
    switch point.cell {
    case .number(let value, let decimals, let signed, _):
      text.append(.number(value, decimals: decimals, signed: signed))
    case .range(let low, let high, let decimals, _):
      text.append(.range(low, high, decimals: decimals))
    case .symbol(.suppressed, _, _): text.append(words: wording.withheldInWords)
    case .symbol(let symbol, _, _):
      text.append(words: wording.meaning(of: symbol, hasEstimates: false, isRounded: false))
    case .text(let words): text.append(words: words)
    case .percent, .blank: text.append(point.cell)
    }
    if point.isPreliminary { text.append(words: " (\(wording.chartStatus(point.status)))") }
    return text
  }
}

extension Chart.Point {
  /// A figure of the release; `nil` where the category does not occur in the period.
  init(_ row: MeasureRow?, decimals: Int, wording: any Wording) {
    guard let row else {
      self.init(.blank)
      return
    }
    self.init(row.value, row.status, decimals: decimals, wording: wording)
    if row.value == nil, row.status != .suppressed, let low = row.low, let high = row.high {
      cell = .range(low, high, decimals: decimals, mark: row.status.mark)
    }
  }

  /// A value with its status; one that is withheld keeps nothing but the sign for it.
  init(
    _ value: Quantity?, _ status: FigureStatus, decimals: Int, signed: Bool = false,
    wording: any Wording
  ) {
    if status == .suppressed {
      self.init(.symbol(.suppressed), status)
    } else if let value {
      // A small base says that there is no percentage; the figure itself is an ordinary one.
      self.init(
        .number(value, decimals: decimals, signed: signed, mark: status.mark),
        status == .smallBase ? .final : status)
    } else {
      self.init(.text(wording.unknownInChart), .missing)
    }
  }
}
