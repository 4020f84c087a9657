import Regions
import TestSupport
import Testing

@testable import Statistics

/// The next places: greedy, and the best choice held against trying them all.
@Suite struct MaximalCoveringTests {
  private struct Instance {
    let lists: [[Int]]
    let inhabitants: [Int64]
    let isWithin: [Bool]

    var problem: MaximalCovering {
      MaximalCovering(Neighbourhoods(lists), inhabitants: inhabitants, isWithin: isWithin)
    }

    /// Points in a square, near each other up to a distance; some without inhabitants, some within
    /// reach already.
    init(_ seed: Int, most: Int) {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...most, using: &random)
      let points = (0..<count).map { _ in
        (Int.random(in: 0...20, using: &random), Int.random(in: 0...20, using: &random))
      }
      let reach = Int.random(in: 0...9, using: &random)
      lists = points.map { one in
        points.indices.filter {
          let (across, up) = (points[$0].0 - one.0, points[$0].1 - one.1)
          return across * across + up * up <= reach * reach
        }
      }
      inhabitants = points.map { _ in
        random.chance(15) ? 0 : Int64.random(in: 1...40, using: &random)
      }
      isWithin = points.map { _ in random.chance(20) }
    }

    func gain(of places: [Int]) -> Int64 {
      Set(places.flatMap { lists[$0] }).reduce(0) { $0 + (isWithin[$1] ? 0 : inhabitants[$1]) }
    }

    /// The most that up to so many places gain, by trying them all.
    func most(_ count: Int, from first: Int = 0, chosen: [Int] = []) -> Int64 {
      guard count > 0 else { return gain(of: chosen) }
      return (first..<max(first, lists.count)).reduce(gain(of: chosen)) {
        max($0, most(count - 1, from: $1 + 1, chosen: chosen + [$1]))
      }
    }
  }

  @Test(arguments: 0..<150) func theBestChoiceIsTheBestOfAll(seed: Int) {
    let instance = Instance(seed, most: 14)
    for count in 0...3 {
      #expect(instance.problem.best(count) == instance.most(count), "\(count) places")
    }
  }

  @Test(arguments: 0..<150) func greedyGainsFallAndComeNearTheBest(seed: Int) throws {
    let instance = Instance(seed, most: 60)
    let choices = instance.problem.greedy(5)
    let gains = choices.map(\.gain)
    #expect(gains == gains.sorted(by: >))
    #expect(gains.allSatisfy { $0 > 0 })
    let outOfReach = zip(instance.inhabitants, instance.isWithin).reduce(0) {
      $0 + ($1.1 ? 0 : $1.0)
    }
    #expect(gains.reduce(0, +) <= outOfReach)
    if choices.count < 5 { #expect(gains.reduce(0, +) == outOfReach) }
    for count in choices.indices {
      let places = choices[...count].map(\.place)
      // What each place adds is what they gain together, and nobody adds more to those before it.
      #expect(gains[...count].reduce(0, +) == instance.gain(of: places))
      let better = instance.lists.indices.filter {
        instance.gain(of: places.dropLast() + [$0]) > instance.gain(of: places)
      }
      #expect(better.isEmpty)
    }
    for count in 1...3 {
      let best = try #require(instance.problem.best(count))
      let greedy = instance.problem.greedy(count).reduce(0) { $0 + $1.gain }
      #expect(greedy <= best)
      // 1 − 1/e, rounded down.
      #expect(Double(greedy) >= 0.632 * Double(best))
    }
  }

  @Test func equalPlacesAreTakenInTheOrderOfCodes() {
    let instance = MaximalCovering(
      Neighbourhoods([[0], [1, 2], [1, 2], [3]]), inhabitants: [7, 3, 4, 7],
      isWithin: Array(repeating: false, count: 4))
    #expect(instance.greedy(9).map(\.place) == [0, 1, 3])
    #expect(instance.greedy(9).map(\.gain) == [7, 7, 7])
    #expect(instance.best(2) == 14)
  }

  @Test func greedyCanMissTheBest() {
    // One in the middle sees most, but two beside it together see all.
    let lists = [[0, 1], [0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [4, 5]]
    let people: [Int64] = [9, 1, 10, 10, 1, 9]
    let instance = MaximalCovering(
      Neighbourhoods(lists), inhabitants: people, isWithin: Array(repeating: false, count: 6))
    #expect(instance.greedy(2).map(\.gain) == [21, 10])
    #expect(instance.best(2) == 40)
  }

  /// 2,000 municipalities of which each has hundreds within reach, and the best ones lie together, so
  /// that what they add alone bounds nothing: the search ends after so much work, whatever a step of
  /// it takes.
  @Test(.timeLimit(.minutes(1))) func aCrowdedCountryIsNoEndlessSearch() {
    var random = SeededGenerator(seed: 12)
    let centroids = (0..<2_000).map { _ in
      Centroid(
        latitude: Double.random(in: 52...52.4, using: &random),
        longitude: Double.random(in: 5...5.6, using: &random))
    }
    let problem = MaximalCovering(
      Neighbourhoods(centroids: centroids, radius: 10),
      inhabitants: centroids.map { _ in 1 }, isWithin: centroids.map { _ in false })
    let choices = problem.greedy(3)
    #expect(choices.count == 3 && choices.reduce(0) { $0 + $1.gain } < 2_000)
    #expect(problem.best(3, limit: 2_000_000) == nil)
  }

  @Test func aSearchThatTakesTooLongIsGivenUp() {
    let instance = Instance(3, most: 60)
    #expect(instance.problem.best(3, limit: 1) == nil)
    #expect(instance.problem.best(3) != nil)
  }
}
