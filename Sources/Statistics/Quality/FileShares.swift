internal import Aggregation
public import Tables

/// What each organisation delivered in each file.
public struct FileShares: Sendable {
  /// The records of one organisation in one file.
  public struct Share: Sendable, Equatable {
    /// Code of the organisation; 0 when the records name none.
    public var organisation: Int
    /// Position of the file in the list of files.
    public var file: Int
    /// What the records are about.
    public var entity: Entity
    /// How many there are.
    public var records: Int
  }

  /// By organisation and file.
  public let all: [Share]
  /// For each file the organisation that all its records are of; 0 when there is no such one.
  private let owners: [Int: Int]

  init() {
    all = []
    owners = [:]
  }

  /// Cost: one pass over the organisations of the records.
  init(_ delivery: Delivery) {
    var shares: [Share] = []
    var slots: [Int: Int] = [:]
    let organisations = max(delivery.categories(.organisation).count, 1)
    for entity in Entity.allCases where entity != .knownTotals {
      guard let table = delivery.tables[entity] else { continue }
      for block in table.blocks {
        var last = (code: Int64(-1), slot: -1)
        for code in table.values(.organisation, of: block) {
          if code != last.code {
            let key = block.file * organisations + max(Int(code), 0)
            let slot = slots[key] ?? shares.count
            if slot == shares.count {
              slots[key] = slot
              shares.append(
                Share(
                  organisation: max(Int(code), 0), file: block.file, entity: entity, records: 0))
            }
            last = (code, slot)
          }
          shares[last.slot].records += 1
        }
      }
    }
    shares.sort { ($0.organisation, $0.file) < ($1.organisation, $1.file) }
    all = shares
    owners = Dictionary(
      shares.map { ($0.file, $0.organisation) }, uniquingKeysWith: { $0 == $1 ? $0 : 0 })
  }

  /// Code of the organisation that all accepted records of a file are of; `nil` without such one.
  public func owner(of file: Int) -> Int? {
    owners[file].flatMap { $0 == 0 ? nil : $0 }
  }
}
