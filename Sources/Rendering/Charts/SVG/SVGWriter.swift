/// Writes the elements of a picture, with coordinates in tenths of a pixel.
struct SVGWriter {
  private(set) var body = ""

  /// How text stands to its point.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A rectangle; `corner` is the radius of its corners.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String? = nil,
    dashed: Bool = false, opacity: String? = nil, corner: Double = 0, title: String? = nil
  ) {
    var attributes = """
      x="\(Self.number(x))" y="\(Self.number(y))" width="\(Self.number(width))" \
      height="\(Self.number(height))" fill="\(fill)"
      """
    if corner > 0 { attributes += " rx=\"\(Self.number(corner))\"" }
    attributes += Self.strokes(stroke, dashed: dashed)
    if let opacity { attributes += " fill-opacity=\"\(opacity)\"" }
    element("rect", attributes, title)
  }

  /// A line.
  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, stroke: String, width: Double = 1,
    dashed: Bool = false
  ) {
    let dashes = dashed ? " stroke-dasharray=\"4 4\"" : ""
    body += """
      <line x1="\(Self.number(x1))" y1="\(Self.number(y1))" x2="\(Self.number(x2))" \
      y2="\(Self.number(y2))" stroke="\(stroke)" stroke-width="\(Self.number(width))"\(dashes)/>

      """
  }

  /// A circle.
  mutating func circle(
    x: Double, y: Double, radius: Double, fill: String, stroke: String, title: String? = nil
  ) {
    element(
      "circle",
      """
      cx="\(Self.number(x))" cy="\(Self.number(y))" r="\(Self.number(radius))" fill="\(fill)" \
      stroke="\(stroke)" stroke-width="3"
      """, title)
  }

  /// One line of text; `y` is its base line.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double, fill: String, anchor: Anchor = .start,
    isBold: Bool = false
  ) {
    guard !text.isEmpty else { return }
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += """
      <text x="\(Self.number(x))" y="\(Self.number(y))" font-size="\(Self.number(size))" \
      fill="\(fill)"\(place)\(weight)>\(text.escapedForXML)</text>

      """
  }

  /// Several lines of text under each other; `y` is the base line of the first.
  mutating func lines(
    _ lines: [String], x: Double, y: Double, size: Double, spacing: Double, fill: String,
    anchor: Anchor = .start, isBold: Bool = false
  ) {
    for (index, line) in lines.enumerated() {
      text(
        line, x: x, y: y + Double(index) * spacing, size: size, fill: fill, anchor: anchor,
        isBold: isBold)
    }
  }

  private mutating func element(_ name: String, _ attributes: String, _ title: String?) {
    guard let title else {
      body += "<\(name) \(attributes)/>\n"
      return
    }
    body += "<\(name) \(attributes)><title>\(title.escapedForXML)</title></\(name)>\n"
  }

  private static func strokes(_ stroke: String?, dashed: Bool) -> String {
    guard let stroke else { return "" }
    return " stroke=\"\(stroke)\" stroke-width=\"2\"\(dashed ? " stroke-dasharray=\"6 4\"" : "")"
  }

  /// A coordinate with at most one decimal, the same on every machine.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let magnitude = tenths.magnitude
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(magnitude / 10)"
    return magnitude % 10 == 0 ? whole : "\(whole).\(magnitude % 10)"
  }
}

extension String {
  /// The text as XML 1.0 takes it; characters that XML does not know become `�`.
  var escapedForXML: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
