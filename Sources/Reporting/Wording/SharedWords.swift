internal import Disclosure

/// Words of the report that other texts about its tables use too, so that one thing has one name.
public struct SharedWords: Sendable {
  private let wording: any Wording

  init(_ wording: any Wording) { self.wording = wording }

  /// A measure by its name in tables.
  public func measure(_ name: String) -> String { wording.measure(name) }

  /// What is asked of persons, by its name in tables.
  public func indicator(_ name: String) -> String {
    PersonsIndicator(rawValue: name).map(wording.indicator) ?? name
  }

  /// A part of a change by its name in tables.
  public func component(_ name: String) -> String {
    BridgeComponent(rawValue: name).map(wording.part) ?? name
  }

  /// A phase of organisations by its name in tables.
  public func phase(_ name: String) -> String { wording.category(name) }

  /// A level of regions by its name in tables.
  public func level(_ name: String) -> String { wording.level(name) }

  /// One region of a level, by the name of the level in tables.
  func levelOfOne(_ name: String) -> String { wording.dimension(name) }

  /// Dimensions joined by `×` as tables write them.
  func dimensions(_ joined: String) -> String { wording.dimensions(joined) }

  /// A programme by its name in tables.
  public func programme(_ name: String) -> String { wording.programmeTitle(name) }

  /// Categories joined by `×` as tables write them, given their dimensions joined by `×`.
  public func categories(_ joined: String, of dimensions: String) -> String {
    wording.categories(joined, of: dimensions)
  }

  /// What all symbols mean; a renderer prints those that it used.
  public var legend: Legend {
    Legend(
      label: wording.legendLabel,
      entries: Symbol.allCases.map {
        Legend.Entry($0, wording.meaning(of: $0, hasEstimates: true, isRounded: false))
      })
  }

  /// The mark of what may not leave the house.
  public var notForPublication: String { wording.notForPublication }
}

extension Language {
  /// Words that texts about the tables share with the report.
  public var sharedWords: SharedWords { SharedWords(wording) }
}
