import Disclosure
import Tables

/// What may be said: for each headline a sentence made of its figures, with its caveats.
struct ClaimSection {
  let evidence: EvidenceIndex
  let wording: any Wording
  let minimumBase: Int64

  /// The section; `nil` when nothing may be said of any programme.
  func section(_ programmes: [ProgrammeFigures]) -> Section? {
    var statements: [Statement] = []
    var silent: [Prose] = []
    for programme in programmes {
      let claims = ClaimFinder(programme, evidence, minimumBase: minimumBase).claims()
      statements += claims.map(statement)
      let rests = Headline.all.contains { measure in
        programme.total(measure)?.figures.values.contains { $0.isSynthetic && $0.value != nil }
          ?? false
      }
      if claims.isEmpty, rests {
        silent.append(wording.nothingToSay(wording.programmeTitle(programme.programme)))
      }
    }
    guard !statements.isEmpty || !silent.isEmpty else { return nil }
    var blocks: [Block] = []
    if !statements.isEmpty {
      blocks = [.paragraph(wording.claimsIntroduction), .statements(statements)]
    }
    if !silent.isEmpty { blocks.append(.footnotes(silent)) }
    return Section(heading: wording.claimsHeading, blocks: blocks)
  }

  private func statement(_ claim: Claim) -> Statement {
    var remarks: [Prose] = []
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
