internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files that are written one after the other, each in stretches.
final class StreamedFiles: Sendable {
  private struct State {
    var path: String?
    var descriptor: Int32 = -1
  }

  private let folder: String
  private let state = Mutex(State())

  init(in folder: String) { self.folder = folder }

  deinit { _ = close() }

  /// Writes the next bytes of a file; another file than that of the last call is a new one.
  ///
  /// - Returns: the system's number when it failed, else `nil`.
  func append(_ bytes: [UInt8], to path: String) -> Int32? {
    state.withLock { state in
      if state.path != path {
        if let reason = Self.close(&state) { return reason }
        state.descriptor = unsafe open(
          folder + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard state.descriptor >= 0 else { return errno }
        state.path = path
      }
      do throws(SystemError) {
        try FileBytes.write(bytes, toDescriptor: state.descriptor)
      } catch {
        return error.reason
      }
      return nil
    }
  }

  /// Closes the last file; a full disk may only show then.
  func close() -> Int32? { state.withLock { Self.close(&$0) } }

  private static func close(_ state: inout State) -> Int32? {
    guard state.path != nil else { return nil }
    state.path = nil
    return closeDescriptor(state.descriptor) == 0 ? nil : errno
  }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
