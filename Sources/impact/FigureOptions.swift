import ArgumentParser
import Pipeline

/// How figures are computed and protected, for every command that publishes them.
struct FigureOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Distances to an organisation, in whole kilometres separated by commas.",
      valueName: "KM"))
  var radius = AnalysisOptions.standardRadii

  @Option(
    name: .customLong("minimum-base"),
    help: "Smallest earlier count for which a percentage of change is given.")
  var minimumBase: Int64 = 20

  @Option(name: .long, help: "Smallest count of people that is shown.")
  var threshold: Int64 = 10

  @Option(name: .long, help: "Withhold small counts of people: on, or off for internal use.")
  var disclosure: Switch = .on

  @Option(name: .long, help: "Whether counts of zero are shown or protected: publish or protect.")
  var zeros: ZeroOption = .publish

  @Option(
    name: .long, help: "Protect small groups that are the rest of shown totals: on or off.")
  var remainders: Switch = .on

  var isProtected: Bool { disclosure == .on }

  /// Sets what an analysis does not ask for from the start.
  func apply(to options: inout AnalysisOptions) {
    options.protectsZeros = zeros == .protect
    options.findsRemainders = remainders == .on
  }
}

extension Analysis {
  /// Words the first problems on standard error, and says how many more there are.
  func reportProblems(_ messages: any Messages, writesFiles: Bool) {
    for problem in deviations + firstProblems { StandardError.print(problem) }
    let further = errors + warnings - firstProblems.count - deviatingFiles
    if further > 0 {
      StandardError.print(messages.furtherProblems(further, writesFiles: writesFiles))
    }
  }
}
