public import DelimitedText

/// What stops the whole import.
public enum IngestError: Error, Sendable, Equatable {
  /// A file cannot be read, or changed meanwhile.
  case unreadable(file: String, CSVError)
  /// The account of a file does not balance: a fault of this program.
  case accountUnbalanced(file: String)
}
