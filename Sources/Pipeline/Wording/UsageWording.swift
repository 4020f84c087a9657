public import Reporting

/// Words for a command line that cannot be obeyed: what is wrong, and what to type instead.
public protocol UsageWording: Sendable {
  /// What is wrong, in a sentence or two.
  func message(for fault: UsageFault) -> String
  /// Stands before how a command is typed.
  var usage: String { get }
  /// Where the explanation of all options is; `command` is as it is typed.
  func help(of command: String) -> String
}

extension Language {
  /// Words about the command line in this language.
  public var usageWording: any UsageWording {
    switch self {
    case .dutch: DutchUsage()
    case .english: EnglishUsage()
    }
  }
}

/// In Dutch.
struct DutchUsage: UsageWording {
  var usage: String { "Gebruik: " }

  func help(of command: String) -> String {
    "Alle mogelijkheden staan in '\(command) --help' (in het Engels)."
  }

  func message(for fault: UsageFault) -> String {
    switch fault {
    case .unknownOption(let name, let known):
      "De optie «\(name)» bestaat hier niet. "
        + (UsageFault.nearest(to: name, in: known).map { "Bedoelde u \($0)?" }
          ?? "Laat haar weg, of zoek in --help welke u bedoelde.")
    case .unknownCommand(let name, let known):
      "De opdracht «\(name)» bestaat niet. "
        + (UsageFault.nearest(to: name, in: known).map { "Bedoelde u \($0)?" }
          ?? "Kies er een: \(known.joined(separator: ", ")).")
    case .missingValue(let option):
      "Achter \(option) ontbreekt een waarde. Zet die erachter; begint zij met een streepje, schrijf "
        + "dan \(option)=WAARDE."
    case .unexpectedValue(let option):
      "\(option) staat alleen, zonder waarde. Laat weg wat er met «=» achter staat."
    case .unexpectedArguments(let names):
      "Dit is te veel: \(listed(names.map { "«\($0)»" })). Laat het weg. Staat er een spatie in een "
        + "naam, zet de hele naam dan tussen aanhalingstekens."
    case .missing(let name):
      "Er ontbreekt iets dat nodig is: \(name). Vul het aan, zoals hieronder bij «Gebruik» staat."
    case .noSuchChoice(let option, let value, let choices):
      "\(option) kent «\(value)» niet. Kies er een: \(choices.joined(separator: ", "))."
    case .noWholeNumber(let option, let value):
      "\(option): «\(value)» is geen heel getal, of een dat te groot is om mee te rekenen. Schrijf "
        + "alleen cijfers, bijvoorbeeld \(option) 10."
    }
  }
}

/// In English.
struct EnglishUsage: UsageWording {
  var usage: String { "Usage: " }

  func help(of command: String) -> String { "See '\(command) --help' for all options." }

  func message(for fault: UsageFault) -> String {
    switch fault {
    case .unknownOption(let name, let known):
      "There is no option “\(name)” here. "
        + (UsageFault.nearest(to: name, in: known).map { "Did you mean \($0)?" }
          ?? "Leave it out, or look up in --help which one you meant.")
    case .unknownCommand(let name, let known):
      "There is no command “\(name)”. "
        + (UsageFault.nearest(to: name, in: known).map { "Did you mean \($0)?" }
          ?? "Choose one: \(known.joined(separator: ", ")).")
    case .missingValue(let option):
      "A value is missing after \(option). Put it there; if it begins with a dash, write "
        + "\(option)=VALUE."
    case .unexpectedValue(let option):
      "\(option) stands alone, without a value. Leave out what follows it after “=”."
    case .unexpectedArguments(let names):
      "This is too much: \(listed(names.map { "“\($0)”" })). Leave it out. If a name holds a blank, "
        + "put the whole name in quotation marks."
    case .missing(let name):
      "Something that is needed is missing: \(name). Add it, as shown below at “Usage”."
    case .noSuchChoice(let option, let value, let choices):
      "\(option) does not know “\(value)”. Choose one: \(choices.joined(separator: ", "))."
    case .noWholeNumber(let option, let value):
      "\(option): “\(value)” is no whole number, or one too large to work with. Write digits alone, "
        + "for instance \(option) 10."
    }
  }
}
