import Foundation
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a picture holds, read back as XML: the parser of the system refuses what is not well-formed.
final class PictureReading: NSObject, XMLParserDelegate {
  /// A line of text with the room that it takes by our measure.
  struct Line {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func overlaps(_ other: Line) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private(set) var lines: [Line] = []
  private(set) var root: [String: String] = [:]
  private(set) var names: Set<String> = []
  private(set) var title = ""
  private(set) var alternative = ""
  private var isBroken = false
  private var open: [String] = []
  private var attributes: [String: String] = [:]
  private var text = ""

  /// - Throws: what the parser says of XML that is not well-formed.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    // The parser of Linux may report an error and go on.
    guard parser.parse(), parser.parserError == nil, !isBroken, open.isEmpty else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
  }

  /// Width and height of the picture.
  var size: (width: Double, height: Double) {
    (Double(root["width"] ?? "") ?? 0, Double(root["height"] ?? "") ?? 0)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if open.isEmpty { root = attributes }
    names.insert(name)
    open.append(name)
    self.attributes = attributes
    text = ""
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text" { addLine() }
    if open == ["svg", "title"] { title = text }
    if name == "desc" { alternative = text }
    open.removeLast()
    text = ""
  }

  private func addLine() {
    func number(_ name: String) -> Double { Double(attributes[name] ?? "") ?? .nan }
    let (x, y, size) = (number("x"), number("y"), number("font-size"))
    let width = TextMetrics(size: size, isBold: attributes["font-weight"] == "bold").width(text)
    let left =
      switch attributes["text-anchor"] {
      case "end": x - width
      case "middle": x - width / 2
      default: x
      }
    lines.append(
      Line(
        text: text, left: left, right: left + width, top: y - 0.75 * size,
        bottom: y + 0.2 * size))
  }
}
