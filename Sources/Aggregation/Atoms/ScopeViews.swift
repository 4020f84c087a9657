internal import Regions
internal import Tables

/// Finds the figures in which people count.
///
/// Figures that look at the same things in the same period form a view: everybody counts in at most one
/// category of it, which is looked up; lists of organisations are gone through.
struct ScopeViews {
  private let layout: AtomLayout
  private let delivery: Delivery
  private var views: [View] = []
  private let scopes: [PeopleScope]
  private var positions: [Dimension: [Int]] = [:]

  private struct Key: Hashable {
    var period: Period
    var throughMonth: Int?
    var part: PeopleScope.Part
    var dimensions: [Dimension]
  }

  private struct View {
    var key: Key
    /// Years counted from the first one of the delivery.
    var wanted: ClosedRange<Int>
    /// Where its last month stands among those of the layout.
    var month: Int?
    var categories: [[Int]: Int32] = [:]
    /// Lists of organisations by the classes that are on them.
    var listsOfClass: [Int: [Int32]] = [:]
  }

  init(_ scopes: [PeopleScope], layout: AtomLayout, delivery: Delivery) {
    self.layout = layout
    self.delivery = delivery
    self.scopes = scopes
    var index: [Key: Int] = [:]
    for (position, scope) in scopes.enumerated() {
      let key = Key(
        period: scope.period, throughMonth: scope.throughMonth, part: scope.part,
        dimensions: scope.dimensions)
      let place = index[key] ?? views.count
      if place == views.count {
        index[key] = place
        views.append(
          View(
            key: key,
            wanted: scope.period.firstYear - layout.firstYear...scope.period.lastYear
              - layout.firstYear,
            month: scope.throughMonth.flatMap { layout.months.firstIndex(of: $0) }))
      }
      if let list = scope.organisations {
        let classes = list.map { scope.programme * layout.organisations + $0 }
          .filter(layout.classes.indices.contains).map { Int(layout.classes[$0]) }
        for one in Set(classes) {
          views[place].listsOfClass[one, default: []].append(Int32(position))
        }
      } else {
        views[place].categories[scope.category] = Int32(position)
      }
    }
    for dimension in Set(scopes.flatMap(\.dimensions)) where dimension.level != nil {
      positions[dimension] = Axis(dimension, of: delivery).positions
    }
  }

  /// The atoms of one system: people with the same figures together, those without any left out.
  ///
  /// - Parameter owned: the same counts by organisation, where they are told apart.
  func atoms(
    of tally: [(key: Int, tally: TallyTable.Tally)], _ system: AtomSystem, keepsZeros: Bool,
    owned: [OwnedTally] = []
  ) -> [ScopedAtoms.Atom] {
    let isHours = system.measure == .volunteerHours
    var places: [[Int32]: Int] = [:]
    var atoms: [ScopedAtoms.Atom] = []
    @discardableResult
    func add(_ found: [Int32], count: Int64, people: Int64) -> Int? {
      guard !found.isEmpty else { return nil }
      let place = places[found] ?? atoms.count
      if place == atoms.count {
        places[found] = place
        atoms.append(ScopedAtoms.Atom(count: 0, people: 0, scopes: found))
      }
      atoms[place].count += count
      atoms[place].people += people
      return place
    }
    var placeOfKey: [Int: Int] = [:]
    var facts: [(facts: AtomLayout.Facts, people: Int64)] = []
    for (key, tally) in tally {
      let one = layout.facts(key)
      guard layout.members[one.member].programme == system.programme, !isHours || one.hasHours
      else { continue }
      if keepsZeros { facts.append((one, tally.count)) }
      let place = add(
        scopes(of: one, isSum: isHours || system.measure == .attendance),
        count: isHours ? tally.sum : tally.count, people: tally.count)
      if !owned.isEmpty { placeOfKey[key] = place }
    }
    addParts(owned, isHours: isHours, placeOfKey, to: &atoms)
    if keepsZeros {
      let seen = Set(atoms.flatMap(\.scopes))
      for index in scopes.indices where !seen.contains(Int32(index)) {
        guard let (nobody, home) = nobody(in: index, like: facts) else { continue }
        add(
          scopes(of: nobody, isSum: isHours || system.measure == .attendance, home: home),
          count: 0, people: 0)
      }
    }
    return atoms
  }

  private func addParts(
    _ owned: [OwnedTally], isHours: Bool, _ placeOfKey: [Int: Int],
    to atoms: inout [ScopedAtoms.Atom]
  ) {
    // By organisation, so that the parts of one stand together in each atom.
    for one in owned {
      guard let place = placeOfKey[one.key] else { continue }
      let count = isHours ? one.tally.sum : one.tally.count
      if let last = atoms[place].parts.indices.last,
        atoms[place].parts[last].organisation == one.organisation
      {
        atoms[place].parts[last].count += count
        atoms[place].parts[last].people += one.tally.count
      } else {
        atoms[place].parts.append(
          ScopedAtoms.Part(
            organisation: one.organisation, count: count, people: one.tally.count))
      }
    }
  }

