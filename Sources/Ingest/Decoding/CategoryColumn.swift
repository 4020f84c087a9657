/// Values of one stored field as one worker has seen them.
final class CategoryStore {
  let values = ByteDictionary()
}

/// Spellings of one field as one worker has seen them, each resolved once.
final class SpellingCache {
  private struct Resolution {
    var code: UInt32
    var problem: RejectCode?
    var isNotice: Bool
    var hints: [String]
  }

  private let spellings = ByteDictionary()
  private var codes: [UInt32] = [0]
  private var hasProblem: [Bool] = [false]
  private var resolutions: [Int: Resolution] = [:]
  private let store: CategoryStore
  private let kind: FieldKind
  private let resolver: CategoryResolver

  init(store: CategoryStore, kind: FieldKind, resolver: CategoryResolver) {
    self.store = store
    self.kind = kind
    self.resolver = resolver
  }

  /// The code under which a spelling is stored, and whether something is the matter with it.
  @inline(__always)
  func code(
    of bytes: UnsafePointer<UInt8>, count: Int
  ) -> (code: UInt32, spelling: Int, hasProblem: Bool) {
    let (spelling, isNew) = unsafe spellings.code(of: bytes, count: count)
    if isNew { unsafe resolve(FieldText(bytes, count)) }
    return (codes[Int(spelling)], Int(spelling), hasProblem[Int(spelling)])
  }

  private func resolve(_ text: FieldText) {
    let resolved = resolver.resolve(text, kind: kind)
    codes.append(store.values.code(of: resolved.value))
    hasProblem.append(resolved.problem != nil)
    if resolved.problem != nil {
      resolutions[codes.count - 1] = Resolution(
        code: codes[codes.count - 1], problem: resolved.problem, isNotice: resolved.isNotice,
        hints: resolved.hints)
    }
  }

  /// What is the matter with a spelling.
  func problem(of spelling: Int) -> (code: RejectCode, isNotice: Bool, hints: [String])? {
    guard let resolution = resolutions[spelling], let code = resolution.problem else { return nil }
    return (code, resolution.isNotice, resolution.hints)
  }
}
