internal import Disclosure

/// How small a count or a range is small, as it is asked for.
enum SmallCount {
  /// - Throws: `PipelineError.wrongOption` for a number that would protect nothing, or everything.
  static func check(_ option: String, _ value: Int64) throws(PipelineError) {
    if value < 1 { throw .wrongOption(.tooSmall(option: option, least: 1)) }
    if value > DisclosurePolicy.mostThreshold {
      throw .wrongOption(.tooLarge(option: option, most: DisclosurePolicy.mostThreshold))
    }
  }
}
