/// Known totals of one file that could not be read, so that nothing was held against them.
public struct RejectedTotals: Sendable, Equatable {
  /// Name of the file.
  public var file: String
  /// How many; `nil` when nothing at all of the file could be used.
  public var count: Int?
  /// Lines and runs of lines where they stand, as far as they are listed: `3`, `7–12`.
  public var lines: [String]

  /// Known totals that could not be read.
  public init(file: String, count: Int?, lines: [String]) {
    self.file = file
    self.count = count
    self.lines = lines
  }
}

extension Language {
  /// What could not be compared, and where it stands; empty when there is nothing.
  ///
  /// A part of a sentence, for the report and for messages.
  public func phrase(for rejected: [RejectedTotals]) -> String {
    rejected.isEmpty ? "" : verification.rejected(rejected)
  }
}
