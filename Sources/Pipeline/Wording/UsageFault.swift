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
    let near = known.map { (name: $0, mistakes: mistakes(Array(name.utf8), Array($0.utf8))) }
      .min { $0.mistakes < $1.mistakes }
    guard let near, near.mistakes <= 2, 2 * near.mistakes < near.name.utf8.count else { return nil }
    return near.name
  }

  /// How many letters to insert, drop or replace.
  ///
  /// The distance of Levenshtein (Soviet Physics Doklady 10(8), 1966).
  private static func mistakes(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var above = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        current.append(
          min(
            above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[second.count]
  }
}
