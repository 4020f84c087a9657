package import Tables

/// One record of a delivery in a test: what is `nil` was not filled in.
package struct SampleRecord: Sendable {
  package var entity: Entity
  package var file = 0
  package var organisation: String?
  package var name: String?
  package var programme: String?
  package var kind: String?
  package var phase: String?
  /// Code of a municipality, or name of a place outside the classification.
  package var municipality: String?
  package var year: Int?
  package var start: CalendarDate?
  package var end: CalendarDate?
  package var count: Int64?
  /// In millionths.
  package var hours: Int64?
  package var attendance: Int64?
  package var gender: String?
  package var birthYear: Int?
  package var age: Int?
  /// Fingerprint of the number of the person, or of the meeting.
  package var identifier: Int64?

  /// A record of which more can be filled in.
  package init(
    _ entity: Entity, _ organisation: String? = nil, programme: String? = nil, year: Int? = nil,
    kind: String? = nil, phase: String? = nil, at municipality: String? = nil, count: Int64? = nil,
    file: Int = 0
  ) {
    self.entity = entity
    self.organisation = organisation
    self.programme = programme
    self.year = year
    self.kind = kind
    self.phase = phase
    self.municipality = municipality
    self.count = count
    self.file = file
  }

  /// The text of a category field.
  func text(_ field: FieldName) -> String? {
    switch field {
    case .organisation: organisation
    case .name: name
    case .programme: programme
    case .kind: kind
    case .phase: phase
    case .municipality: municipality
    case .gender: gender
    default: nil
    }
  }

  /// The number in a field of numbers.
  func number(_ field: FieldName) -> Int64? {
    switch field {
    case .period: year.map { Int64($0) }
    case .startDate: start.map { Int64($0.dayNumber) }
    case .endDate: end.map { Int64($0.dayNumber) }
    case .count: count
    case .hours: hours
    case .attendance: attendance
    case .birthYear: birthYear.map { Int64($0) }
    case .age: age.map { Int64($0) }
    case .participant: entity == .participants ? identifier : nil
    case .volunteer: entity == .volunteers ? identifier : nil
    case .meeting: entity == .meetings ? identifier : nil
    default: nil
    }
  }
}

/// One published figure in a test.
package struct SampleTotal: Sendable {
  package var id: String
  package var programme: String
  package var measure: String
  package var period: String
  /// In millionths.
  package var value: Int64
  package var kind = ""
  package var phase = ""
  package var status = ""
  package var reason = ""

  /// A published whole number.
  package init(
    _ programme: String, _ measure: String, _ period: String, _ value: Int64, kind: String = "",
    phase: String = "", status: String = "", reason: String = ""
  ) {
    id = "\(programme)/\(measure)/\(kind)/\(phase)/\(period)"
    self.programme = programme
    self.measure = measure
    self.period = period
    self.value = value * 1_000_000
    self.kind = kind
    self.phase = phase
    self.status = status
    self.reason = reason
  }

  /// The text of a category field.
  func text(_ field: FieldName) -> String? {
    switch field {
    case .id: id
    case .programme: programme
    case .measure: measure
    case .kind: kind
    case .phase: phase
    case .period: period
    case .status: status
    case .acceptedReason: reason
    default: nil
    }
  }
}
