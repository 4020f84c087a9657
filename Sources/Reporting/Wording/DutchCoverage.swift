import Disclosure
import Tables

extension DutchWording {
  var organisationsByRegion: Prose { "Organisaties" }

  func withinColumn(_ radius: Int64) -> Prose { "binnen \(radius) km" }

  var mapCaption: Prose {
    "\(.symbol(.whiteSpot)) = geen organisatie"
  }

  var outsideClassificationLabel: String { "Buiten de indeling" }

  var ownClassificationNote: Prose {
    "Gemeenten, gebieden en inwoners zijn die van de indeling die met --regions is opgegeven."
  }

  func withinLabel(_ radius: Int64) -> String { "Binnen \(radius) km" }

  func within(_ share: Quantity, others: [(radius: Int64, share: Quantity)]) -> Prose {
    var text: Prose = "\(.percent(share)) van de inwoners"
    if !others.isEmpty {
      let parts = others.map { one -> Prose in
        "\(one.radius)\u{A0}km:\u{A0}\(.percent(one.share))"
      }
      text.append(" (\(parts.joined(separator: ", ")))")
    }
    return text
  }

  func outOfReachLabel(_ radius: Int64) -> String { "Verder dan \(radius) km" }

  func outOfReach(_ people: Int64, largest: [(name: String, people: Int64)]) -> Prose {
    let named = largest.map { one -> Prose in "\(one.name) (\(one.people))" }
    return """
      \(roughly(people))\u{A0}inwoners; grootste gemeenten: \(named.joined(separator: ", "))
      """
  }

  var nextPlacesLabel: String { "Meeste winst" }

  func nextPlaces(_ places: [NextPlaceRow], radius: Int64) -> Prose {
    let named = places.map { place -> Prose in
      "\(place.name) (\(.number(Quantity(place.populationGained), signed: true)))"
    }
    return "\(named.joined(separator: ", ")) inwoners binnen \(radius)\u{A0}km"
  }

  func optimum(_ row: PlaceOptimumRow) -> Prose {
    let gain: Prose = """
      De eerste \(row.places) samen: \(roughly(row.populationGained))\u{A0}inwoners extra
      """
    let rest = row.bestPopulationGained - row.populationGained
    guard rest > 0, let share = Quantity(rest, over: row.populationGained) else {
      return "\(gain), het meeste dat met \(row.places) plekken kan"
    }
    return "\(gain); de best mogelijke keuze van \(row.places) geeft \(.percent(share)) meer"
  }

  func reachNote(_ radius: Int64) -> Prose {
    """
    Binnen \(radius)\u{A0}km: woont in een gemeente waarvan het middelpunt binnen \(radius)\u{A0}km \
    van dat van een gemeente met een organisatie ligt, hemelsbreed.
    """
  }

  func finerThanData(_ radius: Int64) -> Prose {
    """
    \(radius)\u{A0}km is fijner dan de gegevens: middelpunten van gemeenten liggen zo'n \
    7\u{A0}km uit elkaar.
    """
  }

  func syntheticReach(_ share: Quantity, radius: Int64) -> Prose {
    "\(.percent(share)) van de inwoners binnen \(radius)\u{A0}km (\(synthetic))"
  }

  func sinceLabel(_ period: Period) -> String { "Sinds \(period.displayLabel)" }

  func regionsNamed(won: [String], lost: [String]) -> Prose {
    var parts: [String] = []
    if !won.isEmpty { parts.append("erbij: \(list(won))") }
    if !lost.isEmpty { parts.append("weg: \(list(lost))") }
    return Prose(parts.joined(separator: "; "))
  }

  func regionsCounted(won: Int, lost: Int) -> Prose {
    var parts: [Prose] = []
    if won > 0 { parts.append("\(won)\u{A0}erbij") }
    if lost > 0 { parts.append("\(lost)\u{A0}weg") }
    return parts.joined(separator: " en ")
  }

  var noRegionChanged: Prose { "geen gebied erbij of weg" }

  var byPhaseLabel: String { "Naar fase" }

  func coveredByPhase(_ phase: String, _ rows: [PhaseCoverageRow]) -> Prose {
    let levels = rows.map { row -> Prose in
      """
      \(row.regionsCovered)\u{A0}van\u{A0}de\u{A0}\(row.regions) \
      \(level(row.level).uncapitalisedFirst)
      """
    }
    return "alleen \(category(phase)): \(levels.joined(separator: ", "))"
  }
}
