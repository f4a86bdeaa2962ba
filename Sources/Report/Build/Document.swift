/// A built book: numbered, references resolved, ready to be written in any form.
public struct Document: Sendable {
  /// One page.
  public struct Page: Sendable, Hashable {
    /// The name of the page's file without its extension.
    public var slug: String
    /// The section number, or empty.
    public var number: String
    /// The title.
    public var title: [Inline]
    /// One or two sentences on what the page is about; may be empty.
    public var summary: [Inline]
    /// What is on the page.
    public var nodes: [Node]
    /// The headings of the page in order, also those within other nodes.
    public var headings: [Node.Heading]
  }

  /// A numbered or labelled thing.
  public struct Entry: Sendable, Hashable {
    /// What it is.
    public var kind: Label.Kind
    /// Its label, which is also its anchor, if it has one.
    public var label: String?
    /// Its number.
    public var number: String
    /// Its title, caption or formula as plain text.
    public var text: String
    /// The slug of its page.
    public var page: String
    /// Where it was written.
    public var location: SourceLocation
  }

  /// The book's title.
  public var title: String
  /// What stands below the title; may be empty.
  public var subtitle: String
  /// The name used for folders and files.
  public var identifier: String
  /// The authors' names.
  public var authors: [String]
  /// The language of the prose as a BCP 47 tag.
  public var language: String
  /// What stands on the front page above the contents.
  public var introduction: [Node]
  /// The pages in order.
  public var pages: [Page]
  /// The figures in reading order.
  public var figures: [BuiltFigure]
  /// The numbered or labelled things other than figures, in reading order.
  public var entries: [Entry]
  /// The problems found, in reading order; the document is fit to publish if none is an error.
  public var diagnostics: [Diagnostic]

  /// The page with a slug, or nil.
  public func page(_ slug: String) -> Page? { pages.first { $0.slug == slug } }

  /// The figure with an id, or nil.
  public func figure(_ id: String) -> BuiltFigure? { figures.first { $0.id == id } }

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
