import Ingest
import TestSupport

/// Text of a file in which marks show where rejects must fall.
///
/// A mark such as `‹type-date!2›` stands before the byte that the reject names. It holds the code,
/// the severity (`!` error, `?` warning, `.` notice) and the column, when the reject has one. The
/// line follows from where the mark stands.
struct MarkedText {
  /// The text without its marks.
  private(set) var bytes: [UInt8] = []
  /// The rejects that the marks stand for, as `line:byte code!column`.
  private(set) var rejects: [String] = []

  init(_ marked: String) {
    var mark: String?
    for scalar in marked.unicodeScalars {
      switch (scalar, mark) {
      case ("‹", _): mark = ""
      case ("›", let code?):
        // A mark stands within a line, so the text up to it has one line more than line ends.
        rejects.append("\(plainLineCount(bytes + [0x78])):\(bytes.count) \(code)")
        mark = nil
      case (_, let code?): mark = code + String(scalar)
      case (_, nil): bytes += Array(String(scalar).utf8)
      }
    }
  }
}

extension Reject {
  /// The reject as a mark would show it; without a place when it is about the whole file.
  var mark: String {
    let sign =
      switch severity {
      case .error: "!"
      case .warning: "?"
      case .notice: "."
      }
    let place = line.map { "\($0):\(byte.map { "\($0)" } ?? "-") " } ?? ""
    return place + code.rawValue + sign + (column.map { "\($0)" } ?? "")
  }
}
