internal import Reporting

/// What is said of a made delivery in one language.
protocol GenerationWording: Sendable {
  /// Title in the descriptor.
  var title: String { get }
  /// Description in the descriptor; `outcomes` names the file with what reading it must come to.
  func description(of outcomes: String) -> String
  /// What was written, and what to do with it.
  func written(
    to folder: String, participants: Int, volunteers: Int, organisations: Int, files: Int
  ) -> String
}

extension Language {
  /// Wording about a made delivery in this language.
  var generation: any GenerationWording {
    switch self {
    case .dutch: DutchGeneration()
    case .english: EnglishGeneration()
    }
  }
}

/// In Dutch.
struct DutchGeneration: GenerationWording {
  let title = "Verzonnen levering (synthetisch)"

  func description(of outcomes: String) -> String {
    "Gemaakt door impact generate: geen record gaat over een bestaand mens of een bestaande "
      + "organisatie. Wat het lezen moet opleveren, staat in \(outcomes)."
  }

  func written(
    to folder: String, participants: Int, volunteers: Int, organisations: Int, files: Int
  ) -> String {
    "Geschreven: \(folder) (\(files) bestanden; \(participants) deelnames, \(volunteers) "
      + "vrijwilligers, \(counted(organisations, "organisatie", "organisaties")), alles verzonnen). "
      + "Controleer met: impact verify \(folder)"
  }
}

/// In English.
struct EnglishGeneration: GenerationWording {
  let title = "Invented delivery (synthetic)"

  func description(of outcomes: String) -> String {
    "Made by impact generate: no record is about an existing person or organisation. What reading it "
      + "must come to stands in \(outcomes)."
  }

  func written(
    to folder: String, participants: Int, volunteers: Int, organisations: Int, files: Int
  ) -> String {
    "Written: \(folder) (\(files) files; \(participants) participations, \(volunteers) volunteers, "
      + "\(counted(organisations, "organisation", "organisations")), all invented). "
      + "Check with: impact verify \(folder)"
  }
}
