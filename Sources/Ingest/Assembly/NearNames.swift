internal import Regions

/// Names that differ from another one by a single letter.
///
/// One mistake leaves the first or the second half of a name as it was, so names are found by
/// their halves: a few look-ups for each question, whatever the number of names.
struct NearNames {
  private struct Half: Hashable {
    var isFirst: Bool
    var length: Int
    var bytes: ArraySlice<UInt8>
  }

  private var names: [Half: [String]] = [:]

  /// - Parameter names: folded names.
  init(_ names: [String]) {
    for name in names {
      let bytes = Array(name.utf8)[...]
      for half in [
        Self.half(bytes, of: bytes.count, isFirst: true),
        Self.half(bytes, of: bytes.count, isFirst: false),
      ].compactMap({ $0 }) {
        self.names[half, default: []].append(name)
      }
    }
  }

  /// The names that one inserted, missing, wrong or two swapped letters turn into this one, sorted.
  ///
  /// A digit is never taken for a mistake: «Groep 1» is not «Groep 2».
  func names(oneLetterFrom folded: String) -> [String] {
    let bytes = Array(folded.utf8)[...]
    let digits = folded.filter(\.isNumber)
    var found: Set<String> = []
    for length in (bytes.count - 1)...(bytes.count + 1) {
      for isFirst in [true, false] {
        guard let half = Self.half(bytes, of: length, isFirst: isFirst) else { continue }
        for name in names[half] ?? []
        where name.filter(\.isNumber) == digits
          && NameDistance.between(name, folded, bound: 1) != nil
        {
          found.insert(name)
        }
      }
    }
    return found.sorted()
  }

  /// The half that a name of another length would have if its mistake stood in the other half.
  private static func half(
    _ bytes: ArraySlice<UInt8>, of length: Int, isFirst: Bool
  ) -> Half? {
    let size = isFirst ? length / 2 : length - length / 2
    guard size > 0, size <= bytes.count else { return nil }
    return Half(
      isFirst: isFirst, length: length, bytes: isFirst ? bytes.prefix(size) : bytes.suffix(size))
  }
}
