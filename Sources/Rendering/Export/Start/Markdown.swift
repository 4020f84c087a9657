/// Text in Markdown that is shown as it is.
enum Markdown {
  /// A text of which no character is taken for markup; names may come from files.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.isUnsafeInTerminal: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
