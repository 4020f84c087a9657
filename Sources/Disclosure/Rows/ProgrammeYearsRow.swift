/// Years of a programme in which only a few records lie: fewer than are shown, or than one in a hundred.
public struct ProgrammeYearsRow: Sendable, Equatable {
  /// Programme as the files name it; empty when unknown.
  public var programme: String
  /// Years, in order.
  public var years: [Int]
}
