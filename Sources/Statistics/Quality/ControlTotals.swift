internal import Tables

/// Files that hold another number of records than their suppliers say.
///
/// Records that were rejected are in the file all the same. Of a file that nothing can be read from
/// nobody knows how many it holds; that it is so is said elsewhere.
enum ControlTotals {
  /// - Parameter files: in the order of the request; whose records they hold is not looked up here.
  static func findings(in files: [DeliveredFile]) -> [QualityFinding] {
    files.enumerated().compactMap { index, file in
      guard file.deviation != nil, let expected = file.controlTotal else { return nil }
      return QualityFinding(
        organisation: 0, entity: file.entity ?? .participants, file: index,
        .controlTotal(expected: expected, found: file.held))
    }
  }
}
