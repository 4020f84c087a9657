internal import DelimitedText
internal import Regions

/// The country as a run knows it: the tables of the program, with what `--regions` adds or replaces.
struct RegionSources {
  let gazetteer: Gazetteer
  /// The files, for the manifest.
  let entries: [Manifest.Entry]
  /// The files on disk: they are no exports, also where they stand among them.
  let identities: Set<DirectoryWalk.Identity>

  private struct Source {
    let path: String
    let name: String
    let identity: DirectoryWalk.Identity
  }

  /// Reads the files by kind and then by name, so that their order on the command line changes
  /// nothing.
  ///
  /// - Parameter paths: files as the user named them; one that is named twice is read once.
  /// - Throws: `PipelineError` for the first thing that is wrong.
  init(paths: [String]) throws(PipelineError) {
    let sources = try Self.sources(paths)
    var files: [RegionFile] = []
    var entries: [Manifest.Entry] = []
    for source in sources {
      files.append(try RegionFile(path: source.path, name: source.name))
      entries.append(try Self.entry(source))
    }
    gazetteer = try Self.country(files)
    self.entries = entries
    identities = Set(sources.map(\.identity))
  }

  /// The option as the manifest names it: names that say nothing of the machine, in their order.
  static func described(_ paths: [String]) -> String {
    Set(RootNames.names(of: paths)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .joined(separator: ",")
  }

  private static func sources(_ paths: [String]) throws(PipelineError) -> [Source] {
    var sources: [Source] = []
    for (path, name) in zip(paths, RootNames.names(of: paths)) {
      guard let found = DirectoryWalk.kind(of: path) else { throw .notFound(path: path) }
      switch found.kind {
      case .folder: throw .isFolder(path: path)
      case .special: throw .unreadableFile(file: name, .notAFile(path: path))
      case .file:
        if sources.contains(where: { $0.identity == found.identity }) { continue }
        sources.append(Source(path: path, name: name, identity: found.identity))
      }
    }
    return sources.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func entry(_ source: Source) throws(PipelineError) -> Manifest.Entry {
    do throws(CSVError) {
      let file = try DelimitedFile(path: source.path, digest: SHA256Digest())
      var entry = Manifest.Entry(path: source.name, size: file.size, sha256: try file.close())
      entry.role = Manifest.Entry.regionsRole
      return entry
    } catch {
      throw .unreadableFile(file: source.name, error)
    }
  }

  /// What the files make of the country: each kind rests on those before it.
  private static func country(_ files: [RegionFile]) throws(PipelineError) -> Gazetteer {
    func all(_ kind: RegionHeader.Kind) -> [RegionFile] {
      files.filter { $0.header.kind == kind }
    }
    var country = Gazetteer.netherlands
    let classifications = all(.classification)
    if let file = classifications.first {
      if classifications.count > 1 {
        throw .regionFile(
          file: classifications[1].name, at: nil, .classificationRepeated(other: file.name))
      }
      country = try Gazetteer(classification: file)
    }
    for file in all(.names) { country = try country.adding(namesOf: file) }
    country = try withPopulations(of: all(.population), country)
    if country.populationYears.isEmpty, let file = classifications.first {
      throw .regionFile(file: file.name, at: nil, .populationMissing)
    }
    var postcodes: [(postcode: Postcode, municipality: MunicipalityIndex)] = []
    for file in all(.postcodes) { postcodes += try country.postcodes(of: file) }
    return postcodes.isEmpty ? country : country.settingPostcodes(PostcodeTable(postcodes))
  }

  private static func withPopulations(
    of files: [RegionFile], _ country: Gazetteer
  ) throws(PipelineError) -> Gazetteer {
    var country = country
    var origins: [Int: String] = [:]
    for file in files {
      let populations = try country.populations(of: file)
      for year in populations.keys.sorted() {
        if let other = origins[year] {
          throw .regionFile(file: file.name, at: nil, .yearRepeated(year: year, other: other))
        }
        origins[year] = file.name
        country = country.settingPopulation(populations[year] ?? [], year: year) ?? country
      }
    }
    return country
  }
}
