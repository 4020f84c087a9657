/// The form in which names are stored in and looked up in the indexes.
///
/// It is the folded name (`NameFolding`) with two more habits of Dutch place names evened out:
/// parentheses and commas are blanks (`Hengelo (O.)` is `Hengelo O`), and the word `St` is `Sint`
/// (`St. Annaparochie`). Organisation names are not read so; hence this is not part of folding.
struct NameKey: Sendable, Equatable {
  /// The bytes of the key.
  private(set) var bytes: [UInt8] = []

  init(_ name: Span<UInt8>) {
    NameFolding.fold(name, into: &bytes)
    if needsRewriting { rewrite() }
  }

  init(_ name: String) {
    self.init(name.utf8.span)
  }

  /// A key that is in its final form already.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The key without the word `gemeente` (`provincie`) before or after the name, if it has it.
  func without(word: String) -> NameKey? {
    let word = word.utf8
    guard bytes.count > word.count + 1 else { return nil }
    if bytes.starts(with: word), bytes[word.count] == blank {
      return NameKey(bytes: Array(bytes[(word.count + 1)...]))
    }
    if bytes.suffix(word.count).elementsEqual(word), bytes[bytes.count - word.count - 1] == blank {
      return NameKey(bytes: Array(bytes[..<(bytes.count - word.count - 1)]))
    }
    return nil
  }

  /// The key without the word for a municipality around it, in full or cut short, if it has it.
  var withoutMunicipalityWord: NameKey? {
    without(word: "gemeente") ?? without(word: "gem")
  }

  /// The key with words behind it.
  func followed(by words: NameKey) -> NameKey {
    NameKey(bytes: bytes + [blank] + words.bytes)
  }

  /// The key with the article in front that lists in the order of the alphabet put behind the name
  /// (`Bilt, De`), or nil when there is none.
  var withArticleInFront: NameKey? {
    guard let last = bytes.lastIndex(of: blank), last > 0 else { return nil }
    let article = bytes[(last + 1)...]
    guard Self.articles.contains(where: { article.elementsEqual($0.utf8) }) else { return nil }
    return NameKey(bytes: article + [blank] + bytes[..<last])
  }

  /// The name before the last two words and before the last one, each with those words.
  var nameAndLastWords: [(name: NameKey, words: NameKey)] {
    let blanks = bytes.indices.filter { bytes[$0] == blank }.suffix(2)
    return blanks.filter { $0 > 0 }.map {
      (NameKey(bytes: Array(bytes[..<$0])), NameKey(bytes: Array(bytes[($0 + 1)...])))
    }
  }

  private static let articles = ["de", "den", "het", "t", "s"]

  /// Nearly all keys are in their final form already; this looks before anything is allocated.
  private var needsRewriting: Bool {
    for position in bytes.indices {
      if isSeparator(bytes[position]) { return true }
      if bytes[position] == UInt8(ascii: "s"), wordIsSt(at: position) { return true }
    }
    return false
  }

  private mutating func rewrite() {
    var result: [UInt8] = []
    for word in bytes.split(whereSeparator: { $0 == blank || isSeparator($0) }) {
      if !result.isEmpty { result.append(blank) }
      if word.elementsEqual("st".utf8) {
        result.append(contentsOf: "sint".utf8)
      } else {
        result.append(contentsOf: word)
      }
    }
    bytes = result
  }

  private func wordIsSt(at position: Int) -> Bool {
    guard position == 0 || bytes[position - 1] == blank else { return false }
    guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "t") else { return false }
    return position + 2 == bytes.count || bytes[position + 2] == blank
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",")
  }

  private var blank: UInt8 { UInt8(ascii: " ") }
}
