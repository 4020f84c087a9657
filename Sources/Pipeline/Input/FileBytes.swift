#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whole small files in and out.
enum FileBytes {
  /// Bytes of the largest file that is read whole: descriptors and manifests are far smaller.
  private static let largest = 64 << 20

  /// The content of a regular file; throws the system's number.
  ///
  /// A link may lead to a device that never ends, so nothing but a file is read.
  ///
  /// - Parameter limit: reading stops as soon as there are more bytes than this.
  static func read(_ path: String, limit: Int = largest) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(reason: errno) }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else { throw SystemError(reason: errno) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw SystemError(reason: EINVAL) }
    var bytes: [UInt8] = []
    var part = Array(repeating: UInt8(0), count: 1 << 16)
    while true {
      let got = unsafe part.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0.baseAddress, $0.count)
      }
      if got == 0 { return bytes }
      if got < 0 {
        if errno == EINTR { continue }
        throw SystemError(reason: errno)
      }
      bytes.append(contentsOf: part[0..<got])
      if bytes.count > limit { return bytes }
    }
  }

  /// Writes a new file; throws the system's number.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(reason: errno) }
    do throws(SystemError) {
      try write(bytes, toDescriptor: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    // A full disk may only show when the file is closed.
    guard close(descriptor) == 0 else { throw SystemError(reason: errno) }
  }

  /// Puts a file in the place of another, or where there was none: a run that is stopped leaves what
  /// was there; throws the system's number.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let fresh = "\(path).impact-new-\(getpid())"
    _ = unsafe unlink(fresh)
    var information = stat()
    let isThere = unsafe stat(path, &information) == 0
    do throws(SystemError) {
      try write(bytes, to: fresh)
      // Who may read the file stays as it was.
      if isThere, unsafe chmod(fresh, information.st_mode & 0o777) != 0 {
        throw SystemError(reason: errno)
      }
      guard unsafe rename(fresh, path) == 0 else { throw SystemError(reason: errno) }
    } catch {
      _ = unsafe unlink(fresh)
      throw error
    }
  }

  /// Makes the folder in which a file is to stand, with those above it, where it is not there yet;
  /// throws the system's number.
  static func makeFolder(of path: String) throws(SystemError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      // What exists need not be made; some systems say so in other words than "exists".
      guard unsafe mkdir(folder, 0o777) != 0 else { continue }
      let reason = errno
      if DirectoryWalk.kind(of: folder)?.kind != .folder {
        throw SystemError(reason: reason == EEXIST ? ENOTDIR : reason)
      }
    }
  }

  /// Writes all bytes to an open file; throws the system's number.
  static func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let put = unsafe bytes.withUnsafeBytes {
        unsafe systemWrite(
          descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written)
      }
      if put < 0 {
        if errno == EINTR { continue }
        throw SystemError(reason: errno)
      }
      written += put
    }
  }
}

/// A number that the system gave as the reason why something failed.
struct SystemError: Error {
  let reason: Int32
}

private func systemRead(
  _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  unsafe read(descriptor, target, count)
}

private func systemWrite(_ descriptor: Int32, _ source: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, source, count)
}
