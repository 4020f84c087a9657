internal import Tables

/// Of whom the records of a file are when some people come back in a later year.
///
/// The file is cut into as many parts as there are years. A record is drawn to be of somebody new, or of
/// whoever the record in the same place of the part before is of: so nobody needs to be remembered, and
/// any record can be made by itself.
struct ReturningPeople: Sendable {
  private let first: Int
  private let part: Int
  private let millionths: Int
  private let seed: UInt64
  private let entity: UInt64

  /// A record's person.
  struct Visit: Sendable {
    /// Number of the person's first record, from 0, over all files of the entity.
    var person: Int
    /// How many records the person has before.
    var earlier: Int
  }

  init(in file: GeneratedFile, _ options: GenerationOptions) {
    let years = options.years.count
    first = file.first
    part = max((file.count + years - 1) / years, 1)
    millionths = options.returningMillionths
    seed = options.seed
    entity = file.entity == .participants ? 3 : 5
  }

  /// Cost: a draw for each record of the person.
  func visit(of number: Int) -> Visit {
    var visit = Visit(person: number, earlier: 0)
    while visit.person - first >= part, comesBack(visit.person) {
      visit.person -= part
      visit.earlier += 1
    }
    return visit
  }

  /// Random numbers of a person.
  func traits(of person: Int) -> SplitMix64 {
    SplitMix64(seed: seed, parts: entity, UInt64(person))
  }

  private func comesBack(_ number: Int) -> Bool {
    var draw = SplitMix64(seed: seed, parts: entity + 1, UInt64(number))
    return draw.below(1_000_000) < millionths
  }
}
