internal import Aggregation
internal import Disclosure
internal import Reporting
internal import Tables

/// What organisations that know their own records could work out of others, for the analyst alone.
struct InsiderFindings {
  private let knowledge: InsiderKnowledge
  private let delivery: Delivery
  private let isProtected: Bool
  /// Whether the other way to protect people is there to be chosen.
  private let canProtect: Bool

  init(_ release: Release, of delivery: Delivery) {
    knowledge = release.insiders
    isProtected = release.policy.insiders == .protect
    canProtect = release.policy.rounding == nil
    self.delivery = delivery
  }

  /// What standard error says; nothing where nothing is protected.
  func lines(_ wording: any InsiderWording, writesFiles: Bool) -> [String] {
    var lines: [String] = []
    if knowledge.unchecked > 0 { lines.append(wording.unchecked(knowledge.unchecked)) }
    if knowledge.findings.isEmpty {
      if knowledge.checked > 0 { lines.append(wording.nothingFound(isProtected: isProtected)) }
      return lines
    }
    lines.append(
      wording.found(
        organisations: knowledge.organisations, figures: knowledge.figures,
        told: writesFiles ? .file : .otherCommand, suggests: canProtect))
    return lines
  }

  /// Name and columns of the table in `intern/`.
  static let name = "insiders"
  static let columns = [
    "organisation_id", "organisation", "programme", "measure", "people", "dimension",
    "category_code", "category", "period", "learns",
  ]

  /// The findings as a table of `intern/`.
  var table: DataTable {
    let rows = rows
    return DataTable(name: Self.name, columns: Self.columns, rowCount: rows.count) { index in
      let row = rows[index]
      return [
        row.organisationCode, row.organisation, row.programme, row.measure, row.people,
        row.dimension, row.categoryCode, row.category, row.period, row.isRest ? "rest" : "others",
      ].map { $0.isEmpty ? Datum.empty : .text($0) }
    }
  }

  /// One finding in words.
  struct Row {
    var organisationCode: String
    var organisation: String
    var programme: String
    var measure: String
    /// Which of the people that were there: all, beginning, with_hours, open_ended or recorded.
    var people: String
    var dimension: String
    var categoryCode: String
    var category: String
    var period: String
    var isRest: Bool
  }

  private var rows: [Row] {
    let organisations = Axis(.organisation, of: delivery).categories
    let programmes = delivery.categories(.programme)
    var axes: [Dimension: [Axis.Category]] = [:]
    for dimension in Set(knowledge.findings.flatMap(\.scope.dimensions)) {
      axes[dimension] = Axis(dimension, of: delivery).categories
    }
    return knowledge.findings.map { finding in
      let scope = finding.scope
      var categories = zip(scope.dimensions, scope.category).map { dimension, position in
        axes[dimension]?[position] ?? Axis.Category(code: "", name: "")
      }
      var dimension = scope.dimensions.map(\.rawValue).joined(separator: "×")
      if let list = scope.organisations {
        dimension = "organisations"
        categories = list.map { organisations[$0] }
      }
      let months = scope.throughMonth.map { " (1-\($0))" } ?? ""
      return Row(
        organisationCode: organisations[finding.organisation].code,
        organisation: organisations[finding.organisation].name,
        programme: programmes[code: scope.programme], measure: scope.measure.rawValue,
        people: scope.part.name, dimension: dimension.isEmpty ? "total" : dimension,
        categoryCode: categories.map(\.code).joined(separator: "×"),
        category: categories.map(\.name).joined(separator: "×"),
        period: scope.period.label + months, isRest: finding.isRest)
    }
  }
}

extension PeopleScope.Part {
  fileprivate var name: String {
    switch self {
    case .all: "all"
    case .beginning: "beginning"
    case .withHours: "with_hours"
    case .openEnded: "open_ended"
    case .recorded: "recorded"
    }
  }
}
