public import Report

/// What differs between a file of a site and the folder that should hold it.
public struct Difference: Sendable, Hashable {
  /// In which way.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The folder lacks the file.
    case missing
    /// The folder's manifest lists a file that the site no longer has.
    case extra
    /// The folder holds other content.
    case changed
  }

  /// In which way.
  public var kind: Kind
  /// The file's path in the site.
  public var path: String
  /// What changed, in sentences; empty if there is nothing more to say.
  public var details: [String]
  /// Where the file's content is written in the source, if it comes from one place.
  public var source: SourceLocation?

  /// Creates a difference.
  public init(
    kind: Kind, path: String, details: [String] = [], source: SourceLocation? = nil
  ) {
    self.kind = kind
    self.path = path
    self.details = details
    self.source = source
  }

  /// The difference as an error, for the printers of diagnostics (text, JSON, GitHub).
  ///
  /// - Parameter folder: the folder's path, as it is to be named.
  public func diagnostic(folder: String) -> Diagnostic {
    let file = folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    let message =
      switch kind {
      case .missing: "\(file) is missing"
      case .extra: "\(file) is no longer part of the site"
      case .changed: "\(file) is stale"
      }
    return Diagnostic(
      .error, message, at: source ?? SourceLocation(file: file, line: 1),
      notes: details.map { Diagnostic.Note($0) })
  }
}
