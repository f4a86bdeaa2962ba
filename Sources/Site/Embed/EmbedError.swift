/// A reason why a file's regions cannot be filled.
public enum EmbedError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A region that is opened, closed or nested wrongly, or names no figure.
  case region(file: String, line: Int, message: String)
  /// A file that cannot be read or written.
  case file(OutputError)

  /// The error in one line, as in `README.md:9: error: there is no figure 'gradint'`.
  public var description: String {
    switch self {
    case .region(let file, let line, let message): "\(file):\(line): error: \(message)"
    case .file(let error): "error: \(error)"
    }
  }
}
