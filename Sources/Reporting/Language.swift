/// Language of reports and messages.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch, the default.
  case dutch = "nl"
  /// English.
  case english = "en"
}
