internal import Tables

extension Table {
  /// Blocks for each worker, about as many records each.
  func shares(_ workers: Int) -> [Range<Int>] {
    let wanted = max(recordCount / workers, 1)
    var shares: [Range<Int>] = []
    var start = 0
    var records = 0
    for index in blocks.indices {
      records += blocks[index].recordCount
      if records >= wanted && shares.count < workers - 1 {
        shares.append(start..<(index + 1))
        start = index + 1
        records = 0
      }
    }
    if start < blocks.count { shares.append(start..<blocks.count) }
    return shares
  }
}
