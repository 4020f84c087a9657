import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program as it was built, started as users start it.
enum Program {
  /// The binary beside the tests; `IMPACT_BINARY` names another one.
  static let path: String? = {
    if let chosen = ProcessInfo.processInfo.environment["IMPACT_BINARY"] { return chosen }
    var places: [String] = []
    if let executable = try? FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/exe")
    {
      places.append(executable)
    }
    // On macOS a helper from elsewhere runs the tests in a bundle that stands in the build folder.
    places += Bundle.allBundles.map(\.bundlePath)
    places += CommandLine.arguments.compactMap { argument in
      argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
    }
    return places.map { URL(filePath: $0).deletingLastPathComponent().appending(path: "impact") }
      .map(\.path).first(where: isProgram)
  }()

  /// What the program inherits: nothing of the machine that could change an output.
  static func environment(_ changes: [String: String]) -> [String: String] {
    let left = ["SOURCE_DATE_EPOCH", "LANG", "TZ", "NO_COLOR", "COLUMNS", "IMPACT_BINARY"]
    return ProcessInfo.processInfo.environment
      .filter { !left.contains($0.key) && !$0.key.hasPrefix("LC_") }
      .merging(changes) { _, new in new }
  }

  private static func isProgram(_ path: String) -> Bool {
    isRegularFile(path) && FileManager.default.isExecutableFile(atPath: path)
  }
}

/// What a run left: its exit code and what it said.
struct Outcome: Sendable {
  var status: Int32
  /// Whether the program ended by itself, and was not killed by a fault or by us.
  var isClean: Bool
  var output: String
  var errors: String

  /// The lines on standard error.
  var errorLines: [String] {
    errors.split(separator: "\n").map(String.init)
  }
}

/// Why a run could not even start.
struct ProgramMissing: Error, CustomStringConvertible {
  var description: String {
    "The program impact is not beside the tests; build it, or name it in IMPACT_BINARY."
  }
}

/// A run that was started and may be stopped.
struct StartedRun {
  private let process: Process
  private let outputFile: URL
  private let errorFile: URL
  private let end: AsyncStream<Void>
  private let ending: AsyncStream<Void>.Continuation

  init(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String],
    transcripts: URL
  ) throws {
    let name = UUID().uuidString
    outputFile = transcripts.appending(path: "\(name).out")
    errorFile = transcripts.appending(path: "\(name).err")
    process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Program.environment(environment)
    process.standardInput = FileHandle.nullDevice
    let output = try Self.handle(outputFile)
    // The program has handles of its own; ours would stay open, as many as there are runs.
    defer { try? output.close() }
    let errors = try Self.handle(errorFile)
    defer { try? errors.close() }
    process.standardOutput = output
    process.standardError = errors
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    end = stream
    ending = continuation
    process.terminationHandler = { _ in continuation.finish() }
    try process.run()
  }

  /// Ends the run at once, as a crash of the machine would.
  func kill() { _ = sendKill(process.processIdentifier) }

  /// Waits for the end; a run that takes longer than the limit is killed.
  ///
  /// Should nothing tell of the end even then, the run counts as one that crashed: a test that fails
  /// is better than one that waits for ever.
  func outcome(limit: Duration = .seconds(120)) async throws -> Outcome {
    let identifier = process.processIdentifier
    let ending = ending
    let watch = Task {
      try await Task.sleep(for: limit)
      _ = sendKill(identifier)
      try await Task.sleep(for: .seconds(10))
      ending.finish()
    }
    for await _ in end {}
    watch.cancel()
    let isLost = process.isRunning
    return Outcome(
      status: isLost ? -1 : process.terminationStatus,
      isClean: !isLost && process.terminationReason == .exit,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }

  private static func handle(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}

/// Sends the signal that nothing can catch.
private func sendKill(_ process: Int32) -> Int32 {
  kill(process, SIGKILL)
}

/// Whether there is a file, and no folder, at a path.
func isRegularFile(_ path: String) -> Bool {
  let attributes = try? FileManager.default.attributesOfItem(atPath: path)
  return attributes?[.type] as? FileAttributeType == .typeRegular
}
