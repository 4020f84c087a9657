public import DelimitedText
public import Tables

/// What is known of a file beforehand, from a descriptor; everything may be absent.
public struct FileDescription: Sendable, Equatable {
  /// What its records are about.
  public var entity: Entity?
  /// Programme of all its records that do not name one.
  public var programme: String?
  /// Organisation of all its records, when there is no column for it.
  public var organisation: String?
  /// Year of all its records, when there is no column for it.
  public var period: Period?
  /// How firm the figures from it are.
  public var status: FigureStatus?
  /// Whether its records are invented.
  public var isSynthetic: Bool
  /// Header in the file → our field.
  public var fields: [String: String]
  /// Whether identifiers of people mean the same person in every organisation.
  public var sharesIdentifiers = false
  /// The number of records that it holds according to its supplier.
  public var records: Int?
  /// How the file is written.
  public var hints = TextHints()
  /// Licences under which it may be used, by their titles or names.
  public var licences: [String] = []
  /// Where it comes from, by the titles of the sources.
  public var sources: [String] = []

  /// A description; by default nothing is known.
  public init(
    entity: Entity? = nil, programme: String? = nil, organisation: String? = nil,
    period: Period? = nil, status: FigureStatus? = nil, isSynthetic: Bool = false,
    fields: [String: String] = [:]
  ) {
    self.entity = entity
    self.programme = programme
    self.organisation = organisation
    self.period = period
    self.status = status
    self.isSynthetic = isSynthetic
    self.fields = fields
  }
}

/// A file to read.
public struct FileRequest: Sendable, Equatable {
  /// Where it stands.
  public var path: String
  /// How outputs name it; independent of where the folder stands.
  public var name: String
  /// What is known of it beforehand.
  public var description: FileDescription

  /// Whether its name, or else its descriptor, says that it holds known totals, whatever its content.
  public var isNamedKnownTotals: Bool {
    if let entity = description.entity { return entity == .knownTotals }
    return HeaderSearch.isNamed(stem, as: .knownTotals)
  }

  /// The name without its folders and its ending.
  var stem: String {
    if name.utf8.allSatisfy({ $0 < 0x80 }), name.utf8.last != UInt8(ascii: "/") {
      let start = name.utf8.lastIndex(of: UInt8(ascii: "/")).map(name.utf8.index(after:))
      let last = name[(start ?? name.startIndex)...]
      return String(last[..<(last.utf8.lastIndex(of: UInt8(ascii: ".")) ?? last.endIndex)])
    }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: ".") else { return last }
    return String(last[..<dot])
  }

  /// A file to read.
  public init(path: String, name: String, description: FileDescription = FileDescription()) {
    self.path = path
    self.name = name
    self.description = description
  }
}
