import DelimitedText
public import Reporting

/// Tables as comma-separated values: UTF-8, LF, a header, an empty field where there is no value.
public struct CSVRenderer: Sendable {
  /// Bytes gathered before they are handed on.
  private static let chunk = 64 * 1024

  /// A renderer.
  public init() {}

  /// A whole table as bytes.
  public func render(_ table: DataTable) -> [UInt8] {
    var bytes: [UInt8] = []
    render(table) { bytes += $0 }
    return bytes
  }

  /// A table in parts of some 64 KB, so that a long one costs no memory.
  ///
  /// - Parameter output: takes the parts in order; what it throws stops the work.
  public func render<Failure: Error>(
    _ table: DataTable, to output: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter()
    for column in table.columns { writer.write(text: column) }
    writer.endRecord()
    for index in 0..<table.rowCount {
      for datum in table.row(index) { write(datum, to: &writer) }
      writer.endRecord()
      if writer.bytes.count >= Self.chunk { try output(writer.takeBytes()) }
    }
    try output(writer.takeBytes())
  }

  private func write(_ datum: Datum, to writer: inout CSVWriter) {
    switch datum {
    case .empty: writer.writeEmpty()
    case .text(let text): writer.write(text: text)
    case .integer(let value): writer.write(number: String(value))
    case .quantity(let value): writer.write(number: NumberFormat.machine.shortest(value))
    case .truth(let value): writer.write(text: value ? "true" : "false")
    }
  }
}
