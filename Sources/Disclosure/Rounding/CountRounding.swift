/// Counts rounded to multiples of a base, so that everything that is shown still adds up.
///
/// Rounded are the inner cells: each goes down or up to the multiple next to it, and one that is a multiple
/// stays. Whatever is shown is a sum of them and so a multiple as well, and parts sum to their total.
/// Which ones go up is chosen so that no sum drifts far: first one after the other, then by turning
/// round and exchanging as long as that helps.
///
/// Sources: controlled rounding as in τ-ARGUS (Salazar-González, Lowthian, Young, Merola, Bond and Brown,
/// "Getting the best results in controlled rounding with the least effort", 2004); rounding of inner
/// cells (Langsrud and Heldal, "An algorithm for small count rounding of tabular data", 2018).
public struct CountRounding: Sendable, Equatable {
  /// Rounded values of the inner cells.
  public let values: [Int64]
  /// Rounded sums.
  public let sums: [Int64]
  /// What all of them are multiples of; a single count moves by less.
  public let base: Int64
  /// Each sum of people is told to lie at most so far from the true one.
  ///
  /// That leaves room for one more or one less of every inner cell.
  public let bound: Int64

  /// Something that can be rounded.
  public struct InnerCell: Sendable, Equatable {
    /// Its true value; not negative.
    public var count: Int64
    /// Least value that somebody may know it to have: as many as organisations are in it.
    public var floor: Int64

    /// Something that can be rounded.
    public init(count: Int64, floor: Int64) {
      self.count = count
      self.floor = min(max(floor, 0), count)
    }
  }

  /// Rounds.
  ///
  /// - Parameters:
  ///   - inner: the inner cells, in an order that depends on nothing but the data.
  ///   - sums: what is shown, each as positions of its inner cells.
  ///   - base: at least 2.
  /// - Complexity: some passes over the ones in the sums.
  public init(_ inner: [InnerCell], sums rows: [[Int32]], base: Int64) {
    var choice = RoundingChoice(inner, sums: rows, base: base)
    choice.settle()
    self.base = base
    values = choice.values
    sums = choice.sums
    bound = choice.bound
  }
}

/// The choice of a direction for each inner cell.
struct RoundingChoice {
  private let inner: [CountRounding.InnerCell]
  private let base: Int64
  /// Sums that hold each inner cell.
  private let sumsOf: [[Int32]]
  private let rows: [[Int32]]
  private var isUp: [Bool]
  /// Cells that may go either way.
  private var open: [Int] = []
  /// How far each sum lies above the true one.
  private(set) var deviations: [Int64]

  init(_ inner: [CountRounding.InnerCell], sums rows: [[Int32]], base: Int64) {
    self.inner = inner
    self.base = base
    self.rows = rows
    var sumsOf = Array(repeating: [Int32](), count: inner.count)
    for (sum, rows) in rows.enumerated() {
      for row in rows { sumsOf[Int(row)].append(Int32(sum)) }
    }
    self.sumsOf = sumsOf
    isUp = Array(repeating: false, count: inner.count)
    deviations = Array(repeating: 0, count: rows.count)
    for (cell, one) in inner.enumerated() where one.count % base != 0 {
      if Self.canGoDown(one, base) {
        open.append(cell)
      } else {
        isUp[cell] = true
        shift(cell, by: base - one.count % base)
      }
    }
    // What is in most sums is the hardest to place, so it comes first.
    open.sort { one, other in
      (sumsOf[other].count, inner[other].count, one) < (sumsOf[one].count, inner[one].count, other)
    }
  }

  /// Whether two values at least would be rounded down to the same multiple: of 4 people of 4
  /// organisations everybody knows that they are 4 at least, and 0 for at most 4 would say 4.
  private static func canGoDown(_ cell: CountRounding.InnerCell, _ base: Int64) -> Bool {
    cell.floor <= cell.count - cell.count % base + base - 2
  }

  var values: [Int64] {
    inner.indices.map { cell in
      let down = inner[cell].count - inner[cell].count % base
      return isUp[cell] ? down + base : down
    }
  }

  var sums: [Int64] {
    let values = values
    return rows.map { $0.reduce(0) { $0 + values[Int($1)] } }
  }

