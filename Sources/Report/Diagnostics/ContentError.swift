/// What a block throws when what the author wrote cannot be put on a page.
public struct ContentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong: one line, no full stop.
  public var message: String
  /// Where exactly, or nil for the place of the block.
  public var location: SourceLocation?
  /// Further remarks: what to do, where the other place is.
  public var notes: [Diagnostic.Note]
  /// What else is wrong; each has no others itself.
  public var others: [ContentError] = []

  /// Creates an error.
  public init(
    _ message: String, at location: SourceLocation? = nil, notes: [Diagnostic.Note] = []
  ) {
    self.message = message
    self.location = location
    self.notes = notes
  }

  /// The message.
  public var description: String { message }
}
