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

  /// For each of some blocks, the records of it and of those that follow from files of the same
  /// kind.
  func recordsAhead(_ blocks: Range<Int>, of files: [Delivery.FileFacts]) -> [Int] {
    var ahead: [Int] = []
    var later: CellFlags?
    for block in self.blocks[blocks].reversed() {
      let flags = CellFlags(files[block.file])
      ahead.append(block.recordCount + (flags == later ? ahead[ahead.count - 1] : 0))
      later = flags
    }
    return ahead.reversed()
  }
}
