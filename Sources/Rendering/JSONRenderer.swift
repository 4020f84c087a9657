public import Reporting

/// The tables of a report as one JSON object (RFC 8259), one row per line.
///
/// `{"tables": {name: [{column: value}]}, "internal": {…}}`: numbers are numbers, no value is
/// `null`, and columns stand in the order of the tables. A report of which nothing was withheld,
/// or in which counts are rounded, opens with `"notice"`.
public struct JSONRenderer: Sendable {
  /// Bytes gathered before they are handed on.
  private static let chunk = 64 * 1024

  /// A renderer.
  public init() {}

  /// The tables of a report as bytes.
  public func render(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    render(report) { bytes += $0 }
    return bytes
  }

  /// The tables of a report in parts of some 64 KB, so that long ones cost no memory.
  ///
  /// - Parameter output: takes the parts in order; what it throws stops the work.
  public func render<Failure: Error>(
    _ report: Report, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var text = "{\n"
    if let notice = report.notice {
      text += "  \"notice\": \(Self.quoted(notice)),\n"
    }
    text += "  \"tables\": "
    try write(report.tables, &text, output)
    text += ",\n  \"internal\": "
    try write(report.internalTables, &text, output)
    text += "\n}\n"
    try output(Array(text.utf8))
  }

  /// The tables of a report that are not for publication, without any others: `{"internal": {…}}`.
  public func renderInternalTables(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    var text = "{\n  \"internal\": "
    write(report.internalTables, &text) { bytes += $0 }
    return bytes + Array("\(text)\n}\n".utf8)
  }

  /// Some tables alone: `{"tables": {…}}`, with a notice before them when there is one.
  public func render(tables: [DataTable], notice: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    var text = "{\n"
    if let notice { text += "  \"notice\": \(Self.quoted(notice)),\n" }
    text += "  \"tables\": "
    write(tables, &text) { bytes += $0 }
    return bytes + Array("\(text)\n}\n".utf8)
  }

  private func write<Failure: Error>(
    _ tables: [DataTable], _ text: inout String, _ output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    text += "{"
    for (index, table) in tables.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += "    \(Self.quoted(table.name)): ["
      let names = table.columns.map(Self.quoted)
      for row in 0..<table.rowCount {
        text += row == 0 ? "\n      {" : ",\n      {"
        for (column, (name, datum)) in zip(names, table.row(row)).enumerated() {
          if column > 0 { text += ", " }
          text += name
          text += ": "
          text += Self.value(datum)
        }
        text += "}"
        if text.utf8.count >= Self.chunk {
          try output(Array(text.utf8))
          text.removeAll(keepingCapacity: true)
        }
      }
      text += table.rowCount == 0 ? "]" : "\n    ]"
    }
    text += tables.isEmpty ? "}" : "\n  }"
  }

  private static func value(_ datum: Datum) -> String {
    switch datum {
    case .empty: "null"
    case .text(let text): quoted(text)
    case .integer(let value): String(value)
    case .quantity(let value): NumberFormat.machine.shortest(value)
    case .truth(let value): value ? "true" : "false"
    }
  }

  /// A string literal.
  ///
  /// Besides what JSON asks for, everything is escaped that a terminal could take for a command or
  /// that changes the direction of text: the value stays the same.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isUnsafeInTerminal:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
