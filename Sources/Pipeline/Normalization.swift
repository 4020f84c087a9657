internal import DelimitedText
internal import Ingest
public import Reporting

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `impact normalize`: any export as clean CSV.
public struct Normalization: Sendable {
  /// Problems that lost or changed something, for `--strict`.
  public let problems: Int
  /// What was left out or mended, worded, the first of it.
  public let messages: [String]
  /// How many more there are.
  public let further: Int
  /// How the file was written, as one line of JSON; `nil` when nothing of it could be used.
  public let dialect: String?

  /// Messages that are shown.
  private static let shownMessages = 20
  /// Bytes that are gathered before they are written.
  private static let chunk = 1 << 16

  private struct DialectDocument: Encodable {
    var encoding: String
    var delimiter: String
    var quote: String
    var headerLine: Int
    var decimal: String?
    var uncertain: Bool
    var runnerUp: Other?

    struct Other: Encodable {
      var delimiter: String
      var quote: String
    }
  }

  /// Reads a file and writes it.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - write: receives the bytes to print, part by part.
  /// - Throws: `PipelineError` when the file cannot be read, or what `write` throws.
  public init(
    path: String, language: Language, write: ([UInt8]) throws(PipelineError) -> Void
  ) throws(PipelineError) {
    guard let kind = DirectoryWalk.kind(of: path)?.kind else { throw .notFound(path: path) }
    guard kind != .folder else { throw .isFolder(path: path) }
    guard kind == .file else { throw .unreadableFile(file: path, .notAFile(path: path)) }
    guard let request = try DatasetDirectory(paths: [path]).requests.first else {
      throw .nothingToRead(paths: [path])
    }
    var writer = CSVWriter(guardsText: false)
    var failure: PipelineError?
    var shown: [String] = []
    var problems = 0
    var total = 0
    let words = language.messages
    let written: NormalizedDialect?
    do throws(IngestError) {
      written = try Normalizer(request).run { cells in
        for cell in cells { writer.write(text: cell) }
        writer.endRecord()
        guard writer.bytes.count >= Self.chunk, failure == nil else { return }
        do throws(PipelineError) {
          try write(writer.takeBytes())
        } catch {
          failure = error
        }
      } report: { reject in
        total += 1
        if reject.severity != .notice { problems += 1 }
        guard shown.count < Self.shownMessages else { return }
        shown.append(
          words.place(of: reject, file: request.name) + ": " + words.message(for: reject))
      }
    } catch {
      throw PipelineError(error)
    }
    if let failure { throw failure }
    try write(writer.takeBytes())
    self.problems = problems
    messages = shown
    further = total - shown.count
    dialect = written.map(Self.json)
  }

  private static func json(_ dialect: NormalizedDialect) -> String {
    func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }
    let document = DialectDocument(
      encoding: dialect.encoding.rawValue, delimiter: character(dialect.dialect.delimiter),
      quote: character(dialect.dialect.quote), headerLine: dialect.headerLine,
      decimal: dialect.decimalMark, uncertain: dialect.isUncertain,
      runnerUp: dialect.runnerUp.map {
        .init(delimiter: character($0.delimiter), quote: character($0.quote))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let data = try? encoder.encode(document) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
