internal import Tables

/// Rejects of one stretch of a file, with lines relative to its start until the file is read.
///
/// Of one kind at most `listed` are kept one by one; the rest is counted, so that a file in which
/// every record has the same fault does not fill the memory.
struct RejectList: Sendable {
  /// Errors of one kind and field that are listed one by one.
  static let listedErrors = 10_000
  /// Warnings and notices of one kind and field that are listed one by one.
  static let listedOthers = 1_000

  struct Kind: Hashable {
    var code: RejectCode
    var field: String?
    var severity: Reject.Severity

    /// How many are listed one by one.
    var limit: Int {
      // A file that was converted wrongly is so in every line.
      if code == .mojibake { return 1 }
      return severity == .error ? RejectList.listedErrors : RejectList.listedOthers
    }
  }

  private(set) var rejects: [Reject] = []
  private var listed: [Kind: Int] = [:]
  private var further: [Kind: Int] = [:]

  /// Adds a reject; `make` is called only when it is listed.
  mutating func add(
    _ code: RejectCode, field: String?, severity: Reject.Severity, make: () -> Reject
  ) {
    let kind = Kind(code: code, field: field, severity: severity)
    let count = listed[kind, default: 0]
    if count < kind.limit {
      listed[kind] = count + 1
      rejects.append(make())
    } else {
      further[kind, default: 0] += 1
    }
  }

  /// Adds a reject that stands for several of its kind.
  mutating func add(_ reject: Reject, further: Int) {
    let kind = Kind(code: reject.code, field: reject.field, severity: reject.severity)
    add(reject.code, field: reject.field, severity: reject.severity) { reject }
    self.further[kind, default: 0] += further
  }

  /// How many of each kind are listed.
  var listedKinds: [Kind: Int] { listed }

  /// Keeps of some kinds the count alone: as many as are ever listed stand in earlier stretches.
  mutating func forget(_ kinds: Set<Kind>) {
    guard !kinds.isDisjoint(with: listed.keys) else { return }
    var kept: [Reject] = []
    for reject in rejects {
      let kind = Kind(code: reject.code, field: reject.field, severity: reject.severity)
      if kinds.contains(kind) {
        listed[kind, default: 1] -= 1
        further[kind, default: 0] += 1 + reject.further
      } else {
        kept.append(reject)
      }
    }
    rejects = kept
  }

  /// Brings the rejects of one file together, in order, each kind listed up to its limit.
  ///
  /// - Parameter stretches: the lists in the order of the stretches, with lines already absolute.
  static func joined(_ stretches: [RejectList]) -> [Reject] {
    var all = stretches.flatMap(\.rejects)
    all.sort(by: Reject.isBefore)
    var result: [Reject] = []
    var last: [Kind: Int] = [:]
    var count: [Kind: Int] = [:]
    for reject in all {
      let kind = Kind(code: reject.code, field: reject.field, severity: reject.severity)
      if count[kind, default: 0] < kind.limit {
        count[kind, default: 0] += 1
        last[kind] = result.count
        result.append(reject)
      } else if let position = last[kind] {
        result[position].further += 1 + reject.further
      }
    }
    for stretch in stretches {
      for (kind, number) in stretch.further {
        if let position = last[kind] { result[position].further += number }
      }
    }
    return result
  }

  /// The list with the lines counted from the start of the file.
  func shifted(by lines: Int) -> RejectList {
    var shifted = self
    for index in shifted.rejects.indices {
      if let line = shifted.rejects[index].line { shifted.rejects[index].line = line + lines }
    }
    return shifted
  }
}
