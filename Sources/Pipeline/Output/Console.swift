internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where results go.
public enum StandardOutput {
  /// Writes all bytes; a reader that has had enough, such as `head`, is no error.
  ///
  /// - Throws: `PipelineError.cannotPrint` for a full disk and the like.
  public static func write(_ bytes: [UInt8]) throws(PipelineError) {
    signal(SIGPIPE, SIG_IGN)
    do throws(SystemError) {
      try FileBytes.write(bytes, toDescriptor: 1)
    } catch {
      if error.reason == EPIPE { return }
      throw .cannotPrint(reason: error.reason)
    }
  }
}

/// Where diagnostics and progress go.
public enum StandardError {
  /// Writes a line; the name of a file cannot break it, or command the terminal.
  public static func print(_ line: String) {
    var safe = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
    }
    write(String(safe) + "\n")
  }

  static func write(_ text: String) {
    try? FileBytes.write(Array(text.utf8), toDescriptor: 2)
  }

  static var isTerminal: Bool { isatty(2) == 1 }
}

/// What the environment says.
public enum ProcessEnvironment {
  /// Seconds since 1970 that stand for the time of the run, when given.
  public static var sourceDateEpoch: Int? {
    unsafe getenv("SOURCE_DATE_EPOCH").flatMap { unsafe Int(String(cString: $0)) }
  }
}

/// A line on the terminal that tells how far reading is, once it takes more than a second.
public final class ProgressLine: Sendable {
  private struct State {
    var lastPercent = -1
    var isShown = false
  }

  private let messages: any Messages
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// A line; `nil` when standard error is no terminal.
  public init?(messages: any Messages) {
    guard StandardError.isTerminal else { return nil }
    self.messages = messages
  }

  /// Shows the share that was read, 0 to 1.
  public func show(_ share: Double) {
    guard ContinuousClock.now - start > .seconds(1) else { return }
    let percent = Int(share * 100)
    state.withLock { state in
      guard percent > state.lastPercent else { return }
      state.lastPercent = percent
      state.isShown = true
      StandardError.write("\r" + messages.reading(percent: percent))
    }
  }

  /// Removes the line.
  public func clear() {
    let isShown = state.withLock { $0.isShown }
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
