internal import DelimitedText
internal import Tables

/// Which column of a file fills which field.
struct Mapping: Sendable {
  struct Column: Sendable {
    /// 0-based column in the file.
    var column: Int
    var declaration: FieldDeclaration
  }

  let entity: Entity
  /// Columns with a field that is read, by column.
  let columns: [Column]
  /// Number of columns in the header.
  let width: Int
  /// 0-based columns that no field answers to.
  let unknown: [Int]
  /// Record of the head that is the header.
  let header: FileHead.Record
  /// 0-based columns without a name, which may hold something all the same.
  let nameless: [Int]
  /// Columns kept of each record while it is read, 0-based and ascending: those with a field or
  /// without a name, the first one, in which a row of totals says so, and all where only the whole
  /// tells records apart.
  let kept: [Int]

  /// Position of a column among those that are kept; `nil` for others, and for what lies beyond the
  /// header.
  func slot(of column: Int) -> Int? {
    if kept.count == width { return column < width ? column : nil }
    return kept.firstIndex(of: column)
  }

  /// Columns whose header means a field, whether or not the field is read.
  ///
  /// - Parameter keys: `HeaderNames.key` of each cell.
  static func match(
    _ cells: [String], keys: [String], entity: Entity, renamed: [String: String]
  ) -> [FieldName?] {
    let names = HeaderNames.byEntity[entity]
    var fields = keys.map { names?.field(ofKey: $0) }
    if !renamed.isEmpty {
      let targets = Dictionary(
        renamed.sorted { $0.key < $1.key }.map { (HeaderNames.key($0.key), $0.value) },
        uniquingKeysWith: { first, _ in first })
      for (index, cell) in cells.enumerated() {
        guard let target = renamed[cell.trimmed] ?? targets[keys[index]] else { continue }
        fields[index] = FieldName(rawValue: target) ?? names?.field(of: target)
      }
    }
    // "nummer" means a field only where no column names it better.
    for (index, field) in fields.enumerated()
    where field != nil && HeaderNames.isVague(key: keys[index]) {
      let hasOther = fields.indices.contains { $0 != index && fields[$0] == field }
      if hasOther { fields[index] = nil }
    }
    return fields
  }

  init(
    entity: Entity, header: FileHead.Record, fields: [FieldName?], declaration: EntityDeclaration
  ) {
    self.entity = entity
    self.header = header
    width = header.cellCount
    var columns: [Column] = []
    var unknown: [Int] = []
    for (index, field) in fields.enumerated() {
      guard let field, let found = declaration.declaration(of: field) else {
        if !header.cell(index).trimmed.isEmpty { unknown.append(index) }
        continue
      }
      columns.append(Column(column: index, declaration: found))
    }
    self.columns = columns
    self.unknown = unknown
    nameless = fields.indices.filter { fields[$0] == nil && header.cell($0).trimmed.isEmpty }
    kept = Self.kept(columns, nameless, width: width, entity: entity)
  }

  private static func kept(
    _ columns: [Column], _ nameless: [Int], width: Int, entity: Entity
  ) -> [Int] {
    let identifier = EntityDeclaration.of(entity).identifier
    guard columns.contains(where: { $0.declaration.field == identifier }) else {
      return Array(0..<width)
    }
    return Set(columns.map(\.column) + nameless).union([0]).sorted()
  }
}

extension Mapping {
  /// The mapping with postcodes left unread.
  var withoutPostcodes: Mapping {
    without(Set(columns.filter { $0.declaration.kind == .postcode }.map(\.column)))
  }

  /// The mapping with some columns left unread.
  func without(_ columns: Set<Int>) -> Mapping {
    columns.isEmpty
      ? self : Mapping(self, columns: self.columns.filter { !columns.contains($0.column) })
  }

  private init(_ other: Mapping, columns: [Column]) {
    entity = other.entity
    header = other.header
    width = other.width
    unknown = other.unknown
    nameless = other.nameless
    self.columns = columns
    kept = Self.kept(columns, nameless, width: width, entity: entity)
  }
}

extension String {
  /// Without the blanks around it, no-break spaces included.
  var trimmed: String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.value <= 0x20 || first.value == 0xA0 { view.removeFirst() }
    while let last = view.last, last.value <= 0x20 || last.value == 0xA0 { view.removeLast() }
    return String(view)
  }
}
