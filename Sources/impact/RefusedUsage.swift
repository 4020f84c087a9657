import ArgumentParser
import Pipeline
import Reporting

/// A command line that the parser refused: which command it was for, and why.
///
/// The parser keeps the types of its errors to itself and words them in English alone. Their shape can
/// be looked at, which tells more than a search in its sentences would. What is not recognised, as when
/// another version has errors of another shape, keeps the parser's own words; UsageTests tries every
/// kind of fault with every option, so that a new version cannot change this unnoticed.
struct RefusedUsage {
  /// The command that was named, as far as the parser got.
  private(set) var command: any ParsableCommand.Type = Impact.self
  private var fault: UsageFault?

  /// Looks into an error that ends the program with the code for wrong use.
  ///
  /// - Parameter arguments: what was typed after the name of the program.
  init(_ error: any Error, _ arguments: [String]) {
    let parts = Mirror(reflecting: error).children
    if let stack = parts.first(where: { $0.label == "commandStack" })?.value
      as? [any ParsableCommand.Type], let last = stack.last
    {
      command = last
    } else if let named = Impact.configuration.subcommands.first(where: {
      $0.configuration.commandName == arguments.first
    }) {
      // A command that has begun knows nothing of the parser.
      command = named
    }
    // Of a command that does not exist the parser may only see that its options do not.
    if isRoot, let first = arguments.first, !first.hasPrefix("-"),
      !(Self.commands + ["help"]).contains(first)
    {
      fault = .unknownCommand(Self.shortened(first), known: Self.commands)
    } else if let problem = parts.first(where: { $0.label == "parserError" })?.value {
      fault = fault(problem)
    }
  }

  /// What to print: what is wrong, how the command is typed, and where all options are explained.
  func lines(for error: any Error, in wording: any UsageWording) -> [String] {
    let message = fault.map(wording.message) ?? Impact.message(for: error)
    let indentation = String(repeating: " ", count: wording.usage.count)
    var lines = ["impact: " + message]
    for (index, line) in Impact.usageString(for: command).split(separator: "\n").enumerated() {
      lines.append((index == 0 ? wording.usage : indentation) + line)
    }
    return lines + ["  " + wording.help(of: commandName)]
  }

  private var isRoot: Bool { command == Impact.self }

  private var commandName: String {
    let name = command.configuration.commandName ?? ""
    return isRoot ? name : "impact " + name
  }

  private func fault(_ problem: Any) -> UsageFault? {
    guard let child = Mirror(reflecting: problem).children.first, let kind = child.label else {
      return nil
    }
    let parts = Self.elements(child.value)
    switch (kind, parts.count) {
    case ("unknownOption", 2):
      return Self.option(parts[1]).map {
        .unknownOption(Self.shortened($0), known: knownOptions)
      }
    case ("invalidOption", 1), ("nonAlphanumericShortOption", 1):
      let name = kind == "invalidOption" ? "\(parts[0])" : "-\(parts[0])"
      return .unknownOption(Self.shortened(name), known: knownOptions)
    case ("missingValueForOption", 2):
      return Self.option(parts[1]).map { .missingValue(option: $0) }
    case ("unexpectedValueForOption", 3):
      return Self.option(parts[1]).map { .unexpectedValue(option: $0) }
    case ("unexpectedExtraValues", 1):
      let names = Mirror(reflecting: parts[0]).children.compactMap {
        Self.elements($0.value).last as? String
      }
      guard !names.isEmpty else { return nil }
      return .unexpectedArguments(names.map(Self.shortened))
    case ("noValue", 1):
      return Self.name(ofKey: parts[0]).map { .missing(typed($0)) }
    case ("unableToParseValue", 5):
      guard let option = Self.option(parts[1]), let value = parts[2] as? String else { return nil }
      guard let choices = Self.choices[option]?.allValueStrings else {
        return .noWholeNumber(option: option, value: Self.shortened(value))
      }
      return .noSuchChoice(option: option, value: Self.shortened(value), choices: choices)
    // What was left out when nothing at all was typed.
    case ("noArguments", 1): return fault(parts[0])
    default: return nil
    }
  }

  /// Options that know a few words; all others that the parser itself can refuse are whole numbers.
  private static let choices: [String: any ExpressibleByArgument.Type] = [
    "--csv": TableFormOption.self, "--dialects": DialectOption.self, "--disclosure": Switch.self,
    "--files": FileLayoutOption.self, "--format": OutputFormat.self,
    "--language": LanguageOption.self, "--protect-against": InsiderOption.self,
    "--remainders": Switch.self, "--zeros": ZeroOption.self,
  ]

  /// The beginning of what somebody typed, or pasted: enough to see what it is.
  private static func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(80) + "…" : text
  }

  private static var commands: [String] {
    Impact.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private var knownOptions: [String] {
    Impact.helpMessage(for: command).matches(of: /--[a-z][a-z-]*/).map { String($0.output) }
  }

  /// What is required, as it is typed, of the name it has in the program.
  private func typed(_ name: String) -> String {
    let usage = Impact.usageString(for: command)
    return usage.contains("--\(name) ") ? "--\(name)" : "<\(name.uppercased())>"
  }

  private static func name(ofKey key: Any) -> String? {
    Mirror(reflecting: key).children.first { $0.label == "name" }?.value as? String
  }

  /// An option as it is typed; `name` may be optional.
  private static func option(_ name: Any) -> String? {
    let mirror = Mirror(reflecting: name)
    guard let child = mirror.children.first else { return nil }
    if mirror.displayStyle == .optional { return option(child.value) }
    guard let text = elements(child.value).first else { return nil }
    return (child.label == "long" ? "--" : "-") + "\(text)"
  }

  private static func elements(_ value: Any) -> [Any] {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .tuple ? mirror.children.map(\.value) : [value]
  }
}

extension Language {
  /// The language that a command line asks for, also one that cannot be obeyed; Dutch when none.
  init(askedIn arguments: [String]) {
    var asked = LanguageOption.nl
    for (index, argument) in arguments.enumerated() {
      let next = index + 1 < arguments.count ? arguments[index + 1] : ""
      let value = argument == "--language" ? next : String(argument.dropFirst("--language=".count))
      if argument == "--language" || argument.hasPrefix("--language=") {
        asked = LanguageOption(rawValue: value) ?? asked
      }
    }
    self = asked.language
  }
}
