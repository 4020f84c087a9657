import Testing

/// A small file as somebody sent it, and all that must come of it by the specification.
struct SmallFile: Sendable, CustomTestStringConvertible {
  /// Stands in cells of every file; no output may repeat it.
  static let mark = "QZMERK"

  var what: String
  var name: String
  var bytes: [UInt8]
  /// Other files of the same delivery, by name.
  var beside: [String: String]
  /// The row of `files.csv`, without file, entity and checksum.
  var account: [String: String]
  /// All rejects of the file, as `line:column code severity`; `-` where there is no line or column.
  var rejects: [String]

  var testDescription: String { what }

  /// A file of participants in UTF-8 with semicolons, unless told otherwise.
  ///
  /// - Parameters:
  ///   - lines: physical lines; the parts that are not given are 0.
  ///   - header: lines of the header; the account does not count its further lines as header.
  ///   - at: line of the header; `nil` where none was found.
  init(
    _ what: String, file name: String = "deelnemers.csv", _ text: String,
    form: TextForm = .utf8, encoding: String? = nil, delimiter: String = ";",
    quote: String = "\"", at headerLine: Int? = 1, lines: Int, header: Int? = nil,
    accepted: Int = 0, continuation: Int = 0, blank: Int = 0, preamble: Int = 0, footer: Int = 0,
    rejected: Int = 0, beside: [String: String] = [:], _ rejects: [String] = []
  ) {
    self.init(
      what, file: name, bytes: form.bytes(text), encoding: encoding ?? form.name,
      delimiter: delimiter,
      quote: quote, at: headerLine, lines: lines, header: header, accepted: accepted,
      continuation: continuation, blank: blank, preamble: preamble, footer: footer,
      rejected: rejected, beside: beside, rejects)
  }

  init(
    _ what: String, file name: String = "deelnemers.csv", bytes: [UInt8],
    encoding: String = "utf-8",
    delimiter: String = ";", quote: String = "\"", at headerLine: Int? = 1, lines: Int,
    header: Int? = nil, accepted: Int = 0, continuation: Int = 0, blank: Int = 0,
    preamble: Int = 0, footer: Int = 0, rejected: Int = 0, beside: [String: String] = [:],
    _ rejects: [String] = []
  ) {
    self.what = what
    self.name = name
    self.bytes = bytes
    self.beside = beside
    self.rejects = rejects
    account = [
      "encoding": encoding, "delimiter": delimiter, "quote": quote,
      "header_line": headerLine.map(String.init) ?? "", "physical_lines": "\(lines)",
      "header": "\(header ?? (headerLine == nil ? 0 : 1))", "accepted": "\(accepted)",
      "continuation": "\(continuation)", "blank": "\(blank)", "preamble": "\(preamble)",
      "footer": "\(footer)", "rejected": "\(rejected)", "records": "\(accepted)",
    ]
  }

  /// Something that is no text: named by one code, every line rejected.
  static func binary(_ what: String, _ bytes: [UInt8], lines: Int, blank: Int = 0) -> SmallFile {
    SmallFile(
      what, bytes: bytes + Array(SmallFile.mark.utf8), encoding: "unknown", delimiter: "",
      quote: "", at: nil, lines: lines, blank: blank, rejected: lines - blank,
      ["-:- nul-byte error"])
  }
}

/// How the characters of a file are written.
enum TextForm: Sendable {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16LittleEndianWithMark
  case utf16BigEndian
  case utf16BigEndianWithMark
  case windows1252

  /// The name that the account gives it.
  var name: String {
    switch self {
    case .utf8, .utf8WithMark: "utf-8"
    case .utf16LittleEndian, .utf16LittleEndianWithMark: "utf-16le"
    case .utf16BigEndian, .utf16BigEndianWithMark: "utf-16be"
    case .windows1252: "windows-1252"
    }
  }

  /// The few characters that windows-1252 puts elsewhere than Unicode.
  private static let special: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "Š": 0x8A,
  ]

  /// A text in this form.
  func bytes(_ text: String) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { Self.pair($0) }
    case .utf16LittleEndianWithMark: return [0xFF, 0xFE] + text.utf16.flatMap { Self.pair($0) }
    case .utf16BigEndian: return text.utf16.flatMap { Self.pair($0).reversed() }
    case .utf16BigEndianWithMark:
      return [0xFE, 0xFF] + text.utf16.flatMap { Self.pair($0).reversed() }
    case .windows1252:
      return text.unicodeScalars.map {
        Self.special[$0] ?? UInt8(truncatingIfNeeded: $0.value)
      }
    }
  }

  private static func pair(_ unit: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
  }
}
