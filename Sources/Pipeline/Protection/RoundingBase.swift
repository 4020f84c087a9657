/// The base to multiples of which counts are rounded, as it is asked for.
enum RoundingBase {
  /// The option as it is typed.
  static let option = "--rounding"
  /// With smaller ones too few counts become the same: of multiples of 3, a 0 where somebody is says
  /// that it is one.
  private static let least: Int64 = 5
  /// With larger ones nothing of the counts that this is for would be left.
  private static let most: Int64 = 100
  /// How far counts may move, in bases: further, and the figures no longer tell anything.
  private static let mostMoved: Int64 = 3

  /// - Throws: `PipelineError.roundingTooFar` when counts would move too far.
  static func check(_ base: Int64, bound: Int64) throws(PipelineError) {
    if bound > base * mostMoved { throw .roundingTooFar(base: base, bound: bound) }
  }

  /// - Throws: `PipelineError.wrongOption` for a base that rounds nothing, or too much.
  static func check(_ base: Int64) throws(PipelineError) {
    if base < least { throw .wrongOption(.tooSmall(option: option, least: least)) }
    if base > most { throw .wrongOption(.tooLarge(option: option, most: most)) }
  }
}

/// Against whom more than the public is protected, as it is asked for.
enum ProtectedAgainst {
  /// The option as it is typed.
  static let option = "--protect-against"
}
