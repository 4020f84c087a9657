internal import Tables

/// Numbers all records of people: block by block, each block from a multiple of 64.
///
/// So the bits of a block, one for each record, are whole words.
struct RecordPlaces: Sendable {
  /// For each role that was delivered, the first word of each block.
  private var firstWords: [PersonRole: [Int]] = [:]
  /// Number of words of all blocks.
  private(set) var words = 0
  /// Number of records.
  private(set) var records = 0

  init(_ delivery: Delivery) {
    for role in PersonRole.allCases {
      guard let table = delivery.tables[role.records.entity] else { continue }
      records += table.recordCount
      firstWords[role] = table.blocks.map { block in
        defer { words += (block.recordCount + 63) / 64 }
        return words
      }
    }
  }

  /// Where the words of a block begin; also one block beyond the last.
  func firstWord(_ role: PersonRole, block: Int) -> Int {
    guard let firsts = firstWords[role] else { return words }
    if block < firsts.count { return firsts[block] }
    let later = PersonRole.allCases.filter { $0.rawValue > role.rawValue }
    return later.lazy.compactMap { firstWords[$0]?.first }.first ?? words
  }
}
