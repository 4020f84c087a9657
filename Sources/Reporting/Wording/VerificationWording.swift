import Disclosure
import Tables

/// All words of `verify` in one language, besides those of the section of known totals.
protocol VerificationWording: Sendable {
  var title: String { get }
  /// What stands at everything that names organisations and files.
  var internalMark: String { get }
  var explanationsHeading: String { get }
  var controlTotalsHeading: String { get }
  var conclusionHeading: String { get }

  /// A figure that differs, with both numbers.
  func difference(_ figure: String, _ row: KnownTotalRow) -> Prose
  /// One cause; of several rows any would do. `total` is what it explains, `nil` for nothing.
  func sentence(_ rows: [ExplanationRow], of total: KnownTotalRow?) -> Prose
  /// Two causes that account for a difference together.
  func together(_ parts: [Prose]) -> Prose
  func furtherExplanations(_ count: Int) -> Prose
  func unexplained(triedPairs: Bool) -> Prose
  var ratio: Prose { get }
  var candidatesOnly: Prose { get }
  /// There is nothing to compare with; `isLimited` is whether that is for the periods asked for.
  func noTotals(isLimited: Bool) -> Prose
  /// There are known totals, and none of them could be read.
  var noneReadable: Prose { get }
  /// Known totals that were not compared, as a part of a sentence; at least one.
  func rejected(_ files: [RejectedTotals]) -> String
  /// The measures of which known totals may be given.
  func knownMeasures(_ names: [String]) -> Prose
  func conclusion(_ evidence: VerificationEvidence) -> Prose

  /// What the cause is, without whom else it may be.
  func cause(_ row: ExplanationRow, of total: KnownTotalRow?) -> Prose
}

/// What a verification comes to.
struct VerificationEvidence {
  var counts = OutcomeCounts()
  /// Files that hold another number of records than their suppliers say.
  var deviations = 0
  /// Files of which suppliers said how many records they hold.
  var controlled = 0
  var rejected: [RejectedTotals] = []
}

extension Language {
  var verification: any VerificationWording {
    switch self {
    case .dutch: DutchVerification()
    case .english: EnglishVerification()
    }
  }
}

extension VerificationWording {
  /// One cause as words alone, for tables; the language of tables has no marks for thousands.
  func plain(_ row: ExplanationRow, of total: KnownTotalRow?) -> String {
    cause(row, of: total).runs.map { run in
      switch run {
      case .text(let text): text.replacing("\u{A0}", with: " ")
      case .value(.number(let value, _, let signed, _)):
        (signed && value.numerator > 0 ? "+" : "") + Self.written(value)
      case .value: ""
      }
    }.joined()
  }

  /// A number as tables write it: at most six decimals, with a point.
  private static func written(_ value: Quantity) -> String {
    if value.isWhole { return "\(value.numerator)" }
    let millionths = value.scaled(decimals: 6)
    var decimals = "\(millionths.magnitude % 1_000_000 + 1_000_000)".dropFirst()
    while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    let whole = "\(millionths < 0 ? "-" : "")\(millionths.magnitude / 1_000_000)"
    return decimals.isEmpty ? whole : "\(whole).\(decimals)"
  }

  /// How many places of those that would do are named.
  var namedAtMost: Int { 8 }
}

extension ExplanationRow {
  /// Name and identifier of the organisation, or the identifier alone.
  var organisationTitle: String {
    organisationName.isEmpty ? organisation : "\(organisationName) (\(organisation))"
  }

  /// The size of the effect, without sign; a number that is not whole has two decimals.
  var size: Cell {
    let size = Quantity(Int128(effect.numerator.magnitude), over: Int128(effect.denominator))
    return .number(size ?? effect, decimals: effect.isWhole ? 0 : 2)
  }

  /// Whether the effect is exactly one.
  var isOne: Bool { effect.isWhole && effect.numerator.magnitude == 1 }
}

extension ExplanationRow {
  /// The row without organisation and file: what several of them have in common.
  var withoutPlace: ExplanationRow {
    var row = self
    (row.organisation, row.organisationName, row.file, row.year) = ("", "", "", nil)
    (row.expected, row.found) = (nil, nil)
    return row
  }
}
