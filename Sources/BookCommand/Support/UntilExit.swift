import Synchronization

/// What stays until the process ends, which is soon: to take a large value apart would cost as much
/// time as writing it.
enum UntilExit {
  private static let values = Mutex<[any Sendable]>([])

  /// Keeps a value.
  static func keep(_ value: any Sendable) { values.withLock { $0.append(value) } }
}
