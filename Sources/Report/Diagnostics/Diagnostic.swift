/// A problem found while a book is built, with its place and its cure.
public struct Diagnostic: Sendable, Hashable {
  /// How grave a problem is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The book cannot be published.
    case error
    /// The book can be published, but something is probably not meant.
    case warning
  }

  /// A further remark, with its own place where it has one.
  public struct Note: Sendable, Hashable {
    /// What there is to say, without a full stop.
    public var message: String
    /// Where, or nil.
    public var location: SourceLocation?

    /// Creates a remark.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// How grave the problem is.
  public var severity: Severity
  /// Where the problem is, or nil if it has no place.
  public var location: SourceLocation?
  /// What is wrong: one line, no full stop.
  public var message: String
  /// Further remarks: what to do, where the other place is.
  public var notes: [Note]
  /// The source line at `location`, if known, for printing with a caret.
  public var sourceLine: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity = .error, _ message: String, at location: SourceLocation? = nil,
    notes: [Note] = [], sourceLine: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.notes = notes
    self.sourceLine = sourceLine
  }
}
