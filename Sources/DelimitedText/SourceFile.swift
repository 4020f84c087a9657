#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file open for reading, which notices when someone changes it meanwhile.
///
/// The file is read with `pread` and never mapped: a mapped file that is cut short by another
/// program would kill this one.
final class SourceFile: Sendable {
  let path: String
  /// Size in bytes when it was opened.
  let size: Int64
  private let descriptor: Int32
  private let modified: Modified

  private struct Modified: Equatable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    init(_ information: stat) {
      #if canImport(Darwin)
        seconds = information.st_mtimespec.tv_sec
        nanoseconds = information.st_mtimespec.tv_nsec
      #else
        seconds = information.st_mtim.tv_sec
        nanoseconds = information.st_mtim.tv_nsec
      #endif
    }
  }

  /// Opens a file without ever waiting for one: a named pipe is refused, not read.
  init(path: String) throws(CSVError) {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A socket, which cannot be opened at all.
      if errno == ENXIO { throw .notAFile(path: path) }
      throw .cannotOpen(path: path, reason: errno)
    }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      let reason = errno
      close(descriptor)
      throw .cannotOpen(path: path, reason: reason)
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path: path)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int64(information.st_size)
    modified = Modified(information)
  }

  deinit { close(descriptor) }

  /// Fills `buffer` from a byte offset; returns fewer bytes only at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws(CSVError) -> Int {
    var filled = 0
    while filled < buffer.count {
      guard let base = buffer.baseAddress else { break }
      let got = unsafe pread(
        descriptor, base + filled, buffer.count - filled, off_t(offset + Int64(filled)))
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw .cannotRead(path: path, offset: offset + Int64(filled), reason: errno)
      }
      filled += got
    }
    return filled
  }

  /// Throws when the file is no longer what was opened.
  func checkUnchanged() throws(CSVError) {
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0, Int64(information.st_size) == size,
      Modified(information) == modified
    else { throw .changedWhileRead(path: path) }
  }
}
