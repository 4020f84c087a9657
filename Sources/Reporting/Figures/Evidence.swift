import Disclosure
import Tables

/// What a release says of one measure of a programme besides its figures.
struct Evidence {
  fileprivate(set) var bridge: [Period: [BridgeRow]] = [:]
  fileprivate(set) var panel: [Period: PanelRow] = [:]
  fileprivate(set) var response: [Period: ResponseRow] = [:]
  fileprivate(set) var openEnds: [Period: OpenEndsRow] = [:]
  fileprivate(set) var chance: [Period: ChanceRow] = [:]
  fileprivate(set) var trend: [Period: TrendRow] = [:]
  /// Published figures of the measure, of every kind and phase.
  fileprivate(set) var totals: [Period: [KnownTotalRow]] = [:]
}

/// The evidence of a release by programme and measure: one pass over its rows.
struct EvidenceIndex {
  private var evidence: [Key: Evidence] = [:]
  private var foundBack: [String: [PersonsRow]] = [:]

  private struct Key: Hashable {
    let programme: String
    let measure: String
  }

  init(_ release: Release) {
    func key(_ programme: String, _ measure: String) -> Key {
      Key(programme: programme, measure: measure)
    }
    for row in release.bridge.rows {
      evidence[key(row.programme, row.measure), default: Evidence()]
        .bridge[row.period, default: []].append(row)
    }
    for row in release.panel.rows {
      evidence[key(row.programme, row.measure), default: Evidence()].panel[row.period] = row
    }
    for row in release.response.rows {
      evidence[key(row.programme, row.measure), default: Evidence()].response[row.period] = row
    }
    for row in release.openEnds.rows {
      evidence[key(row.programme, row.measure), default: Evidence()].openEnds[row.period] = row
    }
    for row in release.chance.rows {
      evidence[key(row.programme, row.measure), default: Evidence()].chance[row.period] = row
    }
    for row in release.trend.rows {
      evidence[key(row.programme, row.measure), default: Evidence()].trend[row.period] = row
    }
    for row in release.knownTotals.rows {
      evidence[key(row.programme, row.measure), default: Evidence()]
        .totals[row.period, default: []].append(row)
    }
    for row in release.persons.rows { foundBack[row.programme, default: []].append(row) }
  }

  /// What is known of one measure of a programme.
  func evidence(_ programme: String, _ measure: String) -> Evidence {
    evidence[Key(programme: programme, measure: measure)] ?? Evidence()
  }

  /// Persons of a programme who were found back, in the order of the release.
  func persons(_ programme: String) -> [PersonsRow] { foundBack[programme] ?? [] }
}

/// Measures of which a report says why they changed and what may be said.
enum Headline {
  /// Measures of people, in order.
  static let people = ["participants", "volunteers"]
  /// All of them, in order.
  static let all = people + ["organisations"]
}

extension ProgrammeFigures {
  /// The last two years; spans only where there are no years.
  var lastPeriods: [Period] {
    let years = periods.filter(\.isYear)
    return (years.isEmpty ? periods : years).suffix(2)
  }

  /// The total of one measure through time.
  func total(_ measure: String) -> FigureLine? {
    groups.first { $0.isTotal && $0.measure == measure }?.lines.first
  }
}

extension ChanceRow {
  /// The wider of the two intervals, which is the one to trust.
  var widest: (low: Quantity, high: Quantity, isClustered: Bool)? {
    let exact = exactLow.flatMap { low in exactHigh.map { (low, $0, false) } }
    let clustered = clusteredLow.flatMap { low in clusteredHigh.map { (low, $0, true) } }
    guard let exact, let clustered else { return clustered ?? exact }
    guard let narrow = exact.1.subtracting(exact.0),
      let wide = clustered.1.subtracting(clustered.0)
    else { return clustered }
    return wide.isBelow(narrow) ? exact : clustered
  }

  /// Whether there is no change that could be chance.
  var isUnchanged: Bool { rateRatio == Quantity(1) }

  /// Whether no change at all lies within the wider interval; `nil` without any.
  var mayBeChance: Bool? {
    guard let widest else { return nil }
    let unchanged = Quantity(1)
    return !unchanged.isBelow(widest.low) && !widest.high.isBelow(unchanged)
  }
}
