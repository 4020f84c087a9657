internal import Regions

/// What is wrong with a command line, found before any command sees it.
///
/// Options are as they are typed, with their dashes.
public enum UsageFault: Sendable, Equatable {
  /// There is no such option; `known` are those of the command.
  case unknownOption(String, known: [String])
  /// There is no such command.
  case unknownCommand(String, known: [String])
  /// Nothing follows an option that takes a value.
  case missingValue(option: String)
  /// An option that stands alone was given a value.
  case unexpectedValue(option: String)
  /// More was named than the command takes.
  case unexpectedArguments([String])
  /// Something that the command cannot do without was left out.
  case missing(String)
  /// A value is none of those that an option knows.
  case noSuchChoice(option: String, value: String, choices: [String])
  /// A value is no whole number, or one that is larger than can be worked with.
  case noWholeNumber(option: String, value: String)

  /// The name that was probably meant: at most two typing mistakes away, and less than half of it.
  static func nearest(to name: String, in known: [String]) -> String? {
    known.compactMap { one in
      NameDistance.between(name, one, bound: 2).map { (name: one, mistakes: $0) }
    }
    .filter { 2 * $0.mistakes < $0.name.utf8.count }
    .min { $0.mistakes < $1.mistakes }?.name
  }
}
