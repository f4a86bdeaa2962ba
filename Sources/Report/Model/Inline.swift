public import Formula

/// A piece of running text.
public indirect enum Inline: Sendable, Hashable {
  /// Words.
  case text(String)
  /// Words with stress, usually slanted.
  case emphasis([Inline])
  /// Words with more stress, usually bold.
  case strong([Inline])
  /// Words that no longer hold.
  case strikethrough([Inline])
  /// Program text.
  case code(String)
  /// Mathematics.
  case math(Formula)
  /// Words that lead to another address.
  case link(target: String, [Inline])
  /// Words that lead to a numbered thing of the book.
  case reference(Reference)
  /// A forced new line.
  case lineBreak

  /// Words that lead to a numbered thing of the book.
  public struct Reference: Sendable, Hashable {
    /// The label it names: `fig-tangent`.
    public var label: String
    /// What it reads: `Figure 1`, or the words the author gave.
    public var text: [Inline]
    /// The slug of the page the thing is on.
    public var page: String
    /// The anchor on that page; empty for the page itself.
    public var anchor: String
    /// Where it was written.
    public var location: SourceLocation?

    /// Creates a reference; building the document fills in what is empty.
    public init(
      label: String, text: [Inline] = [], page: String = "", anchor: String = "",
      location: SourceLocation? = nil
    ) {
      self.label = label
      self.text = text
      self.page = page
      self.anchor = anchor
      self.location = location
    }

    /// The address, relative to the folder all pages are in.
    ///
    /// - Parameter slug: the page the reference is on, so that a link within it stays on it.
    public func href(from slug: String) -> String {
      let fragment = anchor.isEmpty ? "" : "#\(anchor)"
      return slug == page && !anchor.isEmpty ? fragment : "\(page).html\(fragment)"
    }
  }
}
