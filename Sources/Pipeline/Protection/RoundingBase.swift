/// The base to multiples of which counts are rounded, as it is asked for.
enum RoundingBase {
  /// The option as it is typed.
  static let option = "--rounding"
  /// With larger ones nothing of the small counts that this is for would be left.
  private static let most: Int64 = 1000

  /// - Throws: `PipelineError.wrongOption` for a base that rounds nothing, or too much.
  static func check(_ base: Int64) throws(PipelineError) {
    if base < 2 { throw .wrongOption(.tooSmall(option: option, least: 2)) }
    if base > most { throw .wrongOption(.tooLarge(option: option, most: most)) }
  }
}

/// Against whom more than the public is protected, as it is asked for.
enum ProtectedAgainst {
  /// The option as it is typed.
  static let option = "--protect-against"
}
