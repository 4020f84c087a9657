internal import Tables

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The descriptor of a made delivery: it says that all of it is synthetic, and how it was made.
struct GeneratedPackage: Codable {
  var profile = "data-package"
  var name = "synthetisch"
  var title: String
  var description: String
  var impact = Properties(programme: Self.programme, synthetic: true, identifiers: "organisation")
  var generator: Generator
  var resources: [Resource]

  /// The programme of all records.
  static let programme = "voorbeeld"
  static let descriptorPath = "datapackage.json"
  static let outcomesPath = "verwachte-uitkomsten.json"
  static let knownTotalsPath = "bekende_totalen.csv"
  static let organisationsPath = "organisaties.csv"

  struct Properties: Codable {
    var entity: String?
    var programme: String?
    var records: Int?
    var synthetic: Bool?
    var identifiers: String?
  }

  struct Resource: Codable {
    var name: String
    var path: String
    var impact: Properties
  }

  /// What to ask for to get the same bytes.
  struct Generator: Codable {
    var command: String
    var participants: Int
    var volunteers: Int
    var organisations: Int
    var periods: String
    // As text: a number of JSON may be rounded by who reads it.
    var seed: String
    var dirtyMillionths: Int
    var files: String
    var dialects: String
    /// The only value of `command`.
    static let name = "impact generate"
  }

  init(_ options: GenerationOptions, _ files: [(path: String, entity: Entity, records: Int)]) {
    let wording = options.language.generation
    title = wording.title
    description = wording.description(of: GeneratedPackage.outcomesPath)
    generator = Generator(
      command: Generator.name, participants: options.participants,
      volunteers: options.volunteers, organisations: options.organisations,
      periods: options.periodLabel, seed: "\(options.seed)",
      dirtyMillionths: options.dirtyMillionths, files: options.files.rawValue,
      dialects: options.dialects.rawValue)
    resources = files.map { file in
      Resource(
        name: String(file.path.dropLast(4)).lowercased(), path: file.path,
        impact: Properties(entity: file.entity.rawValue, records: file.records))
    }
  }

  /// The files of a delivery that an earlier run made in this folder; none when it holds no such.
  static func files(in folder: String) -> Set<String> {
    guard let bytes = try? FileBytes.read(folder + "/" + descriptorPath),
      let package = try? JSONDecoder().decode(GeneratedPackage.self, from: Data(bytes)),
      package.generator.command == Generator.name
    else { return [] }
    return Set(package.resources.map(\.path)).union(
      [descriptorPath, outcomesPath, knownTotalsPath, organisationsPath])
  }

  func encoded() -> [UInt8] { Self.encoded(self) }

  static func encoded(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .useDefaultKeys
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + [0x0A]
  }
}

/// What reading a made delivery must come to, by file; a name that no reader of exports takes for one.
struct ExpectedOutcomes: Encodable {
  struct File: Encodable {
    var path: String
    /// Records that count.
    var accepted: Int
    /// Records that are refused.
    var rejected: Int
    /// Codes of `rejects.csv` with how often each occurs; others may come on top as notices.
    var codes: [String: Int]
  }

  var files: [File]

  init(_ plan: GenerationPlan, _ tallies: [GeneratedTally]) {
    files = zip(plan.files, tallies).map { file, tally in
      let codes = Spoilage.allCases.map { ($0.code, tally.spoilt[$0.rawValue]) }
      return File(
        path: file.path, accepted: tally.records, rejected: tally.rejected,
        codes: Dictionary(uniqueKeysWithValues: codes.filter { $0.1 > 0 }))
    }
  }
}
