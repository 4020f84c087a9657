internal import Synchronization

/// Something that is worked out when it is first asked for, and kept.
///
/// For what follows from other values alone: whoever comes first, all find the same.
public final class Memo<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  /// Nothing yet.
  public init() {}

  /// The value.
  ///
  /// - Parameter make: works it out; called once. Must not ask for the same value.
  public func value(_ make: () -> Value) -> Value {
    known.withLock { known in
      if let known { return known }
      let made = make()
      known = made
      return made
    }
  }
}
