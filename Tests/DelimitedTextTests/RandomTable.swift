import TestSupport

@testable import DelimitedText

/// A small export as an organisation might send it, made by a seed in every way of writing that is
/// usual, with the cells it holds.
struct RandomTable {
  /// How it is written.
  struct Form: Sendable {
    var delimiter: UInt8 = UInt8(ascii: ";")
    var quote: UInt8 = UInt8(ascii: "\"")
    var encoding = Encoding.utf8
    var hasMark = false
    var lineEnd = "\n"
    var hasDecimalComma = true
    var preamble = 0
    var hasFooter = false
    var knowsHeader = true
    var quotesAll = false

    /// One of all forms.
    init(using random: inout SeededGenerator) {
      delimiter = random.pick([0x3B, 0x2C, 0x09, 0x7C]) ?? delimiter
      quote = random.chance(20) ? 0x27 : 0x22
      encoding =
        random.pick([.utf8, .utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian]) ?? .utf8
      hasMark = encoding == .utf8 && random.chance(50)
      lineEnd = random.pick(["\n", "\r\n", "\r"]) ?? "\n"
      hasDecimalComma = random.chance(70)
      preamble = random.chance(30) ? Int.random(in: 1...3, using: &random) : 0
      hasFooter = random.chance(20)
      knowsHeader = random.chance(50)
      // Apostrophes are only seen to be quotes where they are used.
      quotesAll = quote == 0x27 || random.chance(20)
    }
  }

  static let names = [
    "projectnummer", "jaar", "startdatum", "geslacht", "uren", "gemeente", "opmerking", "bedrag",
  ]
  /// Whether the bytes of a cell are one of these names.
  static func isName(_ cell: Span<UInt8>) -> Bool {
    names.contains(
      unsafe cell.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  }

  private static let titles = [
    "Overzicht deelnemers 2024", "Gemaakt op 1 januari 2025, door Jan", "Stichting Samen",
    "Export: deelnemers (vertrouwelijk)",
  ]
  private static let towns = ["Utrecht", "'s-Hertogenbosch", "Súdwest-Fryslân", "'t Goy", "Ede"]
  private static let remarks = [
    "", "komt later, samen met zus", "geen", "zie brief van 3 mei", "Café «De Hoek»", "€ 5 betaald",
    "wil graag: koken, zingen", "vriend van Piet's broer",
  ]

  let form: Form
  private(set) var records: [[String]] = []
  private(set) var text = ""

  init(_ form: Form, using random: inout SeededGenerator) {
    self.form = form
    var columns = Array(0..<Self.names.count).shuffled(using: &random)
    columns.removeLast(Int.random(in: 0...4, using: &random))
    for _ in 0..<form.preamble { append([random.pick(Self.titles) ?? ""]) }
    append(
      columns.map {
        form.knowsHeader ? Self.names[$0] : "kolom \(Character(UnicodeScalar(97 + UInt8($0))))"
      })
    for number in 0..<Int.random(in: 1...25, using: &random) {
      append(columns.map { Self.cell($0, number, form, &random) })
    }
    if form.hasFooter { append(["Totaal \(records.count) regels"]) }
  }

  private static func cell(
    _ column: Int, _ number: Int, _ form: Form, _ random: inout SeededGenerator
  ) -> String {
    func decimal() -> String {
      let mark = form.hasDecimalComma ? "," : "."
      let tenths = Int.random(in: 0...400, using: &random)
      return "\(tenths / 10)" + (tenths.isMultiple(of: 10) ? "" : "\(mark)\(tenths % 10)")
    }
    switch column {
    case 0: return "P\(100 + number / 3)"
    case 1: return "\(2020 + number % 5)"
    case 2:
      let day = Int.random(in: 10...28, using: &random)
      return form.hasDecimalComma ? "\(day)-03-2024" : "2024-03-\(day)"
    case 3: return random.pick(["v", "m", "x", ""]) ?? ""
    case 4: return decimal()
    case 5: return random.pick(towns) ?? ""
    case 6: return random.pick(remarks) ?? ""
    default: return decimal()
    }
  }

  private mutating func append(_ cells: [String]) {
    records.append(cells)
    let delimiter = String(UnicodeScalar(form.delimiter))
    let quote = String(UnicodeScalar(form.quote))
    let written = cells.map { cell in
      let needsQuotes =
        form.quotesAll || cell.contains(delimiter) || cell.contains(quote)
      guard needsQuotes else { return cell }
      let doubled = cell.map { String($0) == quote ? quote + quote : String($0) }.joined()
      return quote + doubled + quote
    }
    text += written.joined(separator: delimiter) + form.lineEnd
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    (form.hasMark ? [0xEF, 0xBB, 0xBF] : []) + encoded(text, form.encoding)
  }
}

/// A text in an encoding; what windows-1252 does not have becomes a question mark.
func encoded(_ text: String, _ encoding: Encoding) -> [UInt8] {
  switch encoding {
  case .utf8, .unknown: Array(text.utf8)
  case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case .windows1252:
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x20AC: 0x80
      case 0x201A: 0x82
      case 0x2019: 0x92
      case 0x178: 0x9F
      case 0..<0x80, 0xA0...0xFF, 0x81, 0x8D, 0x8F, 0x90, 0x9D: UInt8(scalar.value)
      default: UInt8(ascii: "?")
      }
    }
  }
}
