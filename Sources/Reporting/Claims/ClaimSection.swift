import Disclosure
import Tables

/// What may be said: for each headline a sentence made of its figures, with its caveats.
struct ClaimSection {
  let evidence: EvidenceIndex
  let wording: any Wording
  let minimumBase: Int64

  /// The section; `nil` when nothing may be said of any programme.
  func section(_ programmes: [ProgrammeFigures]) -> Section? {
    let statements = programmes.flatMap { programme in
      ClaimFinder(programme, evidence, minimumBase: minimumBase).claims().map(statement)
    }
    guard !statements.isEmpty else { return nil }
    return Section(
      heading: wording.claimsHeading,
      blocks: [.paragraph(wording.claimsIntroduction), .statements(statements)])
  }

  private func statement(_ claim: Claim) -> Statement {
    var remarks = [Prose]()
    if !claim.caveats.isEmpty {
      remarks.append(
        claim.caveats.map { wording.caveat($0, claim.measure) }.joined(separator: " "))
    }
    if !claim.misreadings.isEmpty {
      remarks.append(wording.doNotSay(claim.misreadings, claim.measure))
    }
    return Statement(wording.sentence(claim), remarks: remarks)
  }
}
