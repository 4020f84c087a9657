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

  @Option(
    name: .customLong("protect-against"),
    help: ArgumentHelp(
      "Also withhold what those who know their own records could work out of others: organisations.",
      valueName: "WHOM"))
  var protectAgainst: InsiderOption?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Round counts of people to multiples of this instead of withholding small ones, 5 to 100.",
      valueName: "BASE"))
  var rounding: Int64?

  var isProtected: Bool { disclosure == .on }

  /// Sets what an analysis does not ask for from the start.
  ///
  /// - Throws: `PipelineError.wrongOption` for ways to protect people that contradict each other.
  func apply(to options: inout AnalysisOptions) throws(PipelineError) {
    options.protectsZeros = zeros == .protect
    options.findsRemainders = remainders == .on
    options.protectsAgainstOrganisations = protectAgainst == .organisations
    options.rounding = rounding
    try options.checkProtection()
  }
}

/// Against whom more than the public is protected.
enum InsiderOption: String, ExpressibleByArgument, CaseIterable {
  case organisations
}

extension Analysis {
  /// Words the first problems on standard error, and says how many more there are.
  func reportProblems(_ messages: any Messages, writesFiles: Bool) {
    if let passedOver { StandardError.print(passedOver) }
    for problem in deviations + firstProblems { StandardError.print(problem) }
    let further = errors + warnings - firstProblems.count - deviatingFiles
    if further > 0 {
      StandardError.print(messages.furtherProblems(further, writesFiles: writesFiles))
    }
  }
}
