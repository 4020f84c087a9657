import Disclosure
import Tables

/// Words for what may be said; a sentence may be copied without the rest of the report, so it names
/// programme, periods and what keeps it true.
protocol ClaimWording: Sendable {
  var claimsHeading: String { get }
  var claimsIntroduction: Prose { get }
  /// That a programme rests on invented records that nothing published confirms.
  func nothingToSay(_ programme: String) -> Prose
  func sentence(_ claim: Claim) -> Prose
  func caveat(_ caveat: Caveat, _ measure: String) -> Prose
  func doNotSay(_ misreadings: [Misreading], _ measure: String) -> Prose
  /// How firm a figure is, for instance "het cijfer van 2024 is gepland"; `nil` for a final one.
  func firmness(_ side: Claim.Side) -> String?
}

extension ClaimWording {
  /// What stands behind two figures: the change, and how firm they are.
  func details(_ claim: Claim) -> [Prose] {
    var details: [Prose] = []
    if let relative = claim.relativeChange, !relative.isZero {
      details.append("\(.percent(relative, signed: true))")
    } else if let difference = claim.difference, !difference.isZero {
      details.append("\(.number(difference, signed: true))")
    }
    return details + firmness(claim)
  }

  /// How firm the figures of a claim are.
  func firmness(_ claim: Claim) -> [Prose] {
    [claim.previous, claim.current].compactMap { $0.flatMap(firmness).map { Prose($0) } }
  }

  /// Text between brackets, with a blank before it; nothing without text.
  func bracketed(_ parts: [Prose]) -> Prose {
    parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}
