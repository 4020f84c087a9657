import Disclosure
import Tables

extension EnglishWording {
  var organisationsByRegion: Prose { "Organisations" }

  func withinColumn(_ radius: Int64) -> Prose { "within \(radius) km" }

  var mapCaption: Prose {
    "\(.symbol(.whiteSpot)) = no organisation"
  }

  var outsideClassificationLabel: String { "Outside the regions given" }

  var ownClassificationNote: Prose {
    "Municipalities, regions and inhabitants are those of the classification given with --regions."
  }

  func withinLabel(_ radius: Int64) -> String { "Within \(radius) km" }

  func within(_ share: Quantity, others: [(radius: Int64, share: Quantity)]) -> Prose {
    var text: Prose = "\(.percent(share)) of the inhabitants"
    if !others.isEmpty {
      let parts = others.map { one -> Prose in
        "\(one.radius)\u{A0}km:\u{A0}\(.percent(one.share))"
      }
      text.append(" (\(parts.joined(separator: ", ")))")
    }
    return text
  }

  func outOfReachLabel(_ radius: Int64) -> String { "Beyond \(radius) km" }

  func outOfReach(_ people: Int64, largest: [(name: String, people: Int64)]) -> Prose {
    let named = largest.map { one -> Prose in "\(one.name) (\(one.people))" }
    return """
      \(roughly(people))\u{A0}inhabitants; largest municipalities: \(named.joined(separator: ", "))
      """
  }

  var nextPlacesLabel: String { "Most to gain" }

  func nextPlaces(_ places: [NextPlaceRow], radius: Int64) -> Prose {
    let named = places.map { place -> Prose in
      "\(place.name) (\(.number(Quantity(place.populationGained), signed: true)))"
    }
    return "\(named.joined(separator: ", ")) inhabitants within \(radius)\u{A0}km"
  }

  func optimum(_ row: PlaceOptimumRow) -> Prose {
    let gain: Prose = """
      The first \(row.places) together: \(roughly(row.populationGained))\u{A0}inhabitants more
      """
    let rest = row.bestPopulationGained - row.populationGained
    guard rest > 0, let share = Quantity(rest, over: row.populationGained) else {
      return "\(gain), the most that \(row.places) places can add"
    }
    return "\(gain); the best possible choice of \(row.places) adds \(.percent(share)) more"
  }

  func reachNote(_ radius: Int64) -> Prose {
    """
    Within \(radius)\u{A0}km: lives in a municipality whose centre lies within \(radius)\u{A0}km of \
    that of a municipality with an organisation, as the crow flies.
    """
  }

  func finerThanData(_ radius: Int64) -> Prose {
    """
    \(radius)\u{A0}km is finer than the data: centres of municipalities lie some 7\u{A0}km apart.
    """
  }

  func syntheticReach(_ share: Quantity, radius: Int64) -> Prose {
    "\(.percent(share)) of the inhabitants within \(radius)\u{A0}km (\(synthetic))"
  }

  func sinceLabel(_ period: Period) -> String { "Since \(period.displayLabel)" }

  func regionsNamed(won: [String], lost: [String]) -> Prose {
    var parts: [String] = []
    if !won.isEmpty { parts.append("new: \(list(won))") }
    if !lost.isEmpty { parts.append("gone: \(list(lost))") }
    return Prose(parts.joined(separator: "; "))
  }

  func regionsCounted(won: Int, lost: Int) -> Prose {
    var parts: [Prose] = []
    if won > 0 { parts.append("\(won)\u{A0}new") }
    if lost > 0 { parts.append("\(lost)\u{A0}gone") }
    return parts.joined(separator: " and ")
  }

  var noRegionChanged: Prose { "no region new or gone" }

  var byPhaseLabel: String { "By phase" }

  func coveredByPhase(_ phase: String, _ rows: [PhaseCoverageRow]) -> Prose {
    let levels = rows.map { row -> Prose in
      """
      \(row.regionsCovered)\u{A0}of\u{A0}\(row.regions) \(level(row.level).uncapitalisedFirst)
      """
    }
    return "\(category(phase)) alone: \(levels.joined(separator: ", "))"
  }
}
