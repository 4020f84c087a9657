internal import Tables

/// How what figures look at is packed into one integer per record.
///
/// Organisations that no figure tells apart share one class, and so do homes: ten million records then
/// make some thousands of combinations.
struct AtomLayout: Sendable {
  let entity: Entity
  let years: Int
  let firstYear: Int
  /// Last months that figures stop at, ascending.
  let months: [Int]
  /// Class of each programme and organisation: `classes[programme * organisations + organisation]`;
  /// −1 for a programme without figures.
  let classes: [Int32]
  let organisations: Int
  /// One programme and organisation of each class.
  let members: [(programme: Int, organisation: Int)]
  /// Class of each home, and one home of each class.
  let homes: [Int]
  let homeMembers: [Int]
  let genders: Int
  let usesAge: Bool
  /// Kinds of meetings; 1 when figures do not look at them.
  let kinds: Int
  let ageGroups: AgeGroups
  /// Whether figures look at records without an end.
  let usesOpenEnds: Bool

  /// What a key says of its records.
  struct Facts {
    var member: Int
    var first: Int
    var last: Int
    /// How many of the months it begins after.
    var late: Int
    var home: Int
    var gender: Int
    var age: Int
    var hasHours: Bool
    /// Whether it has a beginning and no end; only where figures look at that.
    var isOpen: Bool
    var kind: Int
  }

  /// - Parameter separates: puts every organisation in a class of its own, whatever figures look at.
  init(
    _ entity: Entity, _ scopes: [PeopleScope], of delivery: Delivery,
    separatesOrganisations separates: Bool = false
  ) {
    self.entity = entity
    let bounds = delivery.years ?? 0...0
    years = bounds.count
    firstYear = bounds.lowerBound
    months = Set(scopes.compactMap(\.throughMonth)).sorted()
    ageGroups = delivery.ageGroups
    usesOpenEnds = scopes.contains { $0.part == .openEnded }
    let used = Set(scopes.flatMap(\.dimensions))
    usesAge = used.contains(.ageGroup)
    genders = used.contains(.gender) ? delivery.categories(.gender).count : 1
    kinds = entity == .meetings && used.contains(.kind) ? delivery.categories(.kind).count : 1
    let levels = Dimension.allCases.filter { used.contains($0) && $0.level != nil }
    let axes = levels.map { Axis($0, of: delivery) }
    var homeClasses: [[Int]: Int] = [:]
    var homeMembers: [Int] = []
    homes = (0..<delivery.categories(.municipality).count).map { code in
      let key = axes.map { $0.positions.indices.contains(code) ? $0.positions[code] : 0 }
      if let known = homeClasses[key] { return known }
      homeClasses[key] = homeMembers.count
      homeMembers.append(code)
      return homeMembers.count - 1
    }
    self.homeMembers = homeMembers
    organisations = delivery.categories(.organisation).count
    (classes, members) = Self.classes(
      scopes, separates ? used.union([.organisation]) : used, delivery,
      ownKinds: entity == .meetings)
  }

  /// Organisations are in one class when every figure treats them alike.
  private static func classes(
    _ scopes: [PeopleScope], _ used: Set<Dimension>, _ delivery: Delivery, ownKinds: Bool
  ) -> (classes: [Int32], members: [(programme: Int, organisation: Int)]) {
    let organisations = delivery.categories(.organisation).count
    let programmes = delivery.categories(.programme).count
    var classes = Array(repeating: Int32(-1), count: programmes * organisations)
    var members: [(programme: Int, organisation: Int)] = []
    let byProgramme = Dictionary(grouping: scopes, by: \.programme)
    let enrolments = delivery.roster.enrolments
    for programme in byProgramme.keys.sorted() where programme < programmes {
      let sets = Array(Set((byProgramme[programme] ?? []).compactMap(\.organisations)))
      var memberships = Array(repeating: [Int](), count: organisations)
      for (index, set) in sets.enumerated() {
        for organisation in set where organisation < organisations {
          memberships[organisation].append(index)
        }
      }
      var known: [[Int]: Int32] = [:]
      for organisation in 0..<organisations {
        var key = memberships[organisation]
        key.append(used.contains(.organisation) ? -1 - organisation : -1)
        let enrolment = enrolments.index(organisation: organisation, programme: programme)
        if enrolment >= 0 {
          let range = enrolment * enrolments.years..<(enrolment + 1) * enrolments.years
          if used.contains(.kind), !ownKinds { key += enrolments.kinds[range] }
          if used.contains(.phase) { key += enrolments.phases[range] }
        }
        let position = programme * organisations + organisation
        if let found = known[key] {
          classes[position] = found
        } else {
          known[key] = Int32(members.count)
          classes[position] = Int32(members.count)
          members.append((programme, organisation))
        }
      }
    }
    return (classes, members)
  }

