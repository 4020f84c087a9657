/// Values of one stored field as one worker has seen them.
final class CategoryStore {
  let values = ByteDictionary()
}

/// Spellings of one field as one worker has seen them, each resolved once.
final class SpellingCache {
  private struct Problem {
    var code: RejectCode
    var isNotice: Bool
    /// Nil until a message wants them.
    var hints: [String]?
  }

  private let spellings = ByteDictionary()
  private var codes: [UInt32] = [0]
  private var hasProblem: [Bool] = [false]
  private var problems: [Int: Problem] = [:]
  private let store: CategoryStore
  private let kind: FieldKind
  private let resolver: CategoryResolver

  init(store: CategoryStore, kind: FieldKind, resolver: CategoryResolver) {
    self.store = store
    self.kind = kind
    self.resolver = resolver
  }

  /// The code under which a spelling is stored, and whether something is the matter with it.
  ///
  /// - Parameter bytes: its first byte; 16 bytes from there on may be read.
  @inline(__always)
  func code(
    of bytes: UnsafePointer<UInt8>, count: Int
  ) -> (code: UInt32, spelling: Int, hasProblem: Bool) {
    let print = unsafe Fingerprint(readingAhead: bytes, count)
    let (spelling, isNew) = unsafe spellings.code(of: bytes, count: count, print: print)
    if isNew { unsafe resolve(FieldText(bytes, count)) }
    return (codes[Int(spelling)], Int(spelling), hasProblem[Int(spelling)])
  }

  private func resolve(_ text: FieldText) {
    let resolved = resolver.resolve(text, kind: kind)
    codes.append(store.values.code(of: resolved.value))
    hasProblem.append(resolved.problem != nil)
    if let code = resolved.problem {
      problems[codes.count - 1] = Problem(
        code: code, isNotice: resolved.isNotice,
        hints: code == .placeUnknown ? nil : resolved.hints)
    }
  }

  /// What is the matter with a spelling.
  func problem(of spelling: Int) -> (code: RejectCode, isNotice: Bool)? {
    problems[spelling].map { ($0.code, $0.isNotice) }
  }

  /// Names that help to mend a spelling; searched once.
  func hints(of spelling: Int) -> [String] {
    guard let problem = problems[spelling] else { return [] }
    if let hints = problem.hints { return hints }
    var text = spellings.value(of: spelling)
    let hints = text.withUTF8 { bytes -> [String] in
      guard let start = bytes.baseAddress else { return [] }
      return unsafe resolver.hints(for: FieldText(start, bytes.count), kind: kind)
    }
    problems[spelling]?.hints = hints
    return hints
  }
}
