internal import DelimitedText
internal import Tables

/// Decides which records of a batch count.
struct RecordVerdicts {
  let declaration: EntityDeclaration

  func judge(
    _ batch: RecordBatch, _ values: [FieldName: BatchDecoder.Values], _ result: inout DecodedBatch
  ) {
    let count = batch.recordCount
    var rejected = Array(repeating: false, count: count)
    for irregular in batch.irregular {
      switch irregular.shape {
      case .short, .repairedQuote: continue
      case .blank:
        result.blank += 1
      case .long, .strayQuote, .unterminatedQuote, .tooLong, .nulByte: result.rejected += 1
      }
      rejected[irregular.record] = true
    }
    for record in result.totals.keys where !rejected[record] {
      rejected[record] = true
      result.footer += 1
    }
    for problem in result.problems where !problem.isNotice && !rejected[problem.record] {
      guard declaration.declaration(of: problem.field)?.rejectsRecord ?? false else { continue }
      rejected[problem.record] = true
      result.rejected += 1
    }
    for group in declaration.required {
      let isThere = presence(of: group, values, count: count)
      for record in 0..<count where !isThere[record] && !rejected[record] {
        rejected[record] = true
        result.rejected += 1
        result.missing.append((record, group[0]))
      }
    }
    result.isRejected = rejected
    result.accepted = count - result.rejected - result.blank - result.footer
  }

  /// In which records at least one field of a group has a value.
  private func presence(
    of group: [FieldName], _ values: [FieldName: BatchDecoder.Values], count: Int
  ) -> [Bool] {
    var isThere = Array(repeating: false, count: count)
    for field in group {
      switch values[declaration.declaration(of: field)?.target ?? field] {
      case .codes(let codes)?:
        for record in 0..<count where codes[record] != 0 { isThere[record] = true }
      case .numbers(let numbers)?:
        for record in 0..<count where numbers[record] != Column.null { isThere[record] = true }
      case nil: continue
      }
    }
    return isThere
  }
}
