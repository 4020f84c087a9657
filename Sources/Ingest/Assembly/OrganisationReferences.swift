internal import Regions
internal import Tables

/// All spellings by which records refer to organisations, each resolved once.
struct OrganisationReferences {
  /// Spelling → what it means; without those that no list names, which mean themselves.
  private var resolutions: [String: OrganisationNames.Resolution] = [:]
  /// For each worker the codes that must be reported, with their spelling.
  private(set) var doubtful: [[Int: String]] = []

  /// Folded spellings of this length and more are the same organisation when they are equal.
  private static let shortestSpelling = 4

  /// Whether any reference must be reported.
  var hasDoubts: Bool { doubtful.contains { !$0.isEmpty } }

  /// - Parameter spellings: those of each worker, in the order of their codes from 1.
  init(_ spellings: [[String]], names: OrganisationNames) {
    var names = names
    if names.wereDelivered {
      for reference in spellings.joined()
      where !reference.isEmpty && resolutions[reference] == nil {
        let resolution = names.resolve(reference)
        if resolution != .unknown(reference) { resolutions[reference] = resolution }
      }
    }
    mergeVariants(spellings)
    for worker in spellings {
      var codes: [Int: String] = [:]
      for (index, reference) in worker.enumerated() where !reference.isEmpty {
        switch resolution(of: reference).doubt {
        case .variant: codes[index + 1] = reference
        case .unknown where names.wereDelivered: codes[index + 1] = reference
        default: break
        }
      }
      doubtful.append(codes)
    }
  }

  /// What a spelling means.
  func resolution(of reference: String) -> OrganisationNames.Resolution {
    resolutions[reference] ?? .unknown(reference)
  }

  /// The identifier that a spelling means.
  func identifier(of reference: String) -> String {
    resolutions[reference]?.identifier ?? reference
  }

  /// Spellings of an organisation that no list names are one organisation all the same.
  private mutating func mergeVariants(_ spellings: [[String]]) {
    for group in alike(spellings) where group.count > 1 {
      // The spelling that comes last in byte order stands for all: lower case before upper case.
      guard let common = group.max(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else {
        continue
      }
      for reference in group where reference != common {
        var resolution = resolution(of: reference)
        resolution.identifier = common
        // Without the common spelling: nobody listed it, so it is a cell like any other.
        if resolution.candidates.isEmpty { resolution.doubt = .variant }
        resolutions[reference] = resolution
      }
    }
  }

  /// Unlisted spellings that are equal when folded, in groups.
  ///
  /// Sorted by hashes of 16 bytes each, not kept by their text: there may be millions.
  private func alike(_ spellings: [[String]]) -> [Set<String>] {
    struct Place {
      var hash: UInt64
      var worker: Int32
      var index: Int32
    }
    var places: [Place] = []
    for (worker, list) in spellings.enumerated() {
      for (index, reference) in list.enumerated()
      where reference.contains(where: \.isLetter) && resolution(of: reference).doubt == .unknown {
        let folded = NameFolding.fold(reference.utf8.span)
        guard folded.count >= Self.shortestSpelling else { continue }
        // FNV-1a.
        let hash = folded.reduce(0xCBF2_9CE4_8422_2325) {
          ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        places.append(
          Place(
            hash: hash, worker: Int32(truncatingIfNeeded: worker),
            index: Int32(truncatingIfNeeded: index)))
      }
    }
    places.sort { $0.hash < $1.hash }
    var groups: [Set<String>] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].hash == places[start].hash { end += 1 }
      if end - start > 1 {
        let texts = Set(places[start..<end].map { spellings[Int($0.worker)][Int($0.index)] })
        // Two different names may share a hash by chance.
        groups += Dictionary(grouping: texts, by: NameFolding.fold).values.map { Set($0) }
      }
      start = end
    }
    return groups
  }
}
