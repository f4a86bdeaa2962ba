/// A file or folder that could not be read or written.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: `write`, `read`, `remove`, `create`.
  public var action: String
  /// The path, as the caller gave it.
  public var path: String
  /// The system's reason.
  public var reason: String

  /// Creates an error.
  public init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The error of a file that could not be written.
  init(_ failure: AtomicFile.Failure) {
    self.init(action: "write", path: failure.path, reason: failure.reason)
  }

  /// The error in words: `cannot write output/index.html: No space left on device`.
  public var description: String { "cannot \(action) \(path): \(reason)" }
}
