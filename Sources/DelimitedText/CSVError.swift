/// What stops the reading of one file; problems inside a file are data, not errors.
public enum CSVError: Error, Sendable, Equatable {
  /// The file cannot be opened; `reason` is the number the system gave (`errno`).
  case cannotOpen(path: String, reason: Int32)
  /// Reading failed at a byte offset.
  case cannotRead(path: String, offset: Int64, reason: Int32)
  /// The path is a folder, pipe, socket or device.
  case notAFile(path: String)
  /// The size or the modification time changed while the file was read.
  case changedWhileRead(path: String)
}
