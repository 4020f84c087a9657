internal import Regions
internal import Tables

/// All spellings by which records refer to organisations, each resolved once.
struct OrganisationReferences {
  /// Spelling → what it means.
  private(set) var resolutions: [String: OrganisationNames.Resolution] = [:]
  /// For each worker the codes that must be reported, with their spelling.
  private(set) var doubtful: [[Int: String]] = []

  /// Folded spellings of this length and more are the same organisation when they are equal.
  private static let shortestSpelling = 4

  /// Whether any reference must be reported.
  var hasDoubts: Bool { doubtful.contains { !$0.isEmpty } }

  /// - Parameter spellings: those of each worker, in the order of their codes from 1.
  init(_ spellings: [[String]], names: OrganisationNames) {
    var names = names
    for reference in Set(spellings.joined()) where !reference.isEmpty {
      resolutions[reference] = names.resolve(reference)
    }
    mergeVariants()
    for worker in spellings {
      var codes: [Int: String] = [:]
      for (index, reference) in worker.enumerated() {
        switch resolutions[reference]?.doubt {
        case .variant?: codes[index + 1] = reference
        case .unknown? where names.wereDelivered: codes[index + 1] = reference
        default: break
        }
      }
      doubtful.append(codes)
    }
  }

  /// The identifier that a spelling means.
  func identifier(of reference: String) -> String {
    resolutions[reference]?.identifier ?? reference
  }

  /// Spellings of an organisation that no list names are one organisation all the same.
  private mutating func mergeVariants() {
    var groups: [String: [String]] = [:]
    for (reference, resolution) in resolutions
    where resolution.doubt == .unknown && reference.contains(where: \.isLetter) {
      let folded = NameFolding.fold(reference)
      if folded.utf8.count >= Self.shortestSpelling {
        groups[folded, default: []].append(reference)
      }
    }
    for group in groups.values where group.count > 1 {
      // The spelling that comes last in byte order stands for all: lower case before upper case.
      guard let common = group.max(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) else {
        continue
      }
      for reference in group where reference != common {
        resolutions[reference]?.identifier = common
        if resolutions[reference]?.candidates.isEmpty ?? false {
          // Without the common spelling: nobody listed it, so it is a cell like any other.
          resolutions[reference]?.doubt = .variant
        }
      }
    }
  }
}
