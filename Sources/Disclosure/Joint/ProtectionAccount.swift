/// What was withheld of a release, and what is claimed of it.
public struct ProtectionAccount: Sendable, Equatable {
  /// Figures of people that were asked for, each once however often it is printed.
  public internal(set) var figures = 0
  /// Those that are withheld, for whatever reason.
  public internal(set) var withheld = 0
  /// Numbers of different persons that are withheld; they do not add up, so nothing is claimed of them.
  public internal(set) var persons = 0
  /// Withheld because they are small; internal, like all that follows: with the number of either kind
  /// a reader can work out more.
  public internal(set) var small = 0
  /// Withheld for the sake of small ones.
  public internal(set) var others = 0
  /// Small groups that no figure shows but some would give away.
  public internal(set) var groups = 0
  /// At most so many of the small ones have possible values that lie closer together than the
  /// threshold.
  public internal(set) var narrow = 0
  /// Other tables that prove the claim.
  public internal(set) var witnesses = 0
  /// Whether finer tables were withheld as a whole because there was too much to check.
  public internal(set) var isReduced = false
  /// Where counts are rounded: no figure lies further from the true one.
  public internal(set) var roundingBound: Int64?

  /// Those that were left out without a look at them; internal.
  public var left: Int { withheld - small - others }
  /// Rows of all tables in which something is withheld.
  ///
  /// A reader can count them. The number of figures that were decided on tells more: releases with the
  /// same tables can differ in it.
  public internal(set) var notShown = 0

  /// Nothing was asked and nothing withheld.
  public init() {}

  static func += (one: inout ProtectionAccount, other: ProtectionAccount) {
    one.figures += other.figures
    one.withheld += other.withheld
    one.small += other.small
    one.others += other.others
    one.groups += other.groups
    one.narrow += other.narrow
    one.witnesses += other.witnesses
    one.isReduced = one.isReduced || other.isReduced
  }
}
