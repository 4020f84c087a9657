#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How much memory this process may use, where that is limited, and how much reading will take.
///
/// A program that runs into its limit is killed, and what it has done is lost: so the need is
/// estimated before the first byte is read.
enum MemoryLimit {
  /// What reading and counting take whatever the input: the program itself, and room for each core.
  private static let base: Int64 = 96 << 20

  /// Throws when the files are too large for the memory that may be used.
  static func check(inputSize: Int64) throws(PipelineError) {
    guard let allowed else { return }
    let needed = need(inputSize: inputSize)
    if needed > allowed { throw .tooLittleMemory(needed: needed, allowed: allowed) }
  }

  /// Has all threads take memory from one place, where addresses are limited; call it before there are
  /// several.
  ///
  /// Otherwise the C library sets aside 64 to 128 MB of addresses for each thread, used or not.
  static func spareAddresses() {
    guard addressSpace != nil else { return }
    #if canImport(Glibc)
      // The header that declares it is in no module; −8 is M_ARENA_MAX.
      guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
      typealias SetOption = @convention(c) (Int32, Int32) -> Int32
      let setOption = unsafe unsafeBitCast(symbol, to: SetOption.self)
      _ = setOption(-8, 1)
    #endif
  }

  /// About how many bytes an input of so many bytes takes at most.
  ///
  /// Source: the peak for deliveries of one to ten million participants, 0.6 to 0.7 bytes per byte.
  static func need(inputSize: Int64) -> Int64 {
    let (share, isTooMuch) = inputSize.multipliedReportingOverflow(by: 6)
    return isTooMuch ? .max : base + share / 10
  }

  /// The least of the limits on this process and on the group it runs in; `nil` without one.
  static var allowed: Int64? {
    [addressSpace, group(membership: "/proc/self/cgroup", root: "/sys/fs/cgroup")]
      .compactMap { $0 }.min()
  }

  /// What `ulimit -v` says.
  private static var addressSpace: Int64? {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
      let resource = RLIMIT_AS
    #endif
    guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(Int64.max) else {
      return nil
    }
    return Int64(limit.rlim_cur)
  }

  /// The least limit of the control groups that a process is in, of either version.
  ///
  /// - Parameters:
  ///   - membership: the file that names them.
  ///   - root: the folder in which they stand.
  static func group(membership: String, root: String) -> Int64? {
    lines(of: membership).compactMap { line -> Int64? in
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      let folder: String
      let name: String
      if parts[0] == "0", parts[1].isEmpty {
        (folder, name) = (root, "memory.max")
      } else if parts[1].split(separator: ",").contains("memory") {
        (folder, name) = (root + "/memory", "memory.limit_in_bytes")
      } else {
        return nil
      }
      return least(below: folder, path: parts[2].split(separator: "/").map(String.init), name)
    }.min()
  }

  /// The least number in the files of one name, in a folder and in those on a path below it.
  private static func least(below root: String, path: [String], _ name: String) -> Int64? {
    var folder = root
    var least = number(in: "\(folder)/\(name)")
    for part in path {
      folder += "/" + part
      least = [least, number(in: "\(folder)/\(name)")].compactMap { $0 }.min()
    }
    return least
  }

  private static func number(in file: String) -> Int64? {
    lines(of: file).first.flatMap { Int64($0) }
  }

  private static func lines(of file: String) -> [Substring] {
    guard let bytes = try? FileBytes.read(file, limit: 1 << 16) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
