internal import Tables

/// One file with records of people that is to be made.
struct GeneratedFile: Sendable {
  let entity: Entity
  let path: String
  /// Place of the dialect's pieces.
  let pieces: Int
  /// The cells of the organisations in it.
  let organisations: PieceTable
  /// Number of the first record, from 0, over all files of the entity.
  let first: Int
  let count: Int
}

/// Which files there will be, and what each holds.
struct GenerationPlan: Sendable {
  let files: [GeneratedFile]
  /// The sets of pieces that the files need.
  let sets: [PieceSet]
  /// Digits of the number of an organisation, and of a person.
  let organisationWidth: Int
  let personWidth: Int

  /// Records that are made in one go; a constant, because each block has random numbers of its own.
  static let blockLength = 8192

  init(_ options: GenerationOptions) {
    let organisationWidth = max(3, "\(options.organisations)".utf8.count)
    let dialects = options.dialects == .plain ? [ExportDialect.plain] : ExportDialect.mixed
    var draw = SplitMix64(seed: options.seed, parts: 0)
    let offset = draw.below(dialects.count)
    var files: [GeneratedFile] = []
    var sets: [PieceSet] = []
    for (entity, total, stem) in [
      (Entity.participants, options.participants, "deelnemers"),
      (.volunteers, options.volunteers, "vrijwilligers"),
    ] {
      let before = sets.count
      let used = (0..<(options.files == .one ? 1 : min(dialects.count, options.organisations)))
        .map { dialects[(offset + $0) % dialects.count] }
      sets += used.map { PieceSet($0, entity, options) }
      guard options.files == .perOrganisation else {
        files.append(
          GeneratedFile(
            entity: entity, path: stem + ".csv", pieces: before,
            organisations: PieceTable(
              (0..<options.organisations).map {
                PieceWords(used[0]).cells([Self.identifier($0, organisationWidth)])
              }), first: 0, count: total))
        continue
      }
      // Organisations of 1 to 9 shares: small ones and large ones.
      var weights: [Int] = [0]
      for _ in 0..<options.organisations { weights.append((weights.last ?? 0) + 1 + draw.below(9)) }
      let whole = weights.last ?? 1
      for organisation in 0..<options.organisations {
        let first = Self.share(total, weights[organisation], whole)
        let end = Self.share(total, weights[organisation + 1], whole)
        // An organisation without records sends no file.
        guard end > first else { continue }
        let dialect = organisation % used.count
        let identifier = Self.identifier(organisation, organisationWidth)
        files.append(
          GeneratedFile(
            entity: entity, path: "\(stem)-\(identifier).csv", pieces: before + dialect,
            organisations: PieceTable([PieceWords(used[dialect]).cells([identifier])]),
            first: first, count: end - first))
      }
    }
    self.files = files
    self.sets = sets
    self.organisationWidth = organisationWidth
    personWidth = max(7, "\(max(options.participants, options.volunteers))".utf8.count)
  }

  /// The number of an organisation as files write it, from `V001` on.
  static func identifier(_ organisation: Int, _ width: Int) -> String {
    let digits = "\(organisation + 1)"
    return "V" + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  func identifier(_ organisation: Int) -> String {
    Self.identifier(organisation, organisationWidth)
  }

  /// `total` × `part` / `whole`, rounded down; below 2³² × 2⁴⁰, so it goes through the full width.
  private static func share(_ total: Int, _ part: Int, _ whole: Int) -> Int {
    let product = UInt64(total).multipliedFullWidth(by: UInt64(part))
    return Int(UInt64(max(whole, 1)).dividingFullWidth((product.high, product.low)).quotient)
  }
}