  private mutating func shift(_ cell: Int, by change: Int64) {
    for sum in sumsOf[cell] { deviations[Int(sum)] += change }
  }

  /// What a deviation costs: its square, and much more where it reaches the base.
  private func cost(_ deviation: Int64) -> Int64 {
    let over = max(0, abs(deviation) - (base - 1))
    return deviation * deviation + 64 * over * over
  }

  /// What is gained or lost when the sums of a cell change.
  private func change(_ cell: Int, by step: Int64) -> Int64 {
    sumsOf[cell].reduce(0) {
      $0 + cost(deviations[Int($1)] + step) - cost(deviations[Int($1)])
    }
  }

  private func step(_ cell: Int) -> Int64 { isUp[cell] ? -base : base }

  private mutating func turn(_ cell: Int) {
    shift(cell, by: step(cell))
    isUp[cell].toggle()
  }

  mutating func settle() {
    place()
    for _ in 0..<Self.passes {
      var isBetter = false
      for cell in open where change(cell, by: step(cell)) < 0 {
        turn(cell)
        isBetter = true
      }
      if exchange() { isBetter = true }
      if !isBetter { break }
    }
  }

  /// First all in turn, each the way that keeps its sums nearest.
  private mutating func place() {
    for cell in open {
      let rest = inner[cell].count % base
      let (down, up) = (change(cell, by: -rest), change(cell, by: base - rest))
      // Of two ways that cost the same, the nearer multiple.
      let goesUp = (up, base - rest) < (down, rest)
      isUp[cell] = goesUp
      shift(cell, by: goesUp ? base - rest : -rest)
    }
  }

  /// Turns round two cells at once, for sums that lie a base away or more.
  private mutating func exchange() -> Bool {
    let isOpen = Set(open)
    var isBetter = false
    for sum in rows.indices where abs(deviations[sum]) >= base {
      let candidates = rows[sum].lazy.map { Int($0) }.filter { cell in
        isOpen.contains(cell)
      }.prefix(Self.mostExchanged)
      for cell in candidates where (step(cell) < 0) == (deviations[sum] > 0) {
        let first = change(cell, by: step(cell))
        turn(cell)
        if let partner = partner(of: cell, gain: first, isOpen) {
          turn(partner)
          isBetter = true
          break
        }
        turn(cell)
      }
    }
    return isBetter
  }

  /// A cell in one of the same sums that makes up for the turn of another; `nil` when none does.
  private func partner(of cell: Int, gain: Int64, _ isOpen: Set<Int>) -> Int? {
    var best: (gain: Int64, cell: Int)?
    for sum in sumsOf[cell] where abs(deviations[Int(sum)]) > 1 {
      for other in rows[Int(sum)].prefix(Self.mostExchanged) {
        let other = Int(other)
        guard other != cell, isOpen.contains(other) else { continue }
        let total = gain + change(other, by: step(other))
        if total < 0, best.map({ (total, other) < $0 }) ?? true { best = (total, other) }
      }
    }
    return best?.cell
  }

  private static let passes = 40
  private static let mostExchanged = 200

  /// See `CountRounding.bound`.
  var bound: Int64 {
    let reached = max(base - 1, deviations.map(abs).max() ?? 0)
    // One more or less in an inner cell must be possible within what is told.
    let leavesDoubt = inner.indices.allSatisfy { cell in
      inner[cell].count == 0 || [-1, 1].contains { canMove(cell, by: $0, within: reached) }
    }
    let least = leavesDoubt ? reached : reached + 1
    // Told in whole bases: how far this choice went exactly would tell of the counts.
    return (least + base - 1) / base * base
  }

  /// Whether a cell could hold one more or one less and nothing that is told would be wrong.
  private func canMove(_ cell: Int, by step: Int64, within bound: Int64) -> Bool {
    let (count, floor) = (inner[cell].count + step, inner[cell].floor)
    let down = inner[cell].count - inner[cell].count % base
    let value = isUp[cell] ? down + base : down
    return count >= floor && abs(value - count) < base
      && sumsOf[cell].allSatisfy { abs(deviations[Int($0)] - step) <= bound }
  }
}
