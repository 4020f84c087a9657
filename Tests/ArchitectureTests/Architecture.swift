/// What a room may take from the system besides the standard library.
enum Capability: CaseIterable {
  /// Locks, atomics and queues.
  case threads
  /// The C library: files, clocks, terminals.
  case cLibrary
  /// Foundation without its localisation data.
  case foundation

  /// The modules that come with the capability.
  var modules: Set<String> {
    switch self {
    case .threads: ["Synchronization", "Dispatch"]
    case .cLibrary: ["Glibc", "Darwin", "Musl"]
    case .foundation: ["FoundationEssentials"]
    }
  }
}

/// One target below `Sources` and the modules that its files may import.
struct Room: Sendable {
  /// Name of the target and of its folder.
  let name: String
  /// Targets and packages it may import.
  let imports: Set<String>
  /// What it may take from the system.
  let capabilities: Set<Capability>
  /// Whether it only computes: no files, no printing.
  let isPure: Bool
  /// Imports that must not show in its interface.
  let hiddenImports: Set<String>

  /// Declares a room.
  ///
  /// - Parameters:
  ///   - name: name of the target.
  ///   - imports: targets and packages it may import.
  ///   - capabilities: what it may take from the system.
  ///   - isPure: whether files and printing are forbidden.
  ///   - hiddenImports: imports that may be neither `public` nor `package`.
  init(
    _ name: String, imports: Set<String> = [], capabilities: Set<Capability> = [],
    isPure: Bool = false, hiddenImports: Set<String> = []
  ) {
    self.name = name
    self.imports = imports
    self.capabilities = capabilities
    self.isPure = isPure
    self.hiddenImports = hiddenImports
  }

  /// Every module that a file of this room may import.
  var allowedModules: Set<String> {
    capabilities.reduce(into: imports) { $0.formUnion($1.modules) }
  }
}

/// The allow-list: which rooms there are and who may import whom.
struct Architecture: Sendable {
  /// The rooms, each below those that import it.
  let rooms: [Room]

  /// The room of a folder name, or `nil` when the allow-list does not know it.
  func room(named name: String) -> Room? {
    rooms.first { $0.name == name }
  }

  /// The rooms of `impact`.
  ///
  /// A new room or a new import is added here, deliberately.
  static let house = Architecture(rooms: [
    Room("CLibCSV"),
    Room(
      "DelimitedText", imports: ["CLibCSV"], capabilities: [.threads, .cLibrary],
      hiddenImports: ["CLibCSV"]),
    Room("Tables", capabilities: [.threads], isPure: true),
    Room("Regions", isPure: true),
    Room("Ingest", imports: ["DelimitedText", "Tables", "Regions"], capabilities: [.threads]),
    Room("Aggregation", imports: ["Tables", "Regions"], capabilities: [.threads], isPure: true),
    Room(
      "Statistics", imports: ["Aggregation", "Tables", "Regions", "RealModule"], isPure: true,
      hiddenImports: ["RealModule"]),
    Room("Disclosure", imports: ["Aggregation", "Statistics", "Tables", "Regions"], isPure: true),
    Room("Reporting", imports: ["Disclosure", "Tables", "Regions"]),
    Room("Rendering", imports: ["Reporting", "DelimitedText", "Tables", "Regions"]),
    Room(
      "Pipeline",
      imports: [
        "DelimitedText", "Tables", "Regions", "Ingest", "Aggregation", "Statistics", "Disclosure",
        "Reporting", "Crypto",
      ], capabilities: [.threads, .cLibrary, .foundation]),
    Room(
      "impact",
      imports: ["Pipeline", "Reporting", "Rendering", "Tables", "Regions", "ArgumentParser"],
      capabilities: [.threads, .cLibrary, .foundation]),
  ])
}
