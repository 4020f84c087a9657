import Disclosure
import Tables

/// How much of long lists a report shows, the largest first to stay; the tables hold everything.
enum ShownInText {
  /// Most programmes of which a report tells.
  static let programmes = 20
  /// Most categories of one breakdown.
  static let categories = 50
  /// Most names in a title.
  static let names = 6

  /// The largest of a list, in the order of the list.
  ///
  /// - Parameter size: a published number, so that what is withheld comes last and tells nothing.
  static func largest<Element>(
    _ all: [Element], most: Int, size: (Element) -> Quantity
  ) -> [Element] {
    guard all.count > most else { return all }
    let sizes = all.map(size)
    let kept = all.indices.sorted {
      sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$1].isBelow(sizes[$0])
    }.prefix(most).sorted()
    return kept.map { all[$0] }
  }
}

extension FigureLine {
  /// The last figure that is shown, or its upper bound; zero without any.
  var size: Quantity {
    figures.values.filter { $0.value != nil || $0.high != nil }
      .max { $0.period < $1.period }.flatMap { $0.value ?? $0.high } ?? Quantity(0)
  }
}

extension ProgrammeFigures {
  /// Participations, or else the largest of its other totals.
  var size: Quantity {
    total("participants")?.size
      ?? groups.filter(\.isTotal).flatMap(\.lines).map(\.size).max { $0.isBelow($1) }
      ?? Quantity(0)
  }
}
