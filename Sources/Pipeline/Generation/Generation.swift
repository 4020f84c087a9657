internal import Reporting
internal import Tables

/// Makes a delivery of any size whose totals are known to the unit.
///
/// Records are made in blocks of fixed length on all cores, each from random numbers of its own, and
/// written in order while the next ones are made: memory holds a few blocks per core, and the number
/// of cores changes no byte.
public struct Generation {
  private let options: GenerationOptions
  private let directory: OutputDirectory
  private let shown: String

  /// - Parameter output: the folder to write; new, or made by this command before.
  public init(_ options: GenerationOptions, output: String) {
    self.options = options
    directory = OutputDirectory(path: output, of: .generate)
    shown = output
  }

  /// Writes the delivery.
  ///
  /// - Returns: what was written, in a sentence.
  /// - Throws: `PipelineError` when the folder is not ours or cannot be written.
  public func run() throws(PipelineError) -> String {
    try directory.check()
    let plan = GenerationPlan(options)
    let tables = GeneratedTables(options: options, plan: plan)
    let names = Set(plan.files.map(\.path)).union([
      GeneratedPackage.descriptorPath, GeneratedPackage.outcomesPath,
      GeneratedPackage.knownTotalsPath, GeneratedPackage.organisationsPath,
    ])
    try directory.replace(with: names) { (folder) throws(PipelineError) in
      try write(GeneratedPackage.organisationsPath, tables.organisations, in: folder)
      let tallies = try writeRecords(plan, in: folder)
      try writeAccount(plan, tables, tallies, in: folder)
    }
    return options.language.generation.written(
      to: shown, participants: options.participants, volunteers: options.volunteers,
      organisations: options.organisations, files: plan.files.count + 2)
  }

  /// Writes all files with people; gives what each holds.
  private func writeRecords(
    _ plan: GenerationPlan, in folder: String
  ) throws(PipelineError) -> [GeneratedTally] {
    let files = StreamedFiles(in: folder)
    var tallies = Array(
      repeating: GeneratedTally(years: options.years.count), count: plan.files.count)
    var made: [(block: RecordBlock, bytes: [UInt8])] = []
    var rest = BlockSequence(plan)
    while true {
      let blocks = rest.next(records: 4 * Cores.count * GenerationPlan.blockLength)
      let previous = made
      let options = options
      // The first piece of work writes what the last round made, while the others make the next.
      let results = Concurrent.map(blocks.count + 1) { index in
        index == 0
          ? RoundResult.written(Self.write(previous, plan, files))
          : RoundResult(blocks[index - 1].made(plan, options))
      }
      made.removeAll(keepingCapacity: true)
      for (index, result) in results.enumerated() {
        switch result {
        case .written(nil): break
        case .written(let failure?):
          throw .cannotWrite(path: shown + "/" + failure.path, reason: failure.reason)
        case .made(let bytes, let tally):
          made.append((blocks[index - 1], bytes))
          tallies[blocks[index - 1].file].add(tally)
        }
      }
      if blocks.isEmpty { break }
    }
    if let reason = files.close() { throw .cannotWrite(path: shown, reason: reason) }
    return tallies
  }

  private static func write(
    _ made: [(block: RecordBlock, bytes: [UInt8])], _ plan: GenerationPlan, _ files: StreamedFiles
  ) -> (path: String, reason: Int32)? {
    for (block, bytes) in made {
      let path = plan.files[block.file].path
      if let reason = files.append(bytes, to: path) { return (path, reason) }
    }
    return nil
  }

  /// Writes what can be known only when all records are there.
  private func writeAccount(
    _ plan: GenerationPlan, _ tables: GeneratedTables, _ tallies: [GeneratedTally],
    in folder: String
  ) throws(PipelineError) {
    var participants = GeneratedTally(years: options.years.count)
    var volunteers = participants
    var resources = [
      (GeneratedPackage.organisationsPath, Entity.organisations, options.organisations)
    ]
    for (file, tally) in zip(plan.files, tallies) {
      if file.entity == .participants { participants.add(tally) } else { volunteers.add(tally) }
      // A supplier counts what it sends: records that are rejected too.
      resources.append((file.path, file.entity, tally.records + tally.rejected))
    }
    try write(
      GeneratedPackage.knownTotalsPath, tables.knownTotals(participants, volunteers), in: folder)
    try write(
      GeneratedPackage.outcomesPath,
      GeneratedPackage.encoded(ExpectedOutcomes(plan, tallies)), in: folder)
    try write(
      GeneratedPackage.descriptorPath,
      GeneratedPackage(
        options, resources.map { (path: $0.0, entity: $0.1, records: $0.2) }
      ).encoded(), in: folder)
  }

  private func write(
    _ path: String, _ bytes: [UInt8], in folder: String
  ) throws(PipelineError) {
    do throws(SystemError) {
      try FileBytes.write(bytes, to: folder + "/" + path)
    } catch {
      throw .cannotWrite(path: shown + "/" + path, reason: error.reason)
    }
  }
}

/// What one piece of work in a round came to.
private enum RoundResult: Sendable {
  case written((path: String, reason: Int32)?)
  case made(bytes: [UInt8], tally: GeneratedTally)

  init(_ made: (bytes: [UInt8], tally: GeneratedTally)) {
    self = .made(bytes: made.bytes, tally: made.tally)
  }
}

/// The blocks of all files in order.
private struct BlockSequence {
  private let plan: GenerationPlan
  private var file = 0
  private var first = 0

  init(_ plan: GenerationPlan) { self.plan = plan }

  /// The next blocks, of at least so many records together unless there are no more.
  mutating func next(records: Int) -> [RecordBlock] {
    var blocks: [RecordBlock] = []
    var total = 0
    while file < plan.files.count, total < records {
      let count = min(GenerationPlan.blockLength, plan.files[file].count - first)
      blocks.append(RecordBlock(file: file, first: first, count: count))
      total += count
      first += count
      if first == plan.files[file].count { (file, first) = (file + 1, 0) }
    }
    return blocks
  }
}
