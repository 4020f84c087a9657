import Tables

/// Running text in which numbers stay numbers until they are written.
///
/// A literal makes one: `"\(57) bestanden"` keeps 57 as a value, so that the renderer writes it by
/// the rules of its language. A no-break space keeps two words on one line.
public struct Prose: Sendable, Equatable {
  /// The pieces, in order.
  public private(set) var runs: [Run] = []

  /// A piece of running text.
  public enum Run: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number or symbol; never broken over two lines.
    case value(Cell)
  }

  /// Text of words alone.
  public init(_ text: String) { append(words: text) }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds words.
  public mutating func append(words text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before) = runs.last {
      runs[runs.count - 1] = .text(before + text)
    } else {
      runs.append(.text(text))
    }
  }

  /// Adds a value.
  public mutating func append(_ cell: Cell) { runs.append(.value(cell)) }

  /// Adds other running text.
  public mutating func append(_ other: Prose) {
    for run in other.runs {
      switch run {
      case .text(let text): append(words: text)
      case .value(let cell): append(cell)
      }
    }
  }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Text of words alone.
  public init(stringLiteral value: String) { append(words: value) }

  /// Text with values in it.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.prose }

  /// Gathers the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var prose = Prose("")

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the literal itself.
    public mutating func appendLiteral(_ literal: String) { prose.append(words: literal) }

    /// Adds words.
    public mutating func appendInterpolation(_ text: String) { prose.append(words: text) }

    /// Adds other running text.
    public mutating func appendInterpolation(_ other: Prose) { prose.append(other) }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      prose.append(.number(Quantity(Int64(clamping: number))))
    }

    /// Adds a value.
    public mutating func appendInterpolation(_ cell: Cell) { prose.append(cell) }
  }
}

extension Sequence<Prose> {
  /// The texts in one, with words between them.
  func joined(separator: String) -> Prose {
    var result = Prose("")
    for (index, part) in enumerated() {
      if index > 0 { result.append(words: separator) }
      result.append(part)
    }
    return result
  }
}

extension String.StringInterpolation {
  /// Running text with numbers in it cannot become words: it would be written as a value of Swift.
  @available(*, unavailable, message: "make a Prose of the whole literal")
  mutating func appendInterpolation(_ prose: Prose) {}
}