  /// Positions of the figures that records count in, ascending.
  ///
  /// - Parameter home: positions of a home that no record names; empty for the one of the facts.
  func scopes(
    of facts: AtomLayout.Facts, isSum: Bool, home: [Dimension: Int] = [:]
  ) -> [Int32] {
    var found: [Int32] = []
    for view in views {
      guard let year = year(of: facts, in: view, isSum: isSum) else { continue }
      if !view.categories.isEmpty {
        let category = view.key.dimensions.map {
          home[$0] ?? position(facts, $0, year: year)
        }
        if let scope = view.categories[category] { found.append(scope) }
      }
      found += view.listsOfClass[facts.member] ?? []
    }
    return found.sorted()
  }

  /// The year in which records count in a view; `nil` when they do not.
  private func year(of facts: AtomLayout.Facts, in view: View, isSum: Bool) -> Int? {
    let isLate = view.month.map { facts.late > $0 } ?? false
    let isOfBeginners = view.key.part == .beginning || view.key.part == .withHours
    if isSum || isOfBeginners {
      guard view.wanted.contains(facts.first), !isLate else { return nil }
      return view.key.part != .withHours || facts.hasHours ? facts.first : nil
    }
    if view.key.part == .openEnded {
      let first = view.wanted.lowerBound
      return facts.isOpen && facts.first < first && facts.last >= first ? first : nil
    }
    // Whoever begins too late in a year counts from the next one on.
    let first = max(facts.first + (isLate ? 1 : 0), view.wanted.lowerBound)
    return first <= min(facts.last, view.wanted.upperBound) ? first : nil
  }

  private func position(_ facts: AtomLayout.Facts, _ dimension: Dimension, year: Int) -> Int {
    let (programme, organisation) = layout.members[facts.member]
    switch dimension {
    case .organisation: return organisation
    case .gender: return facts.gender
    case .ageGroup: return layout.ageGroup(facts.age, year: year)
    case .kind where layout.entity == .meetings: return facts.kind
    case .kind, .phase:
      return delivery.roster.enrolments.categories(
        [dimension], organisation: organisation, programme: programme, year: year)[0]
    case .municipality, .corop, .province, .ggd, .zorgkantoor, .safety:
      let home =
        layout.homeMembers.indices.contains(facts.home) ? layout.homeMembers[facts.home] : 0
      let own = positions[dimension] ?? []
      return own.indices.contains(home) ? own[home] : 0
    }
  }

  /// Somebody who would count in a figure that nobody counts in: like most people in everything that
  /// the figure does not look at.
  private func nobody(
    in index: Int, like people: [(facts: AtomLayout.Facts, people: Int64)]
  ) -> (facts: AtomLayout.Facts, home: [Dimension: Int])? {
    let scope = scopes[index]
    guard var one = people.max(by: { $0.people < $1.people })?.facts else { return nil }
    let year = scope.period.firstYear - layout.firstYear
    guard (0..<layout.years).contains(year) else { return nil }
    (one.first, one.last, one.late, one.hasHours) = (year, year, 0, true)
    if scope.part == .openEnded {
      guard year > 0 else { return nil }
      (one.first, one.isOpen) = (year - 1, true)
    }
    var programme = layout.members[one.member]
    var home: [Dimension: Int] = [:]
    for (dimension, position) in zip(scope.dimensions, scope.category) {
      switch dimension {
      case .organisation: programme.organisation = position
      case .gender: one.gender = position
      case .ageGroup: one.age = position
      case .kind where layout.entity == .meetings: one.kind = position
      case .kind, .phase:
        let fitting = layout.members.first {
          $0.programme == scope.programme
            && delivery.roster.enrolments.categories(
              [dimension], organisation: $0.organisation, programme: $0.programme, year: year)
              == [position]
        }
        if let fitting { programme = fitting }
      case .municipality, .corop, .province, .ggd, .zorgkantoor, .safety:
        home = homes(like: position, on: dimension)
      }
    }
    if let list = scope.organisations, let first = list.first { programme.organisation = first }
    let place = programme.programme * layout.organisations + programme.organisation
    guard layout.classes.indices.contains(place), layout.classes[place] >= 0 else { return nil }
    one.member = Int(layout.classes[place])
    return (one, home)
  }

  /// Positions at all levels of the first municipality that has a position at one of them.
  private func homes(like position: Int, on dimension: Dimension) -> [Dimension: Int] {
    let gazetteer = delivery.gazetteer
    let places = gazetteer.regions(at: .municipality).indices.lazy.map {
      MunicipalityIndex(rawValue: $0)
    }
    guard position > 0, let level = dimension.level,
      let place = places.first(where: { gazetteer.region(of: $0, at: level) + 1 == position })
    else { return [dimension: position] }
    var homes: [Dimension: Int] = [:]
    for other in positions.keys {
      if let level = other.level { homes[other] = gazetteer.region(of: place, at: level) + 1 }
    }
    return homes
  }
}
