/// Where a few more places bring most inhabitants within reach: the maximal covering location
/// problem.
///
/// Source: R. Church and C. ReVelle, "The maximal covering location problem", Papers of the Regional
/// Science Association 32 (1974).
struct MaximalCovering {
  /// A place and what it adds to those chosen before it.
  struct Choice: Equatable {
    let place: Int
    let gain: Int64
  }

  private let neighbourhoods: Neighbourhoods
  /// Inhabitants by municipality, 0 for those within reach already.
  private var uncovered: [Int64]
  /// What each place would add now.
  private(set) var gains: [Int64]

  /// A problem in which every municipality may become a place.
  ///
  /// - Parameters:
  ///   - neighbourhoods: who lies within reach of whom; mutual.
  ///   - inhabitants: by municipality.
  ///   - isWithin: which are within reach already.
  init(_ neighbourhoods: Neighbourhoods, inhabitants: [Int64], isWithin: [Bool]) {
    self.neighbourhoods = neighbourhoods
    uncovered = zip(inhabitants, isWithin).map { $1 ? 0 : $0 }
    var gains = Array(repeating: Int64(0), count: neighbourhoods.count)
    for (municipality, people) in uncovered.enumerated() where people > 0 {
      neighbourhoods.forEachNeighbour(of: municipality) { gains[$0] += people }
    }
    self.gains = gains
  }

  /// One place after the other, each the one that adds most to those before it.
  ///
  /// Of equal ones the first in the order of codes. Stops when nothing can be added.
  ///
  /// Never less than 1 − 1/e (63 %) of the best choice of as many: G. Nemhauser, L. Wolsey and M.
  /// Fisher, Mathematical Programming 14 (1978).
  func greedy(_ count: Int) -> [Choice] {
    var problem = self
    var choices: [Choice] = []
    while choices.count < count, let place = problem.bestPlace(), problem.gains[place] > 0 {
      choices.append(Choice(place: place, gain: problem.gains[place]))
      problem.choose(place)
    }
    return choices
  }

  /// The most that so many places can add together; `nil` when finding out takes too long.
  ///
  /// Branch and bound: what places add alone is more than they add together, so a branch whose best
  /// gains do not sum to more than is known already is left. With 342 municipalities and 3 places
  /// some milliseconds.
  ///
  /// - Parameters:
  ///   - count: places; few, for every one multiplies the work.
  ///   - limit: gains looked at or changed after which it is given up; a count, so that the answer
  ///     is the same on every machine.
  func best(_ count: Int, limit: Int = 100_000_000) -> Int64? {
    var search = Search(best: greedy(count).reduce(0) { $0 + $1.gain }, stepsLeft: limit)
    var problem = self
    problem.search(
      &search, among: gains.indices.filter { gains[$0] > 0 }, places: count, gained: 0)
    return search.stepsLeft > 0 ? search.best : nil
  }

  private struct Search {
    var best: Int64
    var stepsLeft: Int
  }

  private mutating func search(
    _ search: inout Search, among places: [Int], places count: Int, gained: Int64
  ) {
    search.stepsLeft -= places.count
    guard count > 1 else {
      if count == 1 {
        search.best = max(search.best, gained + places.reduce(0) { max($0, gains[$1]) })
      }
      return
    }
    let ordered = places.sorted { (gains[$1], $0) < (gains[$0], $1) }
    for (index, place) in ordered.enumerated() {
      let bound = ordered[index...].prefix(count).reduce(gained) { $0 + gains[$1] }
      if bound <= search.best { return }
      if search.stepsLeft <= 0 { return }
      let gain = gains[place]
      let covered = choose(place)
      // What is done is undone again.
      search.stepsLeft -= 2 * covered.reduce(0) { $0 + $1.neighbours }
      self.search(
        &search, among: Array(ordered[(index + 1)...]), places: count - 1, gained: gained + gain)
      undo(covered)
    }
  }

  private func bestPlace() -> Int? {
    // `max` keeps the last of equals, so the order of positions is turned round.
    gains.indices.max { (gains[$0], $1) < (gains[$1], $0) }
  }

  /// A municipality that a place brought within reach.
  private struct Covered {
    let municipality: Int
    let people: Int64
    let neighbours: Int
  }

  /// Brings everyone near a place within reach; gives what `undo` needs.
  @discardableResult
  private mutating func choose(_ place: Int) -> [Covered] {
    var newlyCovered: [Int] = []
    neighbourhoods.forEachNeighbour(of: place) {
      if uncovered[$0] > 0 { newlyCovered.append($0) }
    }
    return newlyCovered.map { municipality in
      let people = uncovered[municipality]
      uncovered[municipality] = 0
      return Covered(
        municipality: municipality, people: people,
        neighbours: addToGains(-people, near: municipality))
    }
  }

  private mutating func undo(_ covered: [Covered]) {
    for one in covered {
      uncovered[one.municipality] = one.people
      _ = addToGains(one.people, near: one.municipality)
    }
  }

  /// - Returns: the gains that changed.
  private mutating func addToGains(_ people: Int64, near municipality: Int) -> Int {
    var changed = 0
    neighbourhoods.forEachNeighbour(of: municipality) {
      gains[$0] += people
      changed += 1
    }
    return changed
  }
}
