/// The simplex method on a set of moves: how far a target can go when all of them act together.
///
/// Its numbers are rounded, and its answer may be no table of whole numbers; it only proposes. What it
/// proposes is rounded and then checked exactly by those who use it. Space: moves times the rows they
/// touch.
struct LinearSearch {
  private let width: Int
  /// Rows of the tableau: what stands left of the equals sign, its value, and how it depends on the
  /// variables that are at rest.
  private var basic: [Variable] = []
  private var values: [Double] = []
  private var tableau: [Double] = []
  private var resting: [Variable]
  private var objective: [Double]

  private enum Variable: Equatable {
    /// How often a move is made; may be negative.
    case move(Int)
    /// How far something is above its floor.
    case room
  }

  /// - Parameters:
  ///   - moves: number of moves.
  ///   - rooms: for each thing with a floor its distance from that and what each move does to it.
  init(moves: Int, rooms: [(distance: Int64, steps: [(move: Int, value: Int64)])]) {
    width = moves
    resting = (0..<moves).map { .move($0) }
    objective = Array(repeating: 0, count: moves)
    tableau.reserveCapacity(rooms.count * moves)
    for room in rooms {
      basic.append(.room)
      values.append(Double(room.distance))
      var row = Array(repeating: 0.0, count: width)
      for step in room.steps { row[step.move] = Double(step.value) }
      tableau += row
    }
  }

  /// Pushes a target as far as it goes, or up to a limit.
  ///
  /// - Parameters:
  ///   - gains: what each move does to the target, in the direction wanted.
  ///   - limit: where to stop.
  ///   - accept: gets how often each move is made at corners where the target went up by 1 at least;
  ///     returns whether that will do.
  /// - Returns: whether something was accepted.
  mutating func push(_ gains: [Double], limit: Double, accept: ([Double]) -> Bool) -> Bool {
    var reached = begin(gains)
    var stalls = 0
    if reached > Self.one, accept(times()) { return true }
    for _ in 0..<(4 * (width + basic.count) + 50) where reached < limit {
      guard let (column, way) = entering(cautious: stalls > 20) else { return false }
      let rate = abs(objective[column])
      guard let (row, length) = leaving(column, way) else {
        // Nothing stops it: look where the limit is, and leave the corner as it was.
        let length = max(1, ((limit - reached) / rate).rounded(.up))
        advance(column, way * length)
        defer { advance(column, -way * length) }
        return accept(times(column, way * length))
      }
      advance(column, way * length)
      exchange(row, column, way * length)
      reached += rate * length
      stalls = rate * length > 1e-9 ? 0 : stalls + 1
      if stalls == 0, reached > Self.one, accept(times()) { return true }
    }
    return false
  }

  private static let one = 0.999

  /// How often each move is made; a variable on its way counts with its length.
  private func times(_ column: Int? = nil, _ length: Double = 0) -> [Double] {
    var times = Array(repeating: 0.0, count: width)
    for (row, variable) in basic.enumerated() {
      if case .move(let move) = variable { times[move] = values[row] }
    }
    if let column, case .move(let move) = resting[column] { times[move] = length }
    return times
  }

  /// Writes the objective in terms of what is at rest; returns its value.
  private mutating func begin(_ gains: [Double]) -> Double {
    objective = Array(repeating: 0, count: width)
    var reached = 0.0
    for (column, variable) in resting.enumerated() {
      if case .move(let move) = variable { objective[column] += gains[move] }
    }
    for (row, variable) in basic.enumerated() {
      guard case .move(let move) = variable, gains[move] != 0 else { continue }
      let gain = gains[move]
      reached += gain * values[row]
      for column in 0..<width { objective[column] += gain * tableau[row * width + column] }
    }
    return reached
  }

  private func entering(cautious: Bool) -> (column: Int, way: Double)? {
    var best: (column: Int, way: Double)?
    var most = 1e-7
    for column in 0..<width {
      let gain = objective[column]
      let isMove = resting[column] != .room
      guard isMove ? abs(gain) > 1e-7 : gain > 1e-7 else { continue }
      // The first that helps never goes round in circles; the steepest is quicker.
      if cautious { return (column, gain > 0 ? 1 : -1) }
      if abs(gain) > most {
        most = abs(gain)
        best = (column, gain > 0 ? 1 : -1)
      }
    }
    return best
  }

  /// The row that reaches its floor first, and after what length; `nil` when none does.
  private func leaving(_ column: Int, _ way: Double) -> (row: Int, length: Double)? {
    var best: (row: Int, length: Double)?
    var steepest = 0.0
    for row in basic.indices where basic[row] == .room {
      let rate = -tableau[row * width + column] * way
      guard rate > 1e-9 else { continue }
      let length = max(0, values[row]) / rate
      let rival = best?.length ?? .infinity
      // Among equals the steepest keeps the numbers tame.
      if length < rival - 1e-9 || length < rival + 1e-9 && rate > steepest {
        best = (row, length)
        steepest = rate
      }
    }
    return best
  }

  private mutating func advance(_ column: Int, _ length: Double) {
    for row in basic.indices { values[row] += tableau[row * width + column] * length }
  }

  /// Lets a variable that reached its floor rest, and the one that moved take its row.
  private mutating func exchange(_ row: Int, _ column: Int, _ value: Double) {
    let start = row * width
    let pivot = tableau[start + column]
    let moved = resting[column]
    resting[column] = basic[row]
    basic[row] = moved
    for other in 0..<width { tableau[start + other] /= -pivot }
    tableau[start + column] = 1 / pivot
    let entries = (0..<width).filter { abs(tableau[start + $0]) > 1e-11 }
    for other in basic.indices where other != row {
      let factor = tableau[other * width + column]
      guard factor != 0 else { continue }
      tableau[other * width + column] = 0
      for entry in entries {
        tableau[other * width + entry] += factor * tableau[start + entry]
      }
    }
    let gain = objective[column]
    objective[column] = 0
    for entry in entries { objective[entry] += gain * tableau[start + entry] }
    values[row] = value
  }
}
