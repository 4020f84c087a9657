internal import DelimitedText
internal import Tables

/// Reads a column of categories: each cell becomes the code of its value.
struct CodeColumnDecoder {
  let column: Mapping.Column
  let slot: Int
  let store: WorkerStore
  var problems: [CellProblem] = []

  init(column: Mapping.Column, slot: Int, store: WorkerStore) {
    self.column = column
    self.slot = slot
    self.store = store
  }

  /// The codes of all records; 0 where there is no value.
  mutating func decode(_ batch: RecordBatch) -> [UInt32] {
    let cache = store.cache(of: column.declaration)
    let count = batch.recordCount
    let stored = batch.storedColumns
    let bytes = unsafe batch.bytes
    let ends = unsafe batch.ends
    return unsafe Array(unsafeUninitializedCapacity: count) { codes, initialized in
      var previousStart = 0
      var previousCount = -1
      var previousCode: UInt32 = 0
      var index = slot
      for record in 0..<count {
        let start = index == 0 ? 0 : unsafe Int(ends[index - 1])
        let length = unsafe Int(ends[index]) - start
        index += stored
        if length == 0 {
          unsafe codes[record] = 0
          continue
        }
        if length == previousCount {
          var same = true
          for offset in 0..<length
          where unsafe bytes[start + offset] != bytes[previousStart + offset] {
            same = false
            break
          }
          if same {
            unsafe codes[record] = previousCode
            continue
          }
        }
        let (code, spelling, hasProblem) = unsafe cache.code(of: bytes + start, count: length)
        unsafe codes[record] = code
        if hasProblem {
          previousCount = -1
          add(cache, spelling, record)
        } else {
          previousStart = start
          previousCount = length
          previousCode = code
        }
      }
      initialized = count
    }
  }

  private mutating func add(_ cache: SpellingCache, _ spelling: Int, _ record: Int) {
    guard let problem = cache.problem(of: spelling) else { return }
    problems.append(
      CellProblem(
        record: record, column: column.column, field: column.declaration.field,
        target: column.declaration.target, code: problem.code, isNotice: problem.isNotice,
        hints: .of(spelling, in: cache)))
  }
}