  private var openSize: Int { usesOpenEnds ? 2 : 1 }
  private var ageSize: Int { usesAge ? ageGroups.starts.count + 1 + Self.rawAges : 1 }
  /// Years of birth from 1800 and ages, for records of several years.
  private static let rawAges = 1024
  private static let firstBirthYear = 1800
  private static let birthYears = 512

  /// Number of keys that are possible; `nil` when they do not fit in an integer.
  var capacity: Int? {
    guard let stride else { return nil }
    let (product, overflow) = stride.multipliedReportingOverflow(by: max(members.count, 1))
    return overflow ? nil : product
  }

  /// Number of keys of one class of organisations, which follow each other; `nil` when they do not fit.
  var stride: Int? {
    let sizes = [
      years, years, months.count + 1, max(homeMembers.count, 1), genders, ageSize, 2,
      openSize, kinds,
    ]
    var capacity = 1
    for size in sizes {
      let (product, overflow) = capacity.multipliedReportingOverflow(by: max(size, 1))
      guard !overflow else { return nil }
      capacity = product
    }
    return capacity
  }

  @inline(__always)
  func key(
    member: Int, first: Int, last: Int, late: Int, home: Int, gender: Int, age: Int,
    hasHours: Bool, isOpen: Bool, kind: Int
  ) -> Int {
    var key = (member * years + first) * years + last
    key = key * (months.count + 1) + late
    key = key * max(homeMembers.count, 1) + (homeMembers.count > 1 ? homes[home] : 0)
    key = key * genders + (genders > 1 ? gender : 0)
    key = key * ageSize + age
    key = key * 2 + (hasHours ? 1 : 0)
    key = key * openSize + (usesOpenEnds && isOpen ? 1 : 0)
    return key * kinds + (kinds > 1 ? kind : 0)
  }

  func facts(_ key: Int) -> Facts {
    var rest = key
    func take(_ size: Int) -> Int {
      let value = rest % size
      rest /= size
      return value
    }
    let kind = take(kinds)
    let isOpen = take(openSize) == 1
    let hasHours = take(2) == 1
    let age = take(ageSize)
    let gender = take(genders)
    let home = take(max(homeMembers.count, 1))
    let late = take(months.count + 1)
    let last = take(years)
    let first = take(years)
    return Facts(
      member: rest, first: first, last: last, late: late, home: home, gender: gender, age: age,
      hasHours: hasHours, isOpen: isOpen, kind: kind)
  }

  /// What is kept of an age: the group when it is of one year, else what decides it in each year.
  @inline(__always)
  func age(birthYear: Int64, age: Int64, first: Int, last: Int) -> Int {
    guard usesAge else { return 0 }
    if first == last {
      let years = birthYear != Column.null ? Int64(firstYear + first) - birthYear : age
      return ageGroups.position(of: years == Column.null ? -1 : Int(years))
    }
    if birthYear != Column.null {
      let code = min(max(Int(birthYear) - Self.firstBirthYear, 0), Self.birthYears - 1)
      return ageGroups.starts.count + 1 + code
    }
    guard age >= 0 else { return 0 }
    let code = min(Int(age), Self.rawAges - Self.birthYears - 1)
    return ageGroups.starts.count + 1 + Self.birthYears + code
  }

  /// Position of the age group in a year.
  func ageGroup(_ code: Int, year: Int) -> Int {
    let raw = code - ageGroups.starts.count - 1
    guard raw >= 0 else { return code }
    if raw >= Self.birthYears { return ageGroups.position(of: raw - Self.birthYears) }
    return ageGroups.position(of: firstYear + year - Self.firstBirthYear - raw)
  }
}
