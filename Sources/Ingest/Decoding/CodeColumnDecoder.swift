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
    let bytes = unsafe batch.bytes
    let fields = unsafe batch.column(slot)
    return unsafe Array(unsafeUninitializedCapacity: count) { codes, initialized in
      for record in 0..<count {
        let field = unsafe fields[record]
        if field.count == 0 {
          unsafe codes[record] = 0
          continue
        }
        let (code, spelling, hasProblem) = unsafe cache.code(
          of: bytes + Int(field.start), count: Int(field.count))
        unsafe codes[record] = code
        if hasProblem { add(cache, spelling, record) }
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
